// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/delivery/EnginePresence.h"

#include <optional>

namespace switchhook {

class Clock;

/// Who delivers from a database: the table of engines, and who of them lives. Used on the thread of its Database.
class EngineDirectory
{
public:
    EngineDirectory(Database &database, const Clock &clock)
        : m_database(database), m_clock(clock), m_presence(EnginePresence::of(database))
    {
    }

    /// Being entered in the directory; ends with the object's life, in the directory by leave().
    struct Membership
    {
        EngineRow row;
        std::unique_ptr<LifeSign> sign;
    };
    Result<Membership> enter(std::optional<EventId> onlyEvent);
    Result<void> leave(const Membership &membership);

    /// Engines whose process lives.
    Result<std::vector<EngineRow>> alive();
    /// Engines that show no sign of life.
    Result<std::vector<EngineRow>> dead();
    [[nodiscard]] bool isDeathCertain() const { return m_presence->isDeathCertain(); }
    Result<void> forget(EngineId id);

    /// Wakes every living engine, as something new is due for these webhooks: announce() within the transaction
    /// that makes it so, nudge() after its commit. A hint; engines look for themselves now and then too.
    Result<void> announce(const std::vector<WebhookId> &webhooks);
    void nudge();

private:
    Result<std::vector<EngineRow>> listWhere(bool alive);

    Database &m_database;
    const Clock &m_clock;
    std::unique_ptr<EnginePresence> m_presence;
};

} // namespace switchhook
