// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PostgresBatches.h"

#include "core/storage/DeliveryRepository.h"
#include "core/storage/JsonRows.h"
#include "core/storage/Query.h"
#include "core/storage/RowReaders.h"

namespace switchhook {

namespace {

template <typename Part>
auto part(const std::optional<BodyTrace> &trace, Part of) -> std::optional<std::invoke_result_t<Part, const BodyTrace &>>
{
    return trace ? std::optional(of(*trace)) : std::nullopt;
}

QString entriesDocument(const std::vector<const Delivery *> &entries)
{
    JsonRows rows;
    for (const Delivery *one : entries) {
        const Delivery &entry = *one;
        rows.begin();
        rows.add("id", entry.id.value()).add("webhook_id", entry.webhook.value()).add("event_id", entry.event.value());
        rows.add("attempt", entry.attempt).add("started", toMilliseconds(entry.time));
        rows.add("outcome", QString(outcomeCode(entry.outcome))).add("status_code", entry.statusCode);
        rows.add("url", entry.url).add("request_headers", toHeaderBlock(entry.requestHeaders));
        rows.add("response_headers", toHeaderBlock(entry.responseHeaders)).add("response_body", entry.responseBody);
        rows.add("response_truncated", entry.responseTruncated ? 1 : 0);
        const DeliveryTimings &timings = entry.timings;
        rows.add("dns", timings.dns.count()).add("connect", timings.connect.count()).add("wait", timings.wait.count());
        rows.add("body", timings.body.count()).add("total", timings.total.count());
        rows.add("reused", timings.reused ? 1 : 0).add("detail", toJsonText(entry.detail));
        const auto size = [](const BodyTrace &trace) { return trace.size; };
        const auto hash = [](const BodyTrace &trace) { return trace.sha256; };
        rows.add("bodies_kept", entry.bodiesKept ? 1 : 0);
        rows.add("payload_size", part(entry.payloadTrace, size)).add("payload_hash", part(entry.payloadTrace, hash));
        rows.add("response_size", part(entry.responseTrace, size)).add("response_hash", part(entry.responseTrace, hash));
    }
    return rows.document();
}

QString sumsDocument(const std::vector<AttemptSums> &sums)
{
    JsonRows rows;
    for (const AttemptSums &sum : sums) {
        rows.begin();
        rows.add("webhook_id", sum.webhook.value()).add("attempted", sum.lastTriggered ? 1 : 0);
        rows.add("last_triggered", sum.lastTriggered ? std::optional(toMilliseconds(*sum.lastTriggered)) : std::nullopt);
        rows.add("last_status_code", sum.lastStatusCode).add("entries", sum.entries).add("failures", sum.failures);
        rows.add("failures_at_end", sum.failuresAtEnd).add("any_success", sum.anySuccess ? 1 : 0);
    }
    return rows.document();
}

QString hoursDocument(const std::vector<HourlySum> &hours)
{
    JsonRows rows;
    for (const HourlySum &hour : hours) {
        rows.begin();
        rows.add("webhook_id", hour.webhook.value()).add("hour", hour.hour).add("bucket", hour.bucket);
        rows.add("deliveries", hour.deliveries).add("failures", hour.failures);
    }
    return rows.document();
}

} // namespace

Result<std::vector<ClaimTarget>> PostgresBatches::targets(
    const std::vector<WebhookId> &webhooks, const std::vector<EngineId> &besides)
{
    Query query(m_database,
        "SELECT t.id, t.url, t.secret, t.secret_key_id, t.concurrency, t.active, w.keeps_bodies, w.masked_fields, "
        "t.leased_by_others, t.busy FROM lock_targets(CAST(? AS json), CAST(? AS json)) t JOIN webhooks w ON w.id = t.id");
    return query.bind(toJsonList(webhooks)).bind(toJsonList(besides)).all([](const Query &row) {
        return ClaimTarget {row.id<WebhookId>(0), readTarget(row, 1), row.number(8), row.flag(9)};
    });
}

Result<std::vector<DueDelivery>> PostgresBatches::claim(const std::vector<ClaimRequest> &requests, const Lease &lease,
    IdBlock &deliveryIds, std::optional<EventId> only)
{
    JsonRows rows;
    qint64 most = 0;
    for (const auto &[webhook, limit] : requests) {
        rows.begin();
        rows.add("webhook_id", webhook.value()).add("room", limit);
        most += limit;
    }
    Query query(m_database,
        "UPDATE due_deliveries d SET engine_id = ?, lease_token = ?, lease_until = ?, "
        "delivery_id = CAST(? AS bigint) - 1 + chosen.place "
        "FROM (SELECT q.id, row_number() OVER (ORDER BY q.id) AS place "
        "FROM json_to_recordset(CAST(? AS json)) AS r (webhook_id bigint, room integer) CROSS JOIN LATERAL "
        "(SELECT w.id FROM due_deliveries w WHERE w.webhook_id = r.webhook_id AND w.engine_id IS NULL "
        "AND w.event_id = coalesce(CAST(? AS bigint), w.event_id) ORDER BY w.id LIMIT r.room "
        "FOR UPDATE SKIP LOCKED) q) AS chosen "
        "WHERE d.id = chosen.id RETURNING d." DUE_COLUMNS);
    query.bind(lease.engine).bind(lease.token).bind(lease.until).bind(deliveryIds.takeRun(most));
    return query.bind(rows.document()).bind(only).all(readDue);
}

Result<std::vector<StoredEvent>> PostgresBatches::events(const std::vector<EventId> &ids)
{
    Query query(m_database, "SELECT id, name, timestamp, body FROM events WHERE id = ANY (ids_of(CAST(? AS json)))");
    return query.bind(toJsonList(ids)).all(readEvent);
}

Result<std::vector<DueId>> PostgresBatches::complete(const std::vector<Completion> &completions)
{
    JsonRows rows;
    for (const auto &[due, leaseToken] : completions) {
        rows.begin();
        rows.add("id", due.value()).add("token", leaseToken);
    }
    // Locked in their order, so that two engines which end the same rows do not wait for each other in a circle.
    Query query(m_database,
        "WITH ours AS (SELECT d.id FROM due_deliveries d "
        "JOIN json_to_recordset(CAST(? AS json)) AS c (id bigint, token bigint) "
        "ON d.id = c.id AND d.lease_token = c.token ORDER BY d.id FOR UPDATE OF d) "
        "DELETE FROM due_deliveries d USING ours WHERE d.id = ours.id RETURNING d.id");
    return query.bind(rows.document()).all([](const Query &row) { return row.id<DueId>(0); });
}

Result<void> PostgresBatches::record(const Recording &recording, int kept)
{
    Query query(m_database,
        "SELECT record_deliveries(CAST(? AS json), CAST(? AS json), CAST(? AS json), CAST(? AS json), ?)");
    query.bind(entriesDocument(recording.entries)).bind(sumsDocument(recording.sums));
    query.bind(hoursDocument(recording.hours)).bind(toJsonList(recording.released));
    return query.bind(kept).run();
}

} // namespace switchhook
