// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QString>

#include <vector>

namespace switchhook {

class Database;

struct EventHour
{
    TenantId tenant;
    QString name;
    qint64 hour = 0; ///< hours since 1970, UTC: hourOf()
    qint64 events = 0;
};

/// Table event_hours: how many provisioning events of each name came in.
class EventHourRepository
{
public:
    explicit EventHourRepository(Database &database) : m_database(database) { }

    Result<void> add(const EventHour &sum);
    /// Summed up from that hour on, of every tenant; `hour` is that hour.
    Result<std::vector<EventHour>> sums(qint64 fromHour);
    Result<void> removeBefore(qint64 hour);

private:
    Database &m_database;
};

} // namespace switchhook
