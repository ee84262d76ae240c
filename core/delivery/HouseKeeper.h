// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/storage/SizeCap.h"

#include <optional>

namespace switchhook {

class Database;

/// What an engine does beside delivering, each at an interval of its own: removes what is too old (keys, hourly
/// sums, deleted webhooks) and keeps the database under its size.
class HouseKeeper
{
public:
    HouseKeeper(Database &database, const Clock &clock);

    Result<void> readSettings();
    /// Whether there is a reason to write where nothing else is written.
    [[nodiscard]] bool isDue() const;
    /// A step of what is due, within the caller's transaction.
    Result<void> keep();

private:
    [[nodiscard]] bool isRemovalDue() const;
    [[nodiscard]] bool isPurgeDue() const;
    Result<void> removeOld();
    Result<void> purge();
    Result<void> trim();

    Database &m_database;
    const Clock &m_clock;
    SizeCap m_sizeCap;
    qint64 m_sizeLimit = 0;
    // When each was done last; nothing where there is more to do.
    std::optional<MonotonicTime> m_trimmed;
    std::optional<MonotonicTime> m_purged;
    std::optional<Timestamp> m_oldRemoved;
};

} // namespace switchhook
