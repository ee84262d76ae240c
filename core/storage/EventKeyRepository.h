// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace switchhook {

class Database;

struct EventKey
{
    QString key;
    EventId event;
    qint64 deliveries = 0;
    QByteArray contentHash; ///< of event, timestamp where given, and data
    Timestamp created;
};

/// Table event_keys: the callers' own keys, so that the same again makes no second event.
class EventKeyRepository
{
public:
    explicit EventKeyRepository(Database &database) : m_database(database) { }

    /// Nothing for a key from before `oldest`.
    Result<std::optional<EventKey>> find(TenantId tenant, const QString &key, Timestamp oldest);
    /// Instead of an outlived one of the same text.
    Result<void> insert(TenantId tenant, const EventKey &key);
    Result<void> removeBefore(Timestamp oldest);

private:
    Database &m_database;
};

} // namespace switchhook
