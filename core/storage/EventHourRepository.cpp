// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EventHourRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<void> EventHourRepository::add(const EventHour &sum)
{
    Query query(m_database,
        "INSERT INTO event_hours (tenant_id, name, hour, events) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (tenant_id, name, hour) DO UPDATE SET events = event_hours.events + excluded.events");
    return query.bind(sum.tenant).bind(sum.name).bind(sum.hour).bind(sum.events).run();
}

Result<std::vector<EventHour>> EventHourRepository::sums(qint64 fromHour)
{
    Query query(m_database,
        "SELECT tenant_id, name, CAST(SUM(events) AS BIGINT) FROM event_hours WHERE hour >= ? "
        "GROUP BY tenant_id, name ORDER BY tenant_id, name");
    return query.bind(fromHour).all([fromHour](const Query &row) {
        return EventHour {row.id<TenantId>(0), row.text(1), fromHour, row.number(2)};
    });
}

Result<void> EventHourRepository::removeBefore(qint64 hour)
{
    return Query(m_database, "DELETE FROM event_hours WHERE hour < ?").bind(hour).run();
}

} // namespace switchhook
