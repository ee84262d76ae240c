// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/HourlySumRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<void> HourlySumRepository::add(const HourlySum &sum)
{
    Query query(m_database,
        "INSERT INTO hourly_sums (webhook_id, hour, bucket, deliveries, failures) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (webhook_id, hour, bucket) DO UPDATE SET "
        "deliveries = hourly_sums.deliveries + excluded.deliveries, failures = hourly_sums.failures + excluded.failures");
    query.bind(sum.webhook).bind(sum.hour).bind(sum.bucket).bind(sum.deliveries).bind(sum.failures);
    return query.run();
}

Result<std::vector<HourlySum>> HourlySumRepository::list(WebhookId webhook, qint64 fromHour)
{
    Query query(m_database,
        "SELECT webhook_id, hour, bucket, deliveries, failures FROM hourly_sums "
        "WHERE webhook_id = ? AND hour >= ? ORDER BY hour, bucket");
    return query.bind(webhook).bind(fromHour).all([](const Query &row) {
        return HourlySum {row.id<WebhookId>(0), row.number(1), static_cast<int>(row.number(2)), row.number(3),
            row.number(4)};
    });
}

Result<std::vector<HourlySum>> HourlySumRepository::spans(
    TenantId tenant, std::optional<WebhookId> webhook, qint64 fromHour, int hours)
{
#define SPANS                                                                                                    \
    "SELECT hour / ?, bucket, CAST(SUM(deliveries) AS BIGINT), CAST(SUM(failures) AS BIGINT) FROM hourly_sums "  \
    "WHERE hour >= ? AND +webhook_id IN (SELECT w.id FROM webhooks w WHERE w.tenant_id = ?) "
#define BY_SPAN "GROUP BY 1, 2 ORDER BY 1, 2"
    Query query(m_database, webhook ? SPANS "AND webhook_id = ? " BY_SPAN : SPANS BY_SPAN);
#undef BY_SPAN
#undef SPANS
    query.bind(hours).bind(fromHour).bind(tenant);
    if (webhook)
        query.bind(*webhook);
    return query.all([&](const Query &row) {
        return HourlySum {webhook.value_or(WebhookId()), row.number(0) * hours, static_cast<int>(row.number(1)),
            row.number(2), row.number(3)};
    });
}

Result<void> HourlySumRepository::removeBefore(qint64 hour)
{
    return Query(m_database, "DELETE FROM hourly_sums WHERE hour < ?").bind(hour).run();
}

} // namespace switchhook
