// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DueRepository.h"

#include "core/storage/RowReaders.h"

namespace switchhook {

namespace {

#define RESTING                                                                                                     \
    "(SELECT id FROM webhooks WHERE deleted IS NOT NULL UNION ALL "                                                  \
    "SELECT w.id FROM tenants t JOIN webhooks w ON w.tenant_id = t.id WHERE t.active = 0)"
#define NOT_DISCARDED "webhook_id NOT IN " RESTING

WebhookId readWebhookId(const Query &row)
{
    return row.id<WebhookId>(0);
}

EventId readEventId(const Query &row)
{
    return row.id<EventId>(0);
}

} // namespace

Result<DueRepository::Matching> DueRepository::matching(TenantId tenant, const QStringList &patterns)
{
    Query query(m_database,
        "SELECT count(DISTINCT webhook_id), (SELECT active FROM tenants WHERE id = ?) FROM subscriptions "
        "WHERE tenant_id = ? AND active = 1 AND pattern IN (?, ?, ?)");
    query.bind(tenant).bind(tenant);
    for (const QString &pattern : patterns)
        query.bind(pattern);
    const auto row = query.first([](const Query &answer) { return Matching {answer.number(0), answer.flag(1)}; });
    if (!row)
        return row.error();
    return **row;
}

Result<std::vector<WebhookId>> DueRepository::insertMatching(
    TenantId tenant, const QStringList &patterns, EventId event, DueId first, qint64 limit)
{
    Query query(m_database,
        "INSERT INTO due_deliveries (id, webhook_id, event_id) "
        "SELECT CAST(? AS BIGINT) - 1 + row_number() OVER (ORDER BY webhook_id), webhook_id, CAST(? AS BIGINT) "
        "FROM (SELECT DISTINCT webhook_id "
        "FROM subscriptions WHERE tenant_id = ? AND active = 1 AND pattern IN (?, ?, ?)) AS matching "
        "ORDER BY webhook_id LIMIT ? "
        "RETURNING webhook_id");
    query.bind(first).bind(event).bind(tenant);
    for (const QString &pattern : patterns)
        query.bind(pattern);
    return query.bind(limit).all(readWebhookId);
}

Result<void> DueRepository::insert(const DueDelivery &due)
{
    Query query(m_database,
        "INSERT INTO due_deliveries (id, webhook_id, event_id, attempt, manual) VALUES (?, ?, ?, ?, ?)");
    return query.bind(due.id).bind(due.webhook).bind(due.event).bind(due.attempt).bind(due.manual).run();
}

Result<DueRepository::News> DueRepository::news(DueId cursor)
{
    News news {{}, cursor};
    Query query(m_database, "SELECT webhook_id, max(id) FROM due_deliveries WHERE id > ? GROUP BY webhook_id");
    const auto read = query.bind(cursor).each([&news](const Query &row) {
        news.webhooks.push_back(row.id<WebhookId>(0));
        news.cursor = std::max(news.cursor, row.id<DueId>(1));
    });
    if (!read)
        return read.error();
    return news;
}

Result<std::vector<WebhookId>> DueRepository::webhooksWaiting()
{
    // Jumps from webhook to webhook in the index instead of reading all that waits.
    Query query(m_database,
        "WITH RECURSIVE waiting (webhook_id) AS ("
        "SELECT (SELECT min(webhook_id) FROM due_deliveries WHERE engine_id IS NULL) "
        "UNION ALL SELECT (SELECT min(d.webhook_id) FROM due_deliveries d "
        "WHERE d.engine_id IS NULL AND d.webhook_id > waiting.webhook_id) FROM waiting "
        "WHERE waiting.webhook_id IS NOT NULL) SELECT webhook_id FROM waiting WHERE webhook_id IS NOT NULL");
    return query.all(readWebhookId);
}

Result<std::vector<WebhookId>> DueRepository::webhooksWaitingFor(EventId event)
{
    Query query(m_database, 
        "SELECT DISTINCT webhook_id FROM due_deliveries WHERE event_id = ? AND engine_id IS NULL AND " NOT_DISCARDED);
    return query.bind(event).all(readWebhookId);
}

Result<qint64> DueRepository::leasedByOthers(WebhookId webhook, const QString &besides)
{
    Query query(m_database,
        "SELECT count(*) FROM due_deliveries WHERE webhook_id = ? AND engine_id IS NOT NULL "
        "AND engine_id NOT IN (SELECT value FROM json_each(?))");
    return query.bind(webhook).bind(besides).count();
}

Result<std::vector<DueDelivery>> DueRepository::claim(
    WebhookId webhook, int limit, const Lease &lease, qint64 firstDeliveryId, std::optional<EventId> only)
{
#define CLAIM(condition)                                                                                          \
    "UPDATE due_deliveries SET engine_id = ?, lease_token = ?, lease_until = ?, delivery_id = ? - 1 + chosen.place " \
    "FROM (SELECT id AS chosen_id, row_number() OVER (ORDER BY id) AS place FROM (SELECT id FROM due_deliveries "  \
    "WHERE webhook_id = ? AND engine_id IS NULL " condition "ORDER BY id LIMIT ?)) AS chosen "                     \
    "WHERE id = chosen.chosen_id RETURNING " DUE_COLUMNS
    Query query(m_database, only ? CLAIM("AND event_id = ? ") : CLAIM(""));
#undef CLAIM
    query.bind(lease.engine).bind(lease.token).bind(lease.until).bind(firstDeliveryId).bind(webhook);
    if (only)
        query.bind(*only);
    return query.bind(limit).all(readDue);
}

Result<void> DueRepository::giveBack(DueId id, qint64 leaseToken)
{
    Query query(m_database,
        "UPDATE due_deliveries SET engine_id = NULL, lease_token = NULL, lease_until = NULL, delivery_id = NULL "
        "WHERE id = ? AND lease_token = ?");
    return query.bind(id).bind(leaseToken).run();
}

Result<bool> DueRepository::complete(DueId id, qint64 leaseToken)
{
    Query query(m_database, "DELETE FROM due_deliveries WHERE id = ? AND lease_token = ?");
    if (const auto done = query.bind(id).bind(leaseToken).run(); !done)
        return done.error();
    return query.changedRows() == 1;
}

Result<bool> DueRepository::requeue(DueId id, qint64 leaseToken)
{
    Query query(m_database,
        "UPDATE due_deliveries SET engine_id = NULL, lease_token = NULL, lease_until = NULL, delivery_id = NULL, "
        "attempt = attempt + 1 WHERE id = ? AND lease_token = ?");
    if (const auto done = query.bind(id).bind(leaseToken).run(); !done)
        return done.error();
    return query.changedRows() == 1;
}

Result<std::vector<DueDelivery>> DueRepository::expired(Timestamp now, int limit)
{
    Query query(m_database,
        "SELECT " DUE_COLUMNS "FROM due_deliveries WHERE engine_id IS NOT NULL AND lease_until < ? ORDER BY id LIMIT ?");
    return query.bind(now).bind(limit).all(readDue);
}

Result<std::vector<DueDelivery>> DueRepository::heldBy(EngineId engine, int limit)
{
    Query query(m_database, "SELECT " DUE_COLUMNS "FROM due_deliveries WHERE engine_id = ? ORDER BY id LIMIT ?");
    return query.bind(engine).bind(limit).all(readDue);
}

Result<bool> DueRepository::isAnyLeased()
{
    Query query(m_database,
        "SELECT count(*) FROM (SELECT 1 FROM due_deliveries WHERE engine_id IS NOT NULL LIMIT 1) AS leased");
    const auto leased = query.count();
    if (!leased)
        return leased.error();
    return *leased > 0;
}

Result<void> DueRepository::moveHeld(EngineId from, EngineId to)
{
    Query query(m_database, "UPDATE due_deliveries SET engine_id = ? WHERE engine_id = ?");
    return query.bind(to).bind(from).run();
}

Result<std::vector<DueDelivery>> DueRepository::waitingOf(WebhookId webhook, int limit)
{
    Query query(m_database,
        "SELECT " DUE_COLUMNS "FROM due_deliveries WHERE webhook_id = ? AND engine_id IS NULL "
        "ORDER BY id DESC LIMIT ?");
    return query.bind(webhook).bind(limit).all(readDue);
}

Result<std::vector<EventId>> DueRepository::removeWaiting(WebhookId webhook)
{
    Query query(m_database, "DELETE FROM due_deliveries WHERE webhook_id = ? AND engine_id IS NULL RETURNING event_id");
    return query.bind(webhook).all(readEventId);
}

Result<std::vector<EventId>> DueRepository::eventsOf(WebhookId webhook)
{
    Query query(m_database, "SELECT DISTINCT event_id FROM due_deliveries WHERE webhook_id = ?");
    return query.bind(webhook).all(readEventId);
}

Result<std::vector<EngineHolding>> DueRepository::holdings()
{
    Query query(m_database,
        "SELECT engine_id, count(*), min(lease_until) FROM due_deliveries WHERE engine_id IS NOT NULL GROUP BY engine_id");
    return query.all([](const Query &row) { return EngineHolding {row.id<EngineId>(0), row.number(1), row.time(2)}; });
}

Result<DueRepository::Waiting> DueRepository::waiting()
{
    Query query(m_database, 
        "SELECT count(*), min(id) FROM due_deliveries WHERE engine_id IS NULL AND " NOT_DISCARDED);
    const auto row = query.first([](const Query &answer) {
        return Waiting {answer.number(0), answer.isNull(1) ? std::nullopt : std::optional(timeOfId(answer.number(1)))};
    });
    if (!row)
        return row.error();
    return **row;
}

Result<qint64> DueRepository::count()
{
    Query query(m_database,
        "SELECT (SELECT count(*) FROM due_deliveries) - (SELECT count(*) FROM due_deliveries d "
        "WHERE d.engine_id IS NULL AND d.webhook_id IN " RESTING ")");
    return query.count();
}

Result<qint64> DueRepository::countOf(TenantId tenant)
{
    Query query(m_database,
        "SELECT count(*) FROM due_deliveries d JOIN webhooks w ON w.id = d.webhook_id "
        "WHERE +w.tenant_id = ? AND (w.deleted IS NULL OR d.engine_id IS NOT NULL)");
    return query.bind(tenant).count();
}

Result<qint64> DueRepository::countFor(EventId event)
{
    Query query(m_database,
        "SELECT count(*) FROM due_deliveries WHERE event_id = ? AND (engine_id IS NOT NULL OR " NOT_DISCARDED ")");
    return query.bind(event).count();
}

} // namespace switchhook
