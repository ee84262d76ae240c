// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EventRepository.h"

#include "core/storage/RowReaders.h"

namespace switchhook {

Result<void> EventRepository::insert(TenantId tenant, const StoredEvent &event)
{
    Query query(m_database, "INSERT INTO events (id, tenant_id, name, timestamp, body) VALUES (?, ?, ?, ?, ?)");
    return query.bind(event.id).bind(tenant).bind(event.name).bind(event.timestamp).bind(event.body).run();
}

Result<std::optional<StoredEvent>> EventRepository::find(EventId id)
{
    Query query(m_database, "SELECT id, name, timestamp, body FROM events WHERE id = ?");
    return query.bind(id).first(readEvent);
}

Result<void> EventRepository::removeUnused(const std::vector<EventId> &ids)
{
    if (ids.empty())
        return {};
    const QString list = toJsonList(ids);
    if (auto removed = Query(m_database, m_database.dialect().removeUnusedEvents()).bind(list).run(); !removed)
        return removed;
    const char *bodies = m_database.dialect().dropUnkeptBodies();
    return bodies ? Query(m_database, bodies).bind(list).run() : Result<void>();
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
