// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <optional>
#include <vector>

namespace switchhook {

class AccessPolicy;
class Database;

/// An engine that delivers from the database, or did.
struct Worker
{
    EngineId id;
    QString host;
    qint64 pid = 0;
    Timestamp started;
    bool alive = false;
    bool singleEvent = false; ///< delivers one event and ends (emit --wait, a test)
    qint64 held = 0; ///< deliveries that it claimed
    std::optional<Timestamp> heldSince; ///< the oldest of these claims
};

struct Workers
{
    std::vector<Worker> workers;
    qint64 waiting = 0; ///< due, and no one's yet
    std::optional<Timestamp> oldestWaiting; ///< when its event was accepted
};

/// Who delivers, what each holds, and what waits. Used on the thread of its Database.
class WorkerService
{
public:
    WorkerService(Database &database, AccessPolicy &access, const Clock &clock);

    Result<Workers> list();
    /// Who delivers at the moment whatever is due: the living, without those for a single event.
    Result<std::vector<Worker>> delivering();
    /// Frees what a dead worker holds, at once, and forgets it; answers how many deliveries that were.
    /// WorkerUnknown, or WorkerAlive where it shows a sign of life.
    Result<qint64> release(const QString &id);

private:
    Database &m_database;
    AccessPolicy &m_access;
    const Clock &m_clock;
};

} // namespace switchhook
