// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DeliveryRepository.h"

#include "core/storage/IdPages.h"
#include "core/storage/JsonRows.h"
#include "core/storage/Query.h"

namespace switchhook {

namespace {

// First place: the tenant. An entry is its whose the webhook is. The sign before tenant_id keeps SQLite from going
// through the tenant's webhooks instead of through the log.
#define DELIVERY_COLUMNS                                                                                          \
    "SELECT l.id, l.webhook_id, l.event_id, e.name, l.attempt, l.started, l.outcome, l.status_code, l.url, "      \
    "l.request_headers, CASE WHEN l.bodies_kept = 1 THEN e.body END, l.response_headers, l.response_body, l.response_truncated, l.dns, l.connect, "    \
    "l.wait, l.body, l.total, l.reused, l.detail, l.bodies_kept, l.payload_size, "                 \
    "l.payload_hash, l.response_size, l.response_hash FROM deliveries l JOIN events e ON e.id = l.event_id "     \
    "JOIN webhooks w ON w.id = l.webhook_id AND w.deleted IS NULL AND +w.tenant_id = ? "

std::optional<QByteArray> bytesOrNull(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.bytes(column));
}

DeliveryTimings readTimings(const Query &row, int column)
{
    return {row.span(column), row.span(column + 1), row.span(column + 2), row.span(column + 3),
        row.span(column + 4), row.flag(column + 5)};
}

std::optional<BodyTrace> readTrace(const Query &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return BodyTrace {row.number(column), row.bytes(column + 1)};
}

void bindTrace(Query &query, const std::optional<BodyTrace> &trace)
{
    query.bind(trace ? std::optional(trace->size) : std::nullopt);
    query.bind(trace ? std::optional(trace->sha256) : std::nullopt);
}

Delivery readDelivery(const Query &row)
{
    Delivery delivery;
    delivery.id = row.id<DeliveryId>(0);
    delivery.webhook = row.id<WebhookId>(1);
    delivery.event = row.id<EventId>(2);
    delivery.eventName = row.text(3);
    delivery.attempt = static_cast<int>(row.number(4));
    delivery.time = row.time(5);
    delivery.outcome = outcomeFromCode(row.text(6)).value_or(Outcome::BadResponse);
    if (!row.isNull(7))
        delivery.statusCode = static_cast<int>(row.number(7));
    delivery.url = row.text(8);
    delivery.requestHeaders = fromHeaderBlock(row.bytes(9));
    delivery.payload = bytesOrNull(row, 10);
    delivery.responseHeaders = fromHeaderBlock(row.bytes(11));
    delivery.responseBody = bytesOrNull(row, 12);
    delivery.responseTruncated = row.flag(13);
    delivery.timings = readTimings(row, 14);
    delivery.detail = fromJsonText(row.text(20));
    delivery.bodiesKept = row.flag(21);
    delivery.payloadTrace = readTrace(row, 22);
    delivery.responseTrace = readTrace(row, 24);
    return delivery;
}

} // namespace

Result<void> DeliveryRepository::insert(const Delivery &delivery)
{
    Query query(m_database,
        "INSERT INTO deliveries (id, webhook_id, event_id, attempt, started, outcome, status_code, url, "
        "request_headers, response_headers, response_body, response_truncated, dns, connect, wait, body, total, "
        "reused, detail, bodies_kept, payload_size, payload_hash, response_size, response_hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(delivery.id).bind(delivery.webhook).bind(delivery.event).bind(delivery.attempt).bind(delivery.time);
    query.bind(QString(outcomeCode(delivery.outcome))).bind(delivery.statusCode).bind(delivery.url);
    query.bind(toHeaderBlock(delivery.requestHeaders)).bind(toHeaderBlock(delivery.responseHeaders));
    query.bind(delivery.responseBody).bind(delivery.responseTruncated);
    const DeliveryTimings &timings = delivery.timings;
    query.bind(timings.dns).bind(timings.connect).bind(timings.wait).bind(timings.body).bind(timings.total);
    query.bind(timings.reused).bind(toJsonText(delivery.detail)).bind(delivery.bodiesKept);
    bindTrace(query, delivery.payloadTrace);
    bindTrace(query, delivery.responseTrace);
    return query.run();
}

Result<std::vector<Delivery>> DeliveryRepository::list(const DeliveryQuery &filter)
{
    // One statement for each shape of the filter, so that each goes through its own index. What failed: isFailure().
#define NEWEST_FIRST \
    "AND l.id < ? AND (? = 0 OR l.outcome NOT IN ('ok', 'interrupted', 'cancelled')) " \
    "ORDER BY l.id DESC LIMIT ?"
    const char *sql = DELIVERY_COLUMNS "WHERE TRUE " NEWEST_FIRST;
    if (filter.webhook && filter.event)
        sql = DELIVERY_COLUMNS "WHERE l.event_id = ? AND l.webhook_id = ? " NEWEST_FIRST;
    else if (filter.webhook)
        sql = DELIVERY_COLUMNS "WHERE l.webhook_id = ? " NEWEST_FIRST;
    else if (filter.event)
        sql = DELIVERY_COLUMNS "WHERE l.event_id = ? " NEWEST_FIRST;
#undef NEWEST_FIRST
    Query query(m_database, sql);
    query.bind(filter.tenant);
    if (filter.event)
        query.bind(*filter.event);
    if (filter.webhook)
        query.bind(*filter.webhook);
    query.bind(filter.before.value_or(DeliveryId(std::numeric_limits<qint64>::max())));
    return query.bind(filter.failedOnly).bind(filter.limit).all(readDelivery);
}

Result<std::optional<Delivery>> DeliveryRepository::find(TenantId tenant, DeliveryId id)
{
    Query query(m_database, DELIVERY_COLUMNS "WHERE l.id = ?");
    return query.bind(tenant).bind(id).first(readDelivery);
}

Result<std::vector<Delivery>> DeliveryRepository::find(TenantId tenant, const std::vector<DeliveryId> &ids)
{
    return readPages(m_database, DELIVERY_COLUMNS "WHERE l.id IN " ID_PLACES, tenant, ids, &readDelivery);
}

Result<std::vector<EventId>> DeliveryRepository::prune(WebhookId webhook, int surplus)
{
    Query query(m_database,
        "DELETE FROM deliveries WHERE id IN "
        "(SELECT id FROM deliveries WHERE webhook_id = ? ORDER BY id LIMIT ?) RETURNING event_id");
    return query.bind(webhook).bind(surplus).all([](const Query &row) { return row.id<EventId>(0); });
}

Result<std::vector<EventId>> DeliveryRepository::eventsOf(WebhookId webhook)
{
    Query query(m_database, "SELECT DISTINCT event_id FROM deliveries WHERE webhook_id = ?");
    return query.bind(webhook).all([](const Query &row) { return row.id<EventId>(0); });
}

Result<int> DeliveryRepository::lastAttempt(EventId event, WebhookId webhook)
{
    Query query(m_database, "SELECT max(attempt) FROM deliveries WHERE event_id = ? AND webhook_id = ?");
    const auto attempt = query.bind(event).bind(webhook).count();
    if (!attempt)
        return attempt.error();
    return static_cast<int>(*attempt);
}

} // namespace switchhook
