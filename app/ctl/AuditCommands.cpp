// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"
#include "app/ctl/Options.h"
#include "app/ctl/Session.h"
#include "app/ctl/Table.h"
#include "app/ctl/TimeOption.h"
#include "app/ctl/Verb.h"
#include "core/service/AuditExport.h"
#include "core/text/AuditText.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

struct ListOptions
{
    std::optional<std::string> actor;
    std::optional<std::string> action;
    std::optional<std::string> object;
    std::optional<Timestamp> since;
    std::optional<Timestamp> until;
    std::optional<qint64> limit;
};

/// As an export has it.
Json objectFor(const AuditEntry &entry)
{
    const QByteArray line = auditExportLine(ExportFormat::JsonLines, entry);
    return Json::parse(line.begin(), line.end());
}

QString changesOf(const AuditEntry &entry)
{
    QStringList parts;
    if (entry.before != "{}")
        parts.append(QString::fromUtf8(entry.before));
    if (entry.after != "{}")
        parts.append(u"→ "_s + QString::fromUtf8(entry.after));
    return parts.isEmpty() ? u"-"_s : parts.join(u' ');
}

Result<Exit> list(const ListOptions &options, Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    AuditFilter filter;
    filter.actor = toText(options.actor.value_or(""));
    filter.action = toText(options.action.value_or(""));
    filter.object = toText(options.object.value_or(""));
    filter.from = options.since;
    filter.until = options.until;
    filter.limit = static_cast<int>(options.limit.value_or(filter.limit));
    const auto entries = (*workspace)->audit().list(filter);
    if (!entries)
        return entries.error();
    Table table({u"NUMBER"_s, u"TIME"_s, u"WHO"_s, u"ACTION"_s, u"OBJECT"_s, u"WHAT BECAME DIFFERENT"_s});
    for (const AuditEntry &entry : *entries) {
        session.out().object(objectFor(entry));
        const QString who = entry.actingAs ? u"%1 as %2"_s.arg(entry.actor, *entry.actingAs) : entry.actor;
        table.add({QString::number(entry.number), toIsoText(entry.time), who, entry.action,
            entry.objectName.isEmpty() ? entry.objectId : entry.objectName, changesOf(entry)});
    }
    session.out().table(table);
    return Exit::Done;
}

Result<Exit> verify(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return workspace.error();
    session.out().progress(u"Verifying…"_s);
    const auto report = (*workspace)->audit().verify();
    session.out().progress({});
    if (!report)
        return report.error();
    const QString head = QString::fromLatin1(report->head.toHex());
    for (const AuditFinding &finding : report->findings) {
        session.out().object({{"finding", auditFindingCode(finding.kind).data()}, {"number", finding.number},
            {"last", finding.last}, {"key", finding.keyId.isEmpty() ? Json() : toJson(finding.keyId)}});
        session.out().line(u"✖ "_s + auditFindingText(finding));
    }
    const bool whole = report->findings.empty();
    session.out().object({{"entries", report->entries}, {"head", toJson(head)}, {"whole", whole}});
    if (whole)
        session.out().line(u"✔ All %1 entries are as they were written."_s.arg(report->entries));
    if (!head.isEmpty())
        session.out().line(u"The chain ends with entry %1, %2."_s.arg(report->entries).arg(head));
    return whole ? Exit::Done : Exit::No;
}

Action declareList(CLI::App &app)
{
    const auto options = std::make_shared<ListOptions>();
    addText(app, "--actor", options->actor, "USER", "What was done by or as someone with this in the name");
    addText(app, "--action", options->action, "ACTION", "As it is shown, or its beginning: webhook.");
    addText(app, "--object", options->object, "OBJECT", "What was done to this one: its id, or part of its name");
    addTime(app, "--since", options->since, "From then on: 2026-01-31, 2026-01-31T12:00:00Z, or 30d");
    addTime(app, "--until", options->until, "Before then");
    addNumber(app, "--limit", options->limit, 1, 100'000, "How many, the newest first (100 unless set)");
    return [options](Session &session) { return list(*options, session); };
}

Action declareVerify(CLI::App &)
{
    return &verify;
}

constexpr Verb verbs[] = {
    {"audit list", "Who did what to what, the newest first", &declareList},
    {"audit verify", "Look whether every entry is as it was written; exit 1 where not", &declareVerify},
};

} // namespace

std::span<const Verb> auditVerbs()
{
    return verbs;
}

} // namespace switchhook
