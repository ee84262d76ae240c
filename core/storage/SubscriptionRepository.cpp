// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SubscriptionRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<void> SubscriptionRepository::replace(
    TenantId tenant, WebhookId webhook, bool active, const QStringList &patterns)
{
    Query old(m_database, "DELETE FROM subscriptions WHERE +tenant_id = ? AND webhook_id = ?");
    if (const auto removed = old.bind(tenant).bind(webhook).run(); !removed)
        return removed;
    for (const QString &pattern : patterns) {
        Query query(m_database,
            "INSERT INTO subscriptions (tenant_id, active, pattern, webhook_id) VALUES (?, ?, ?, ?)");
        if (const auto added = query.bind(tenant).bind(active).bind(pattern).bind(webhook).run(); !added)
            return added;
    }
    return {};
}

Result<void> SubscriptionRepository::setActive(TenantId tenant, WebhookId webhook, bool active)
{
    Query query(m_database, "UPDATE subscriptions SET active = ? WHERE +tenant_id = ? AND webhook_id = ?");
    return query.bind(active).bind(tenant).bind(webhook).run();
}

Result<QStringList> SubscriptionRepository::patternsOf(TenantId tenant, WebhookId webhook)
{
    Query query(m_database,
        "SELECT pattern FROM subscriptions WHERE +tenant_id = ? AND webhook_id = ? ORDER BY pattern");
    const auto patterns = query.bind(tenant).bind(webhook).all([](const Query &row) { return row.text(0); });
    if (!patterns)
        return patterns.error();
    return QStringList(patterns->begin(), patterns->end());
}

Result<QHash<WebhookId, QStringList>> SubscriptionRepository::list(TenantId tenant)
{
    QHash<WebhookId, QStringList> patterns;
    Query query(m_database, "SELECT webhook_id, pattern FROM subscriptions WHERE tenant_id = ? ORDER BY pattern");
    const auto read = query.bind(tenant).each(
        [&patterns](const Query &row) { patterns[row.id<WebhookId>(0)].append(row.text(1)); });
    if (!read)
        return read.error();
    return patterns;
}

} // namespace switchhook
