// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Query.h"

namespace switchhook {

/// Fills the log with `count` entries by statements of the database alone: a second apart, the newest now, of
/// the webhooks that are there in turn. Every tenth failed with 500, every hundredth was not answered; ten
/// entries share an event. For tests and measurements only.
inline Result<void> addManyDeliveries(Database &database, qint64 count)
{
    // The two dialects differ in the name of the type for bytes.
#define MANY_EVENTS(BYTES)                                                                                   \
    "INSERT INTO events (id, tenant_id, name, timestamp, body) "                                             \
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 10 FROM n WHERE i + 10 < ?) "                     \
    "SELECT CAST(? AS BIGINT) + i * CAST(? AS BIGINT), 1, CASE i % 30 WHEN 0 THEN 'contact.created' "        \
    "WHEN 10 THEN 'deal.updated' ELSE 'call.missed' END, CAST(? AS BIGINT) / 1000 + i, "                     \
    "CAST('{\"event\":\"contact.created\",\"data\":{\"n\":' || i || '}}' AS " BYTES ") FROM n"
#define MANY_DELIVERIES(BYTES)                                                                               \
    "INSERT INTO deliveries (id, webhook_id, event_id, attempt, started, outcome, status_code, url, "        \
    "request_headers, response_headers, response_body, response_truncated, dns, connect, wait, body, "       \
    "total, reused, detail) WITH RECURSIVE "                                                                 \
    "n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?), "                                     \
    "w(id, place) AS (SELECT id, row_number() OVER (ORDER BY id) - 1 FROM webhooks), "                       \
    "c(webhooks) AS (SELECT count(*) FROM webhooks) "                                                        \
    "SELECT CAST(? AS BIGINT) + i * CAST(? AS BIGINT) + 1, w.id, "                                           \
    "CAST(? AS BIGINT) + (i - i % 10) * CAST(? AS BIGINT), 1, CAST(? AS BIGINT) + (i + 1) * 1000, "          \
    "CASE WHEN i % 100 = 7 THEN 'timeout' WHEN i % 10 = 3 THEN 'http_status' ELSE 'ok' END, "                \
    "CASE WHEN i % 100 = 7 THEN NULL WHEN i % 10 = 3 THEN 500 ELSE 200 END, 'http://127.0.0.1:9/hook', "     \
    "CAST('X-Webhook-Event: contact.created' AS " BYTES "), CAST('Content-Type: text/plain' AS " BYTES "), " \
    "CAST('answer number ' || i AS " BYTES "), 0, 0, 1000, 20000 + i % 1000, 10, 21010 + i % 1000, 0, '[]' " \
    "FROM n CROSS JOIN c JOIN w ON w.place = n.i % c.webhooks"

    const bool isServer = database.dialect().isServer();
    const qint64 begin = toMilliseconds(SystemClock().now()) - count * 1000;
    const qint64 first = (begin - 1'577'836'800'000) << 22; // as IdSequence gives them out
    const qint64 step = qint64(1000) << 22;
    Query events(database, isServer ? MANY_EVENTS("BYTEA") : MANY_EVENTS("BLOB"));
    if (auto done = events.bind(count).bind(first).bind(step).bind(begin).run(); !done)
        return done;
    Query deliveries(database, isServer ? MANY_DELIVERIES("BYTEA") : MANY_DELIVERIES("BLOB"));
    deliveries.bind(count).bind(first).bind(step).bind(first).bind(step).bind(begin);
    if (auto done = deliveries.run(); !done)
        return done;
#undef MANY_DELIVERIES
#undef MANY_EVENTS
    return Query(database,
        "UPDATE webhooks SET log_count = (SELECT count(*) FROM deliveries WHERE webhook_id = webhooks.id)")
        .run();
}

} // namespace switchhook
