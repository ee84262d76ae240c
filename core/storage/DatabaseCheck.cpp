// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DatabaseCheck.h"

#include "core/storage/Query.h"

namespace switchhook {

namespace {

struct Check
{
    CheckKind kind;
    const char *sql; ///< answers how many faults there are
};

constexpr Check common[] = {
    {CheckKind::LogCounts,
        "SELECT count(*) FROM webhooks w WHERE w.log_count <> "
        "(SELECT count(*) FROM deliveries l WHERE l.webhook_id = w.id)"},
    {CheckKind::Subscriptions,
        "SELECT count(*) FROM subscriptions s JOIN webhooks w ON w.id = s.webhook_id "
        "WHERE s.active <> CASE WHEN w.deleted IS NULL THEN w.active ELSE 0 END OR s.tenant_id <> w.tenant_id"},
    {CheckKind::UnusedEvents,
        "SELECT count(*) FROM events e WHERE NOT EXISTS (SELECT 1 FROM due_deliveries d WHERE d.event_id = e.id) "
        "AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.event_id = e.id)"},
};

Result<CheckFinding> checkPages(Database &database)
{
    const auto lines = Query(database, "PRAGMA integrity_check").all([](const Query &row) { return row.text(0); });
    if (!lines)
        return lines.error();
    if (lines->size() == 1 && lines->front() == QLatin1String("ok"))
        return CheckFinding {CheckKind::Integrity, 0, {}};
    return CheckFinding {CheckKind::Integrity, static_cast<qint64>(lines->size()), lines->front()};
}

Result<CheckFinding> checkReferences(Database &database)
{
    const auto rows = Query(database, "PRAGMA foreign_key_check").all([](const Query &row) { return row.text(0); });
    if (!rows)
        return rows.error();
    return CheckFinding {CheckKind::References, static_cast<qint64>(rows->size()), rows->empty() ? QString() : rows->front()};
}

} // namespace

Result<std::vector<CheckFinding>> checkPagesAndReferences(Database &database)
{
    std::vector<CheckFinding> findings;
    // A server checks its pages and references itself, whenever it touches them.
    if (database.dialect().isServer())
        return findings;
    for (const auto check : {&checkPages, &checkReferences}) {
        auto finding = check(database);
        if (!finding)
            return finding.error();
        findings.push_back(*finding);
    }
    return findings;
}

Result<std::vector<CheckFinding>> checkDatabase(Database &database)
{
    auto findings = checkPagesAndReferences(database);
    if (!findings)
        return findings;
    for (const auto &[kind, sql] : common) {
        const auto faults = Query(database, sql).count();
        if (!faults)
            return faults.error();
        findings->push_back({kind, *faults, {}});
    }
    return findings;
}

} // namespace switchhook
