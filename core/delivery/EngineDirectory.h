// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/EngineRepository.h"

#include <QLockFile>

#include <memory>
#include <optional>
#include <vector>

namespace switchhook {

class Clock;
class Database;

/// Who delivers from a database. An engine is alive as long as its process holds the lock file beside the
/// database that carries its id; so the end of a process is seen at once, however it came.
/// Used on the thread of its Database.
class EngineDirectory
{
public:
    EngineDirectory(Database &database, const Clock &clock) : m_database(database), m_clock(clock) { }

    /// Being entered in the directory; ends with the object's life, in the directory by leave().
    struct Membership
    {
        EngineRow row;
        std::unique_ptr<QLockFile> lock;
    };
    /// Enters a new engine; `socketOf` names the socket for the id it gets.
    Result<Membership> enter(std::optional<EventId> onlyEvent);
    Result<void> leave(const Membership &membership);

    /// Engines whose process lives.
    Result<std::vector<EngineRow>> alive();
    /// Engines whose process is gone.
    Result<std::vector<EngineRow>> dead();
    Result<void> forget(EngineId id);
    /// Wakes every living engine: something new is due. A hint; engines look for themselves now and then too.
    void nudge();

private:
    [[nodiscard]] QString lockPath(EngineId id) const;
    [[nodiscard]] QString socketPath(EngineId id) const;
    [[nodiscard]] bool isAlive(EngineId id) const;
    Result<std::vector<EngineRow>> listWhere(bool alive);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace switchhook
