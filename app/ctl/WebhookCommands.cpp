// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Delivering.h"
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/SecretInput.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"
#include "core/domain/FieldMask.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct WebhookOptions
{
    std::string webhook;
    std::optional<std::string> name;
    std::optional<std::string> url;
    std::vector<std::string> events;
    bool eventsGiven = false;
    std::optional<qint64> concurrency;
    SecretInput secret;
    bool active = false;
    bool inactive = false;
    bool noSecret = false;
    bool noBodies = false;
    bool keepBodies = false;
    std::optional<QStringList> masked;
    bool preview = false;
};

using Options = std::shared_ptr<WebhookOptions>;

/// Those that `add` and `set` share.
void declareFields(CLI::App &app, const Options &options)
{
    addText(app, "--name", options->name, "NAME", "A label; may repeat");
    addText(app, "--url", options->url, "URL", "Where the events go: http or https");
    const auto takeEvents = [options](const std::vector<std::string> &given) {
        options->events = given;
        options->eventsGiven = true;
    };
    app.add_option_function<std::vector<std::string>>("--events", takeEvents,
           "The events it is subscribed to, with commas between them: contact.created, contact.*, or *")
        ->type_name("P,P,...")
        ->allow_extra_args(false);
    addNumber(app, "--concurrency", options->concurrency, lowestConcurrency, highestConcurrency,
        "Deliveries at one time (6 unless set)");
    options->secret.declare(app);
    options->secret.declareGenerate(app);
    CLI::Option *none = app.add_flag("--no-bodies", options->noBodies,
        "Keep only the sizes and hashes of bodies in its log");
    app.add_flag("--keep-bodies", options->keepBodies, "Keep them")->excludes(none);
    const auto takeMasks = [options](const std::vector<std::string> &given) {
        options->masked = options->masked.value_or(QStringList());
        for (const std::string &paths : given)
            *options->masked += splitMaskPaths(toText(paths));
    };
    app.add_option_function<std::vector<std::string>>("--mask", takeMasks,
           "Fields to hide in its log and in exports: data.email,data.items[*].card; an empty text hides none")
        ->type_name("PATH,PATH,...")
        ->allow_extra_args(false);
}

QStringList patternsOf(const WebhookOptions &options)
{
    QStringList patterns;
    for (const std::string &given : options.events)
        patterns += toText(given).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return patterns;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"-"_s : text;
}

QString lastOf(const Webhook &webhook)
{
    if (!webhook.lastTriggered)
        return u"never"_s;
    return webhook.lastStatusCode ? QString::number(*webhook.lastStatusCode) : u"no answer"_s;
}

QString describe(const Webhook &webhook)
{
    return toFields({
        {u"Webhook"_s, webhook.id.toString()},
        {u"Name"_s, webhook.name},
        {u"URL"_s, webhook.url},
        {u"Active"_s, webhook.active ? u"yes"_s : u"no"_s},
        {u"Events"_s, orDash(webhook.events.join(u", "_s))},
        {u"Secret"_s,
            webhook.hasSecret ? u"set: deliveries are signed"_s : u"none: deliveries are not signed"_s},
        {u"Concurrency"_s, QString::number(webhook.concurrency)},
        {u"Bodies"_s, webhook.log.keepsBodies ? u"kept in its log"_s : u"not kept: only their sizes and hashes"_s},
        {u"Masked"_s, orDash(webhook.log.maskedFields.join(u", "_s))},
        {u"Last triggered"_s, webhook.lastTriggered ? toIsoText(*webhook.lastTriggered) : u"never"_s},
        {u"Last status"_s, lastOf(webhook)},
        {u"Failures"_s, u"%1 (%2 in a row)"_s.arg(webhook.failureCount).arg(webhook.consecutiveFailures)},
        {u"In its log"_s, QString::number(webhook.deliveries)},
        {u"Waiting"_s, QString::number(webhook.waiting)},
    });
}

Exit sayWebhook(Session &session, const Webhook &webhook)
{
    session.out().object(toJson(webhook));
    session.out().text(describe(webhook));
    session.noteWaiting();
    return Exit::Done;
}

/// With the secret, where it was made here: no one else knows it, and it is not shown again.
Exit sayStored(Session &session, const Webhook &webhook, const std::optional<SecretBytes> &generated)
{
    if (!generated)
        return sayWebhook(session, webhook);
    Json object = toJson(webhook);
    object["secret"] = toJson(generated->view());
    session.out().object(object);
    session.out().text(describe(webhook));
    session.out().line(u"\nIts secret, shown this once: "_s + QString::fromUtf8(generated->view()));
    return Exit::Done;
}

/// What a System Webhook with these patterns would get; nothing is stored.
Result<Exit> sayPreview(Session &session, Workspace &workspace, const QStringList &patterns)
{
    const auto rates = workspace.systemPreview().perDay(patterns);
    if (!rates)
        return rates.error();
    const auto number = [](double perDay) { return QString::number(perDay, 'f', perDay > 0 && perDay < 10 ? 1 : 0); };
    Table table({u"TENANT"_s, u"NAME"_s, u"EVENTS A DAY"_s});
    for (const TenantRate &rate : rates->tenants) {
        session.out().object({{"tenant", {{"id", toJson(rate.tenant.id.toString())}, {"name", toJson(rate.tenant.name)}}},
            {"events", rate.events}, {"days", rates->days}, {"events_a_day", rate.perDay}});
        table.add({rate.tenant.id.toString(), rate.tenant.name, number(rate.perDay)});
    }
    session.out().table(table);
    session.out().line(u"Together %1 a day, from what came in during the last %2 days. Nothing was stored."_s.arg(
        number(rates->perDay()), number(rates->days)));
    return Exit::Done;
}

Result<Exit> add(const WebhookOptions &options, Session &session)
{
    auto secret = options.secret.read(session.io().in);
    if (!secret)
        return secret.error();
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    WebhookDraft draft;
    draft.name = toText(*options.name);
    draft.url = toText(*options.url);
    draft.events = patternsOf(options);
    draft.secret = *secret;
    draft.active = !options.inactive;
    draft.concurrency = static_cast<int>(options.concurrency.value_or(defaultConcurrency));
    draft.log = {!options.noBodies, options.masked.value_or(QStringList())};
    if (options.preview) {
        const auto checked = (*workspace)->webhooks().check(draft);
        return checked ? sayPreview(session, **workspace, checked->events) : Result<Exit>(checked.error());
    }
    const auto added = (*workspace)->webhooks().add(draft);
    if (!added)
        return added.error();
    return sayStored(session, *added, options.secret.isGenerated() ? *secret : std::nullopt);
}

WebhookChange changeOf(const WebhookOptions &options, const std::optional<SecretBytes> &secret)
{
    WebhookChange change;
    if (options.name)
        change.name = toText(*options.name);
    if (options.url)
        change.url = toText(*options.url);
    if (options.eventsGiven)
        change.events = patternsOf(options);
    if (options.active || options.inactive)
        change.active = options.active;
    if (options.concurrency)
        change.concurrency = static_cast<int>(*options.concurrency);
    if (options.noBodies || options.keepBodies)
        change.keepsBodies = options.keepBodies;
    change.maskedFields = options.masked;
    change.secret = secret;
    change.removeSecret = options.noSecret;
    return change;
}

Result<Exit> set(const WebhookOptions &options, Session &session)
{
    const auto secret = options.secret.read(session.io().in);
    if (!secret)
        return secret.error();
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto webhook = (*workspace)->webhooks().find(toText(options.webhook));
    if (!webhook)
        return webhook.error();
    if (options.preview)
        return sayPreview(session, **workspace, options.eventsGiven ? patternsOf(options) : webhook->events);
    const auto changed = (*workspace)->webhooks().change(webhook->id, changeOf(options, *secret));
    if (!changed)
        return changed.error();
    return sayStored(session, *changed, options.secret.isGenerated() ? *secret : std::nullopt);
}

Table tableOf(const std::vector<Webhook> &webhooks)
{
    Table table(
        {u"ID"_s, u"NAME"_s, u"ACTIVE"_s, u"LAST STATUS"_s, u"FAILURES"_s, u"LOG"_s, u"EVENTS"_s, u"URL"_s});
    for (const Webhook &webhook : webhooks) {
        table.add({webhook.id.toString(), webhook.name, webhook.active ? u"yes"_s : u"no"_s, lastOf(webhook),
            QString::number(webhook.failureCount), QString::number(webhook.deliveries),
            orDash(webhook.events.join(QLatin1Char(','))), webhook.url});
    }
    return table;
}

Result<Exit> list(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto webhooks = (*workspace)->webhooks().list();
    if (!webhooks)
        return webhooks.error();
    for (const Webhook &webhook : *webhooks)
        session.out().object(toJson(webhook));
    if (webhooks->empty())
        session.out().line(session.isOnPlatform()
                ? u"No System Webhooks yet. This adds one: switchhookctl system-webhook add --name N --url U --events '*'"_s
                : u"No webhooks yet. This adds one: switchhookctl webhook add --name N --url U --events '*'"_s);
    else
        session.out().table(tableOf(*webhooks));
    session.noteWaiting();
    return Exit::Done;
}

/// What a verb does with the webhook it was given.
using WebhookAction = Result<Exit> (*)(Session &, Workspace &, const Webhook &);

Result<Exit> show(Session &session, Workspace &, const Webhook &webhook)
{
    return sayWebhook(session, webhook);
}

Result<Exit> remove(Session &session, Workspace &workspace, const Webhook &webhook)
{
    if (const auto removed = workspace.webhooks().remove(webhook.id); !removed)
        return removed.error();
    session.out().object(toJson(webhook));
    session.out().line(u"Removed, with its log: "_s + webhook.id.toString());
    return Exit::Done;
}

Result<Exit> test(Session &session, Workspace &workspace, const Webhook &webhook)
{
    const auto accepted = workspace.events().emitTest(webhook.id);
    if (!accepted)
        return accepted.error();
    const auto delivered = deliverHere(session, *accepted);
    if (!delivered)
        return delivered.error();
    return sayResult(session, delivered->empty() ? std::nullopt : std::optional(delivered->front()));
}

Result<Exit> resetFailures(Session &session, Workspace &workspace, const Webhook &webhook)
{
    const auto reset = workspace.webhooks().resetFailures(webhook.id);
    if (!reset)
        return reset.error();
    return sayWebhook(session, *reset);
}

Result<Exit> withWebhook(const std::string &name, Session &session, WebhookAction action)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto webhook = (*workspace)->webhooks().find(toText(name));
    if (!webhook)
        return webhook.error();
    return action(session, **workspace, *webhook);
}

template <WebhookAction action> Action declareForWebhook(CLI::App &app)
{
    const auto name = std::make_shared<std::string>();
    addWebhook(app, *name);
    return [name](Session &session) { return withWebhook(*name, session, action); };
}

/// Only of a System Webhook it is known what it would get.
void declarePreview(CLI::App &app, const Options &options)
{
    app.add_flag("--preview", options->preview, "Store nothing: show how many events a day each tenant would send it");
}

Action actionOfAdd(const Options &options)
{
    return [options](Session &session) { return add(*options, session); };
}

Options declareAddOptions(CLI::App &app)
{
    const auto options = std::make_shared<WebhookOptions>();
    declareFields(app, options);
    app.get_option("--name")->required();
    app.get_option("--url")->required();
    app.add_flag("--inactive", options->inactive, "Send it nothing yet");
    return options;
}

Action declareAdd(CLI::App &app)
{
    return actionOfAdd(declareAddOptions(app));
}

Action declareSystemAdd(CLI::App &app)
{
    const Options options = declareAddOptions(app);
    declarePreview(app, options);
    return actionOfAdd(options);
}

Options declareSetOptions(CLI::App &app)
{
    const auto options = std::make_shared<WebhookOptions>();
    addWebhook(app, options->webhook);
    declareFields(app, options);
    CLI::Option *active = app.add_flag("--active", options->active, "Send it events");
    app.add_flag("--inactive", options->inactive, "Send it nothing; what waits for it is cancelled")
        ->excludes(active);
    options->secret.exclude(
        app.add_flag("--no-secret", options->noSecret, "Remove its secret; deliveries are not signed then"));
    app.callback([options] {
        const bool changes = options->name || options->url || options->eventsGiven || options->concurrency
            || options->secret.isGiven() || options->active || options->inactive || options->noSecret
            || options->noBodies || options->keepBodies || options->masked || options->preview;
        if (!changes)
            refuseUsage("nothing to change was given");
    });
    return options;
}

Action actionOfSet(const Options &options)
{
    return [options](Session &session) { return set(*options, session); };
}

Action declareSet(CLI::App &app)
{
    return actionOfSet(declareSetOptions(app));
}

Action declareSystemSet(CLI::App &app)
{
    const Options options = declareSetOptions(app);
    declarePreview(app, options);
    return actionOfSet(options);
}

Action declareList(CLI::App &)
{
    return &list;
}

constexpr Verb verbs[] = {
    {"webhook add", "Add a webhook", &declareAdd},
    {"webhook list", "All webhooks", &declareList},
    {"webhook show", "One webhook with its counters", &declareForWebhook<&show>},
    {"webhook set", "Change a webhook", &declareSet},
    {"webhook remove", "Remove a webhook with its log", &declareForWebhook<&remove>},
    {"webhook test", "Send it a webhook.test now; exit code 1 where the answer is not 2xx",
        &declareForWebhook<&test>},
    {"webhook reset-failures", "Set its failure counters to 0", &declareForWebhook<&resetFailures>},
    {"system-webhook add", "Add a webhook for the provisioning events of every tenant", &onPlatform<&declareSystemAdd>},
    {"system-webhook list", "All System Webhooks", &onPlatform<&declareList>},
    {"system-webhook show", "One System Webhook with its counters", &onPlatform<&declareForWebhook<&show>>},
    {"system-webhook set", "Change a System Webhook", &onPlatform<&declareSystemSet>},
    {"system-webhook remove", "Remove a System Webhook with its log", &onPlatform<&declareForWebhook<&remove>>},
    {"system-webhook test", "Send it a webhook.test now; exit code 1 where the answer is not 2xx",
        &onPlatform<&declareForWebhook<&test>>},
    {"system-webhook reset-failures", "Set its failure counters to 0",
        &onPlatform<&declareForWebhook<&resetFailures>>},
};

} // namespace

std::span<const Verb> webhookVerbs()
{
    return verbs;
}

} // namespace switchhook
