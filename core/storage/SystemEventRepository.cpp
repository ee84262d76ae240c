// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SystemEventRepository.h"

#include "core/domain/Tenant.h"
#include "core/storage/DueRepository.h"
#include "core/storage/Query.h"

namespace switchhook {

Result<qint64> SystemEventRepository::subscribers(const QStringList &patterns)
{
    Query query(m_database,
        "SELECT count(DISTINCT webhook_id) FROM subscriptions WHERE tenant_id = -1 AND active = 1 AND pattern IN (?, ?, ?)");
    for (const QString &pattern : patterns)
        query.bind(pattern);
    return query.count();
}

Result<std::vector<WebhookId>> SystemEventRepository::insert(
    const StoredEvent &event, const QStringList &patterns, DueId first, qint64 limit)
{
    EventRepository events(m_database);
    if (const auto written = events.insert(platformTenant, event); !written)
        return written.error();
    auto webhooks = DueRepository(m_database).insertMatching(platformTenant, patterns, event.id, first, limit);
    if (!webhooks || !webhooks->empty())
        return webhooks;
    if (const auto removed = events.removeUnused({event.id}); !removed)
        return removed.error();
    return webhooks;
}

// Row-level security keeps from who emits what this touches; a function of the owner's does it for them.
Result<std::vector<WebhookId>> SystemEventRepository::acceptOnServer(
    TenantId tenant, const QString &tenantName, const StoredEvent &event, const QStringList &patterns)
{
    Query query(m_database, "SELECT accept_for_system(?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(tenant).bind(tenantName).bind(event.name).bind(event.timestamp).bind(event.body);
    for (const QString &pattern : patterns)
        query.bind(pattern);
    return query.all([](const Query &row) { return row.id<WebhookId>(0); });
}

} // namespace switchhook
