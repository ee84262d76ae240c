// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/TimeOption.h"
#include "app/ctl/Verb.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct PurgeOptions
{
    std::optional<std::string> webhook;
    std::optional<Timestamp> before;
    bool all = false;
    bool dryRun = false;
};

Result<PurgeCriteria> criteriaOf(const PurgeOptions &options, Workspace &workspace)
{
    PurgeCriteria criteria;
    criteria.tenant = workspace.access().actor().tenant;
    criteria.before = options.before;
    if (options.webhook) {
        const auto webhook = workspace.webhooks().find(toText(*options.webhook));
        if (!webhook)
            return webhook.error();
        criteria.webhook = webhook->id;
    }
    return criteria;
}

QString entriesText(qint64 count)
{
    return count == 1 ? u"1 entry of the log"_s : u"%1 entries of the log"_s.arg(count);
}

Result<Exit> purge(const PurgeOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    const auto criteria = criteriaOf(options, **workspace);
    if (!criteria)
        return criteria.error();
    PurgeService service = (*workspace)->purge();
    const auto count = service.count(*criteria);
    if (!count)
        return count.error();
    if (options.dryRun) {
        session.out().object({{"entries", *count}, {"removed", 0}});
        session.out().line(u"Nothing was removed; this would remove %1, with bodies."_s.arg(entriesText(*count)));
        return Exit::Done;
    }
    session.out().note(u"Removing %1, with bodies."_s.arg(entriesText(*count)));
    const auto removed = service.purge(*criteria,
        [&](qint64 gone) { session.out().progress(u"Removed %1 of %2"_s.arg(gone).arg(*count)); });
    session.out().progress({});
    if (!removed)
        return removed.error();
    session.out().object({{"entries", *count}, {"removed", *removed}});
    session.out().line(u"Removed: %1."_s.arg(entriesText(*removed)));
    return Exit::Done;
}

Action declarePurge(CLI::App &app)
{
    const auto options = std::make_shared<PurgeOptions>();
    addText(app, "--webhook", options->webhook, "WEBHOOK", "Of this one: its id or its name");
    addTime(app, "--before", options->before, "Older than this: 2026-01-31, 2026-01-31T12:00:00Z, or 30d");
    app.add_flag("--all", options->all, "Whatever its age, of every webhook");
    app.add_flag("--dry-run", options->dryRun, "Only say how many there are");
    app.callback([options] {
        if (!options->webhook && !options->before && !options->all)
            refuseUsage("say what is to go: --webhook, --before or --all");
    });
    return [options](Session &session) { return purge(*options, session); };
}

constexpr Verb verbs[] = {
    {"purge", "Remove entries of the log for good, with bodies, while deliveries go on", &declarePurge},
};

} // namespace

std::span<const Verb> purgeVerbs()
{
    return verbs;
}

} // namespace switchhook
