// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Delivering.h"
#include "app/ctl/EventFeed.h"
#include "app/ctl/Input.h"
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/EventData.h"

#include <QFile>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct EmitOptions
{
    std::string event;
    std::optional<std::string> data;
    std::optional<std::string> timestamp;
    std::optional<std::string> key;
    std::string from;
    bool wait = false;
};

Result<Exit> listEvents(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto catalogue = (*workspace)->additions().events();
    if (!catalogue)
        return catalogue.error();
    for (const QString &category : catalogue->categories()) {
        Table table({category, QString()});
        for (const EventType &event : catalogue->events()) {
            if (event.category != category)
                continue;
            session.out().object(toJson(event));
            table.add({u"  "_s + event.name, event.description});
        }
        session.out().table(table);
        session.out().line({});
    }
    return Exit::Done;
}

struct AdditionOptions
{
    std::string what; ///< file or name
    bool allTenants = false;

    [[nodiscard]] CatalogueService::Whose whose() const
    {
        return allTenants ? CatalogueService::Whose::AllTenants : CatalogueService::Whose::Tenant;
    }
};

Result<Exit> importEvents(const AdditionOptions &options, Session &session)
{
    QFile file(toText(options.what));
    const bool isStdin = options.what == "-";
    if (!isStdin && !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::FileUnreadable, {file.fileName(), file.errorString()}};
    const QByteArray json = readUpTo(isStdin ? session.io().in : file, maxEventDataBytes + 1);
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto added = (*workspace)->additions().import(json, options.whose());
    if (!added)
        return added.error();
    Table table({u"EVENT"_s, u"CATEGORY"_s, u"TITLE"_s});
    for (const EventType &event : *added) {
        session.out().object(toJson(event));
        table.add({event.name, event.category, event.title});
    }
    session.out().table(table);
    return Exit::Done;
}

Result<Exit> removeEvent(const AdditionOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const QString name = toText(options.what);
    if (const auto removed = (*workspace)->additions().remove(name, options.whose()); !removed)
        return removed.error();
    session.out().object({{"name", toJson(name)}});
    session.out().line(u"Removed from the catalogue: "_s + name);
    return Exit::Done;
}

template <Result<Exit> (*action)(const AdditionOptions &, Session &)>
Action declareAddition(CLI::App &app, const std::string &argument, const std::string &description)
{
    const auto options = std::make_shared<AdditionOptions>();
    app.add_option(argument, options->what, description)->required()->type_name("");
    app.add_flag("--all-tenants", options->allTenants, "For all tenants instead of one; who may change settings may");
    return [options](Session &session) { return action(*options, session); };
}

Action declareImport(CLI::App &app)
{
    return declareAddition<&importEvents>(app, "FILE",
        "JSON in the form of the built-in catalogue (or - for stdin): {\"categories\":[{\"name\":…,\"events\":[…]}]}");
}

Action declareRemove(CLI::App &app)
{
    return declareAddition<&removeEvent>(app, "EVENT", "One that was added; nothing may use it");
}

/// JSON, @FILE or - for stdin. White space around the JSON may be of any length up to the limit's double.
Result<QByteArray> readData(const std::string &given, QIODevice &in)
{
    constexpr qint64 limit = 2 * maxEventDataBytes;
    if (given == "-")
        return readUpTo(in, limit);
    if (!given.starts_with('@'))
        return QByteArray::fromStdString(given);
    QFile file(toText(given.substr(1)));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::FileUnreadable, {file.fileName(), file.errorString()}};
    return readUpTo(file, limit);
}

Result<NewEvent> eventOf(const EmitOptions &options, QIODevice &in)
{
    NewEvent event;
    event.name = toText(options.event);
    if (options.timestamp) {
        const auto timestamp = parseEventTimestamp(toText(*options.timestamp));
        if (!timestamp)
            return timestamp.error();
        event.timestamp = *timestamp;
    }
    if (options.key)
        event.key = QByteArray::fromStdString(*options.key);
    auto data = readData(*options.data, in);
    if (!data)
        return data.error();
    event.data = std::move(data).value();
    return event;
}

QString sentenceFor(const AcceptedEvent &accepted)
{
    const QString id = accepted.id.toString();
    if (accepted.repeated)
        return u"%1 was accepted before under this id; nothing new was made."_s.arg(id);
    if (accepted.deliveries == 0)
        return u"%1 accepted. No active webhook is subscribed to it, so it goes nowhere."_s.arg(id);
    const QString count
        = accepted.deliveries == 1 ? u"one webhook"_s : u"%1 webhooks"_s.arg(accepted.deliveries);
    return u"%1 accepted for %2."_s.arg(id, count);
}

Json objectFor(const AcceptedEvent &accepted)
{
    return {{"id", toJson(accepted.id.toString())}, {"deliveries", accepted.deliveries}};
}

Result<Exit> waitFor(Session &session, const AcceptedEvent &accepted)
{
    const auto delivered = deliverHere(session, accepted);
    if (!delivered)
        return delivered.error();
    for (const Delivery &delivery : *delivered)
        session.out().line(
            u"%1  %2  %3"_s.arg(delivery.id.toString(), delivery.webhook.toString(), shortResult(delivery)));
    const bool stopped = std::cmp_less(delivered->size(), accepted.deliveries);
    return stopped || isAnyFailed(*delivered) ? Exit::No : Exit::Done;
}

Result<Exit> emitOne(const EmitOptions &options, Session &session)
{
    const auto event = eventOf(options, session.io().in);
    if (!event)
        return event.error();
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto accepted = (*workspace)->events().emitEvent(*event);
    if (!accepted)
        return accepted.error();
    session.out().object(objectFor(*accepted));
    session.out().line(sentenceFor(*accepted));
    session.out().flush();
    if (options.wait)
        return waitFor(session, *accepted);
    session.noteWaiting();
    return Exit::Done;
}

Result<Exit> emitFrom(const std::string &source, Session &session)
{
    QFile file(toText(source));
    const bool isStdin = source == "-";
    if (!isStdin && !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::FileUnreadable, {file.fileName(), file.errorString()}};
    EventFeed feed(session);
    return feed.run(isStdin ? session.io().in : file);
}

Action declareEvents(CLI::App &)
{
    return &listEvents;
}

Action declareEmit(CLI::App &app)
{
    const auto options = std::make_shared<EmitOptions>();
    CLI::Option *from
        = app.add_option("--from", options->from,
                 "File (or - for stdin) of NDJSON lines: {\"event\":…,\"data\":…,\"timestamp\"?,\"id\"?}")
              ->type_name("FILE");
    app.add_option("EVENT", options->event, "Its name, as `events` lists it")->type_name("")->excludes(from);
    addText(
        app, "--data", options->data, "JSON|@FILE|-", "A JSON object or array, a file of it, or - for stdin")
        ->excludes(from);
    addText(app, "--timestamp", options->timestamp, "T", "Unix seconds of the event (otherwise now)")
        ->excludes(from);
    addText(app, "--id", options->key, "KEY",
        "A key of your own, 1 to 200 visible ASCII characters: the same again makes no second event")
        ->excludes(from);
    app.add_flag("--wait", options->wait, "Deliver before returning; exit code 1 if any delivery failed")
        ->excludes(from);
    app.callback([options, from] {
        if (from->count() > 0)
            return;
        if (options->event.empty())
            refuseUsage("an EVENT is required, or --from");
        if (!options->data)
            refuseUsage("--data is required: the JSON object or array that the event carries");
    });
    return [options, from](Session &session) {
        return from->count() > 0 ? emitFrom(options->from, session) : emitOne(*options, session);
    };
}

constexpr Verb verbs[] = {
    {"events", "The catalogue: every event there is", &declareEvents},
    {"events import", "Add events of your own: all of a file or none", &declareImport},
    {"events remove", "Remove one of those", &declareRemove},
    {"system-webhook events", "Every event that a System Webhook can have", &onPlatform<&declareEvents>},
    {"emit", "Hand in an event, or a file of them", &declareEmit},
};

} // namespace

std::span<const Verb> eventVerbs()
{
    return verbs;
}

} // namespace switchhook
