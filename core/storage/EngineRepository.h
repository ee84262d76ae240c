// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QString>

#include <optional>
#include <vector>

namespace switchhook {

class Database;

struct EngineRow
{
    EngineId id;
    QString host;
    qint64 pid = 0;
    QString socket; ///< absolute path of the local socket that takes nudges
    Timestamp started;
    std::optional<EventId> onlyEvent; ///< delivers this event alone
};

/// Table engines: who delivers from this database. Whether one is still alive, its lock file tells.
class EngineRepository
{
public:
    explicit EngineRepository(Database &database) : m_database(database) { }

    Result<void> insert(const EngineRow &engine);
    Result<void> remove(EngineId id);
    Result<std::vector<EngineRow>> list();

private:
    Database &m_database;
};

} // namespace switchhook
