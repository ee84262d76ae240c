// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EventRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<void> EventRepository::insert(TenantId tenant, const StoredEvent &event)
{
    Query query(m_database, "INSERT INTO events (id, tenant_id, name, timestamp, body) VALUES (?, ?, ?, ?, ?)");
    return query.bind(event.id).bind(tenant).bind(event.name).bind(event.timestamp).bind(event.body).run();
}

Result<std::optional<StoredEvent>> EventRepository::find(EventId id)
{
    Query query(m_database, "SELECT id, name, timestamp, body FROM events WHERE id = ?");
    return query.bind(id).first([](const Query &row) {
        StoredEvent event {row.id<EventId>(0), row.text(1), row.number(2), std::nullopt};
        if (!row.isNull(3))
            event.body = row.bytes(3);
        return event;
    });
}

Result<void> EventRepository::removeUnused(const std::vector<EventId> &ids)
{
    if (ids.empty())
        return {};
    Query query(m_database,
        "DELETE FROM events WHERE id IN (SELECT value FROM json_each(?)) "
        "AND NOT EXISTS (SELECT 1 FROM due_deliveries d WHERE d.event_id = events.id) "
        "AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.event_id = events.id)");
    return query.bind(toJsonList(ids)).run();
}

QString toJsonList(const std::vector<qint64> &numbers)
{
    QString list;
    list.reserve(static_cast<qsizetype>(numbers.size()) * 20 + 2);
    list.append(u'[');
    for (const qint64 number : numbers) {
        if (list.size() > 1)
            list.append(u',');
        list.append(QString::number(number));
    }
    list.append(u']');
    return list;
}

} // namespace switchhook
