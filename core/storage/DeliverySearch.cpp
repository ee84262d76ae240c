// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DeliverySearch.h"

#include "core/storage/IdPages.h"
#include "core/storage/Query.h"

#include <limits>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// Every entry that is looked at is answered (2: found; 1: not; 0: another tenant's), so that a step ends after its rows
// however few of them are found.
#define OF_TENANT "l.webhook_id IN (SELECT w.id FROM webhooks w WHERE w.tenant_id = ?) "
#define LOOK_AT_ALL "SELECT l.id, CASE WHEN " OF_TENANT "THEN 2 ELSE 0 END FROM deliveries l WHERE "
#define LOOK_CLOSELY                                                                                         \
    "SELECT l.id, CASE WHEN " OF_TENANT "THEN CASE WHEN "                                                    \
    "l.started >= ? AND l.started < ? AND COALESCE(l.status_code, 0) >= ? AND "                          \
    "COALESCE(l.status_code, 0) <= ? AND ? LIKE '%,' || l.outcome || ',%' AND (? = '' OR EXISTS "            \
    "(SELECT 1 FROM events e WHERE e.id = l.event_id AND e.name LIKE ? ESCAPE '\\')) THEN 2 ELSE 1 END "     \
    "ELSE 0 END "                                                                                            \
    "FROM deliveries l WHERE "
#define NEWEST_FIRST "l.id < ? ORDER BY l.id DESC LIMIT ?"
#define OF_WEBHOOK "l.webhook_id = ? AND "
#define OF_EVENT "l.event_id = ? AND "

// By the index that is looked through: the primary key, the webhook's, the event's.
constexpr const char *allOf[] = {LOOK_AT_ALL NEWEST_FIRST, LOOK_AT_ALL OF_WEBHOOK NEWEST_FIRST,
    LOOK_AT_ALL OF_EVENT NEWEST_FIRST, LOOK_AT_ALL OF_WEBHOOK OF_EVENT NEWEST_FIRST};
constexpr const char *someOf[] = {LOOK_CLOSELY NEWEST_FIRST, LOOK_CLOSELY OF_WEBHOOK NEWEST_FIRST,
    LOOK_CLOSELY OF_EVENT NEWEST_FIRST, LOOK_CLOSELY OF_WEBHOOK OF_EVENT NEWEST_FIRST};

Timestamp orEarliest(std::optional<Timestamp> time)
{
    return time.value_or(fromMilliseconds(0));
}

bool hasConditions(const DeliveryCriteria &criteria)
{
    return criteria.from || criteria.until || criteria.statusClass || !criteria.outcomes.empty()
        || !criteria.eventPattern.isEmpty();
}

/// ",ok,redirect,": the outcomes that are wanted.
QString outcomeList(const std::vector<Outcome> &outcomes)
{
    QString list = u","_s;
    if (!outcomes.empty()) {
        for (const Outcome outcome : outcomes)
            list += outcomeCode(outcome) + u',';
        return list;
    }
    for (int i = 0; i < outcomeCount; ++i)
        list += outcomeCode(static_cast<Outcome>(i)) + u',';
    return list;
}

/// `*` and `contact.*` as LIKE takes them.
QString likePattern(const QString &pattern)
{
    QString like = pattern;
    like.replace(u'\\', "\\\\"_L1).replace(u'_', "\\_"_L1).replace(u'%', "\\%"_L1);
    if (like.endsWith(u'*'))
        like.replace(like.size() - 1, 1, u'%');
    return like;
}

void bindConditions(Query &query, const DeliveryCriteria &criteria)
{
    const int lowest = criteria.statusClass.value_or(0) * 100;
    const int highest = criteria.statusClass ? (lowest == 0 ? 0 : lowest + 99) : 999;
    const QString pattern = likePattern(criteria.eventPattern);
    query.bind(orEarliest(criteria.from)).bind(criteria.until.value_or(endOfTime)).bind(lowest).bind(highest);
    query.bind(outcomeList(criteria.outcomes)).bind(pattern).bind(pattern);
}

DeliverySummary readSummary(const Query &row)
{
    DeliverySummary summary;
    summary.id = row.id<DeliveryId>(0);
    summary.webhook = row.id<WebhookId>(1);
    summary.webhookName = row.text(2);
    summary.event = row.id<EventId>(3);
    summary.eventName = row.text(4);
    summary.attempt = static_cast<int>(row.number(5));
    summary.time = row.time(6);
    summary.outcome = outcomeFromCode(row.text(7)).value_or(Outcome::BadResponse);
    if (!row.isNull(8))
        summary.statusCode = static_cast<int>(row.number(8));
    summary.duration = row.span(9);
    if (!row.isNull(10))
        summary.responseSize = row.number(10);
    return summary;
}

DeliveryBodies readBodies(const Query &row)
{
    const auto bytes
        = [&](int column) { return row.isNull(column) ? std::nullopt : std::optional(row.bytes(column)); };
    return {row.id<DeliveryId>(0), row.id<WebhookId>(1), bytes(2), bytes(3)};
}

} // namespace

Result<DeliveryMatches> DeliverySearch::step(
    TenantId tenant, const DeliveryCriteria &criteria, std::optional<DeliveryId> before, int rows)
{
    const size_t shape = (criteria.webhook ? 1U : 0U) + (criteria.event ? 2U : 0U);
    const bool closely = hasConditions(criteria);
    Query query(m_database, closely ? someOf[shape] : allOf[shape]);
    query.bind(tenant);
    if (closely)
        bindConditions(query, criteria);
    if (criteria.webhook)
        query.bind(*criteria.webhook);
    if (criteria.event)
        query.bind(*criteria.event);
    query.bind(before.value_or(DeliveryId(std::numeric_limits<qint64>::max()))).bind(rows);
    DeliveryMatches matches;
    DeliveryId last;
    int passed = 0;
    const auto done = query.each([&](const Query &row) {
        last = row.id<DeliveryId>(0);
        ++passed;
        const qint64 state = row.number(1);
        if (state == 0)
            return;
        if (!matches.newest)
            matches.newest = last;
        if (state == 2)
            matches.found.push_back(last);
        ++matches.looked;
    });
    if (!done)
        return done.error();
    if (passed == rows)
        matches.next = last;
    return matches;
}

Result<std::vector<DeliverySummary>> DeliverySearch::summaries(TenantId tenant, const std::vector<DeliveryId> &ids)
{
    return readPages(m_database,
        "SELECT l.id, l.webhook_id, w.name, l.event_id, e.name, l.attempt, l.started, l.outcome, "
        "l.status_code, l.total, coalesce(l.response_size, length(l.response_body)) FROM deliveries l "
        "JOIN events e ON e.id = l.event_id JOIN webhooks w ON w.id = l.webhook_id "
        "WHERE +w.tenant_id = ? AND l.id IN " ID_PLACES,
        tenant, ids, &readSummary);
}

Result<std::vector<DeliveryBodies>> DeliverySearch::bodies(TenantId tenant, const std::vector<DeliveryId> &ids)
{
    return readPages(m_database,
        "SELECT l.id, l.webhook_id, CASE WHEN l.bodies_kept = 1 THEN e.body END, l.response_body FROM deliveries l JOIN events e ON e.id = l.event_id "
        "JOIN webhooks w ON w.id = l.webhook_id WHERE +w.tenant_id = ? AND l.id IN " ID_PLACES,
        tenant, ids, &readBodies);
}

Result<qint64> DeliverySearch::count(TenantId tenant)
{
    return Query(
        m_database, "SELECT CAST(COALESCE(SUM(log_count), 0) AS BIGINT) FROM webhooks WHERE tenant_id = ?")
        .bind(tenant)
        .count();
}

} // namespace switchhook
