// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PurgeRepository.h"

#include "core/storage/EventRepository.h"
#include "core/storage/Query.h"
#include "core/storage/WebhookRepository.h"

#include <limits>

namespace switchhook {

namespace {

#define FROM_MATCHING                                                                                             \
    "FROM deliveries l JOIN webhooks w ON w.id = l.webhook_id "                                                   \
    "WHERE (? = 0 OR w.tenant_id = ?) AND (? = 0 OR w.id = ?) AND l.started < ?"

void bindCriteria(Query &query, const PurgeCriteria &criteria)
{
    query.bind(criteria.tenant.has_value()).bind(criteria.tenant.value_or(TenantId()));
    query.bind(criteria.webhook.has_value()).bind(criteria.webhook.value_or(WebhookId()));
    query.bind(criteria.before.value_or(endOfTime));
}

} // namespace

Result<qint64> PurgeRepository::count(const PurgeCriteria &criteria)
{
    Query query(m_database, "SELECT count(*) " FROM_MATCHING);
    bindCriteria(query, criteria);
    return query.count();
}

Result<std::vector<WebhookId>> PurgeRepository::webhooks(const PurgeCriteria &criteria)
{
    Query query(m_database, "SELECT DISTINCT w.id " FROM_MATCHING " ORDER BY w.id");
    bindCriteria(query, criteria);
    return query.all([](const Query &row) { return row.id<WebhookId>(0); });
}

// The webhook's row first, as whoever records its attempts does it: so none waits for the other in a circle.
Result<int> PurgeRepository::remove(WebhookId webhook, std::optional<Timestamp> before, int limit)
{
    WebhookRepository webhooks(m_database);
    if (const auto held = webhooks.addEntries(webhook, 0); !held)
        return held.error();
    Query query(m_database,
        "DELETE FROM deliveries WHERE id IN "
        "(SELECT id FROM deliveries WHERE webhook_id = ? AND started < ? ORDER BY id LIMIT ?) RETURNING event_id");
    query.bind(webhook).bind(before.value_or(endOfTime)).bind(limit);
    const auto events = query.all([](const Query &row) { return row.id<EventId>(0); });
    if (!events)
        return events.error();
    const int removed = static_cast<int>(events->size());
    if (const auto left = webhooks.addEntries(webhook, -removed); !left)
        return left.error();
    if (const auto unused = EventRepository(m_database).removeUnused(*events); !unused)
        return unused.error();
    return removed;
}

} // namespace switchhook
