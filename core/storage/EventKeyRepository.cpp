// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EventKeyRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<std::optional<EventKey>> EventKeyRepository::find(TenantId tenant, const QString &key, Timestamp oldest)
{
    Query query(m_database,
        "SELECT key, event_id, deliveries, content_hash, created FROM event_keys "
        "WHERE tenant_id = ? AND key = ? AND created >= ?");
    return query.bind(tenant).bind(key).bind(oldest).first([](const Query &row) {
        return EventKey {row.text(0), row.id<EventId>(1), row.number(2), row.bytes(3), row.time(4)};
    });
}

Result<void> EventKeyRepository::insert(TenantId tenant, const EventKey &key)
{
    Query query(m_database,
        "INSERT INTO event_keys (tenant_id, key, event_id, deliveries, content_hash, created) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, key) DO UPDATE SET event_id = excluded.event_id, "
        "deliveries = excluded.deliveries, content_hash = excluded.content_hash, created = excluded.created");
    query.bind(tenant).bind(key.key).bind(key.event).bind(key.deliveries);
    return query.bind(key.contentHash).bind(key.created).run();
}

Result<void> EventKeyRepository::removeBefore(Timestamp oldest)
{
    return Query(m_database, "DELETE FROM event_keys WHERE created < ?").bind(oldest).run();
}

} // namespace switchhook
