// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace switchhook {

class Database;

struct StoredEvent
{
    EventId id;
    QString name;
    qint64 timestamp = 0; ///< Unix seconds
    std::optional<QByteArray> body; ///< nothing once the size cap took it, or no webhook keeps it
};

/// Table events: what was accepted and is still waited for or shown in the log.
class EventRepository
{
public:
    explicit EventRepository(Database &database) : m_database(database) { }

    Result<void> insert(TenantId tenant, const StoredEvent &event);
    Result<std::optional<StoredEvent>> find(EventId id);
    /// Of these, deletes those that nothing waits for and no log entry shows; and of the others the bodies that no
    /// webhook keeps, once each of these webhooks got it: what did not arrive can be sent again.
    Result<void> removeUnused(const std::vector<EventId> &ids);

private:
    Database &m_database;
};

/// A JSON list of numbers, for statements that take many ids at once.
QString toJsonList(const std::vector<qint64> &numbers);
template <typename IdType>
QString toJsonList(const std::vector<IdType> &ids)
{
    std::vector<qint64> numbers;
    numbers.reserve(ids.size());
    for (const IdType id : ids)
        numbers.push_back(id.value());
    return toJsonList(numbers);
}

} // namespace switchhook
