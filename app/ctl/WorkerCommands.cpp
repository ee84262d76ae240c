// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/Verb.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Json timeOrNull(const std::optional<Timestamp> &time)
{
    return time ? toJson(toIsoText(*time)) : Json();
}

Json objectFor(const Worker &worker)
{
    return {{"id", toJson(worker.id.toString())}, {"host", toJson(worker.host)}, {"pid", worker.pid},
        {"started", toJson(toIsoText(worker.started))}, {"alive", worker.alive}, {"single_event", worker.singleEvent},
        {"held", worker.held}, {"held_since", timeOrNull(worker.heldSince)}};
}

void sayWaiting(Session &session, const Workers &all)
{
    session.out().object({{"waiting", all.waiting}, {"oldest_waiting", timeOrNull(all.oldestWaiting)}});
    if (all.oldestWaiting)
        session.out().line(u"\n%1 waiting, the oldest since %2."_s.arg(all.waiting).arg(toIsoText(*all.oldestWaiting)));
    else
        session.out().line(u"\nNothing waits."_s);
}

Result<Exit> list(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto all = (*workspace)->workers().list();
    if (!all)
        return all.error();
    Table table({u"ID"_s, u"STATE"_s, u"HOST"_s, u"PID"_s, u"STARTED"_s, u"HOLDS"_s, u"SINCE"_s});
    for (const Worker &worker : all->workers) {
        session.out().object(objectFor(worker));
        const QString state = worker.alive ? (worker.singleEvent ? u"one event"_s : u"delivering"_s) : u"gone"_s;
        table.add({worker.id.toString(), state, worker.host, QString::number(worker.pid), toIsoText(worker.started),
            QString::number(worker.held), worker.heldSince ? toIsoText(*worker.heldSince) : u"-"_s});
    }
    if (all->workers.empty())
        session.out().line(u"No engine is running. This starts one: switchhookctl run"_s);
    else
        session.out().table(table);
    sayWaiting(session, *all);
    return Exit::Done;
}

Result<Exit> release(const std::string &id, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto released = (*workspace)->workers().release(toText(id));
    if (!released)
        return released.error();
    session.out().object({{"id", id}, {"released", *released}});
    session.out().line(u"%1 deliveries are free again."_s.arg(*released));
    session.noteWaiting();
    return Exit::Done;
}

Action declareList(CLI::App &)
{
    return &list;
}

Action declareRelease(CLI::App &app)
{
    const auto id = std::make_shared<std::string>();
    app.add_option("ID", *id, "As `workers` shows it")->required()->type_name("");
    return [id](Session &session) { return release(*id, session); };
}

constexpr Verb verbs[] = {
    {"workers", "Who delivers, what each holds, and what waits", &declareList},
    {"workers release", "Free at once what a dead one holds", &declareRelease},
};

} // namespace

std::span<const Verb> workerVerbs()
{
    return verbs;
}

} // namespace switchhook
