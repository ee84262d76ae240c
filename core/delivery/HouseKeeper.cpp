// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/HouseKeeper.h"

#include "core/delivery/EventIngestor.h"
#include "core/delivery/WebhookRemoval.h"
#include "core/domain/Webhook.h"
#include "core/domain/Setting.h"
#include "core/storage/Database.h"
#include "core/storage/EventKeyRepository.h"
#include "core/storage/HourlySumRepository.h"
#include "core/storage/SettingRepository.h"

#include <utility>

namespace switchhook {

namespace {

constexpr std::chrono::days hourlySumLifetime {90};
constexpr std::chrono::hours removeOldEvery {1};
constexpr std::chrono::minutes purgeEvery {1};

} // namespace

HouseKeeper::HouseKeeper(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_sizeCap(database)
{
}

Result<void> HouseKeeper::readSettings()
{
    const auto limit = SettingRepository(m_database).find(settings::databaseSizeCap);
    if (!limit)
        return limit.error();
    const qint64 bytes = limit->value_or(QString(settings::databaseSizeCap.defaultValue)).toLongLong();
    if (std::exchange(m_sizeLimit, bytes) != bytes)
        m_trimmed.reset();
    return {};
}

// The size does not grow where nothing is written.
bool HouseKeeper::isDue() const
{
    return isRemovalDue() || isPurgeDue() || (m_sizeLimit > 0 && !m_trimmed);
}

bool HouseKeeper::isRemovalDue() const
{
    return !m_oldRemoved || m_clock.now() - *m_oldRemoved >= removeOldEvery;
}

bool HouseKeeper::isPurgeDue() const
{
    return !m_purged || m_clock.monotonic() - *m_purged >= purgeEvery;
}

Result<void> HouseKeeper::keep()
{
    if (auto removed = isRemovalDue() ? removeOld() : Result<void>(); !removed)
        return removed;
    if (auto purged = isPurgeDue() ? purge() : Result<void>(); !purged)
        return purged;
    return trim();
}

Result<void> HouseKeeper::removeOld()
{
    const Timestamp now = m_clock.now();
    if (auto removed = EventKeyRepository(m_database).removeBefore(now - eventKeyLifetime); !removed)
        return removed;
    if (auto removed = HourlySumRepository(m_database).removeBefore(hourOf(now - hourlySumLifetime)); !removed)
        return removed;
    if (auto removed = EventHourRepository(m_database).removeBefore(hourOf(now - eventHourLifetime)); !removed)
        return removed;
    m_oldRemoved = now;
    return {};
}

Result<void> HouseKeeper::purge()
{
    const auto more = purgeDiscarded(m_database, m_clock.now() - discardedKept);
    if (!more)
        return more.error();
    m_purged = *more ? std::nullopt : std::optional(m_clock.monotonic());
    return {};
}

Result<void> HouseKeeper::trim()
{
    const MonotonicTime moment = m_clock.monotonic();
    const bool early = m_trimmed && moment - *m_trimmed < m_database.dialect().sizeCheckInterval();
    if (m_sizeLimit == 0 || early)
        return {};
    const auto more = m_sizeCap.trim(m_sizeLimit);
    if (!more)
        return more.error();
    m_trimmed = *more ? std::nullopt : std::optional(moment);
    return {};
}

} // namespace switchhook
