// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EngineDirectory.h"

#include "core/base/Clock.h"
#include "core/storage/Database.h"
#include "core/storage/IdSequence.h"
#include "core/storage/Transaction.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace switchhook {

Result<EngineDirectory::Membership> EngineDirectory::enter(std::optional<EventId> onlyEvent)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    const auto id = ids->take<EngineId>();
    auto sign = m_presence->hold(id);
    if (!sign)
        return sign.error();
    const EngineRow row {id, QSysInfo::machineHostName(), QCoreApplication::applicationPid(),
        m_presence->socketPath(id), ids->time(), onlyEvent};
    if (const auto entered = EngineRepository(m_database).insert(row); !entered)
        return entered.error();
    if (const auto told = m_presence->announce({}); !told) // that there is one more
        return told.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return Membership {row, std::move(*sign)};
}

Result<void> EngineDirectory::leave(const Membership &membership)
{
    if (auto removed = forget(membership.row.id); !removed)
        return removed;
    return m_presence->announce({}); // what was this one's is another's now
}

Result<std::vector<EngineRow>> EngineDirectory::listWhere(bool wanted)
{
    auto engines = EngineRepository(m_database).list();
    if (!engines)
        return engines;
    const auto living = m_presence->living(*engines);
    if (!living)
        return living.error();
    std::erase_if(*engines, [&](const EngineRow &engine) { return living->contains(engine.id) != wanted; });
    return engines;
}

Result<std::vector<EngineRow>> EngineDirectory::alive()
{
    return listWhere(true);
}

Result<std::vector<EngineRow>> EngineDirectory::dead()
{
    return listWhere(false);
}

Result<void> EngineDirectory::forget(EngineId id)
{
    return EngineRepository(m_database).remove(id);
}

Result<void> EngineDirectory::announce(const std::vector<WebhookId> &webhooks)
{
    if (webhooks.empty())
        return {};
    return m_presence->announce(webhooks);
}

void EngineDirectory::nudge()
{
    if (const auto engines = EngineRepository(m_database).list())
        m_presence->nudge(*engines);
}

} // namespace switchhook
