// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"
#include "core/text/ExplanationText.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct ExplainOptions
{
    std::string event;
    std::string webhook;
};

Json attemptObject(const EventAttempt &attempt)
{
    return {
        {"id", toJson(attempt.id.toString())},
        {"attempt", attempt.attempt},
        {"time", toJson(toIsoText(attempt.time))},
        {"outcome", outcomeCode(attempt.outcome).data()},
        {"status_code", attempt.statusCode ? Json(*attempt.statusCode) : Json()},
    };
}

Json objectFor(const WebhookExplanation &webhook, const EventOnRecord &event)
{
    Json attempts = Json::array();
    for (const EventAttempt &attempt : webhook.attempts)
        attempts.push_back(attemptObject(attempt));
    return {
        {"event_id", toJson(event.id.toString())},
        {"event", toJson(event.name)},
        {"webhook_id", toJson(webhook.webhook.toString())},
        {"name", toJson(webhook.name)},
        {"active", webhook.active},
        {"reason", reasonCode(webhook.reason).data()},
        {"patterns", toJson(webhook.patterns)},
        {"deliveries", attempts},
        {"explanation", toJson(explanationText(webhook, event.name))},
    };
}

QString resultOf(const EventAttempt &attempt)
{
    return attempt.statusCode ? QString::number(*attempt.statusCode) : QString(outcomeCode(attempt.outcome));
}

void say(Session &session, const std::vector<WebhookExplanation> &webhooks, const EventOnRecord &event)
{
    Table table({u"WEBHOOK"_s, u"NAME"_s, u"REASON"_s, u"DELIVERIES"_s, u"WHY"_s});
    for (const WebhookExplanation &webhook : webhooks) {
        session.out().object(objectFor(webhook, event));
        QStringList results;
        for (const EventAttempt &attempt : webhook.attempts)
            results << resultOf(attempt);
        table.add({webhook.webhook.toString(), webhook.name, reasonTitle(webhook.reason),
            results.isEmpty() ? u"-"_s : results.join(", "_L1), explanationText(webhook, event.name)});
    }
    session.out().line(u"%1  %2  accepted %3"_s.arg(event.id.toString(), event.name, toIsoText(event.accepted)));
    if (!webhooks.empty())
        session.out().table(table);
}

Result<Exit> explainFor(const EventExplanation &explanation, const std::string &webhook, Session &session, Workspace &workspace)
{
    const auto found = workspace.webhooks().find(toText(webhook));
    if (!found)
        return found.error();
    const auto reason = workspace.explainer().explainFor(explanation.event.id, found->id);
    if (!reason)
        return reason.error();
    say(session, {*reason}, explanation.event);
    return Exit::Done;
}

Result<Exit> explain(const ExplainOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto explanation = (*workspace)->explainer().explain(toText(options.event));
    if (!explanation)
        return explanation.error();
    if (!options.webhook.empty())
        return explainFor(*explanation, options.webhook, session, **workspace);
    say(session, explanation->webhooks, explanation->event);
    const qint64 others = explanation->notSubscribed;
    if (others == 1)
        session.out().line(u"One other webhook is not subscribed to it."_s);
    else if (others > 1)
        session.out().line(u"%1 other webhooks are not subscribed to it."_s.arg(others));
    return Exit::Done;
}

Action declareExplain(CLI::App &app)
{
    const auto options = std::make_shared<ExplainOptions>();
    app.add_option("EVENT_ID", options->event, "The event, as `emit` or a log entry names it")
        ->required()
        ->type_name("");
    app.add_option("W", options->webhook, "Only this webhook, by id or name; one that is not subscribed, too")
        ->type_name("");
    app.footer("Subscriptions, and whether a webhook is active, are told as they are now.\n"
               "Before or after the verb: --database PATH, --json, --ca-file FILE");
    return [options](Session &session) { return explain(*options, session); };
}

constexpr Verb verbs[] = {
    {"explain", "Why an event on record went to which webhooks, and why not to others", &declareExplain},
    {"system-webhook explain", "The same of an event that went to System Webhooks", &onPlatform<&declareExplain>},
};

} // namespace

std::span<const Verb> explainVerbs()
{
    return verbs;
}

} // namespace switchhook
