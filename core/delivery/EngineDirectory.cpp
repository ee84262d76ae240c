// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EngineDirectory.h"

#include "core/base/Clock.h"
#include "core/storage/Database.h"
#include "core/storage/IdSequence.h"
#include "core/storage/Transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocalSocket>
#include <QSysInfo>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// The address of a local socket holds 108 bytes; QLocalServer needs a few for itself.
constexpr qsizetype longestSocketPath = 90;
constexpr int connectLimitMilliseconds = 50;

} // namespace

QString EngineDirectory::lockPath(EngineId id) const
{
    return m_database.name() + u"."_s + id.toString() + u".lock"_s;
}

QString EngineDirectory::socketPath(EngineId id) const
{
    const QString beside = QDir(m_database.name() + u"."_s + id.toString() + u".socket"_s).absolutePath();
    if (QFile::encodeName(beside).size() <= longestSocketPath)
        return beside;
    return QDir::tempPath() + u"/switchhook-"_s + id.toString() + u".socket"_s;
}

Result<EngineDirectory::Membership> EngineDirectory::enter(std::optional<EventId> onlyEvent)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    const auto id = ids->take<EngineId>();
    auto lock = std::make_unique<QLockFile>(lockPath(id));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return Error {ErrorCode::DatabaseCannotOpen, {m_database.name(), u"its folder cannot be written to"_s}};
    const EngineRow row {id, QSysInfo::machineHostName(), QCoreApplication::applicationPid(), socketPath(id),
        m_clock.now(), onlyEvent};
    if (const auto entered = EngineRepository(m_database).insert(row); !entered)
        return entered.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return Membership {row, std::move(lock)};
}

Result<void> EngineDirectory::leave(const Membership &membership)
{
    return EngineRepository(m_database).remove(membership.row.id);
}

bool EngineDirectory::isAlive(EngineId id) const
{
    QLockFile lock(lockPath(id));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return lock.error() == QLockFile::LockFailedError;
    lock.unlock();
    return false;
}

Result<std::vector<EngineRow>> EngineDirectory::listWhere(bool wanted)
{
    auto engines = EngineRepository(m_database).list();
    if (!engines)
        return engines;
    std::erase_if(*engines, [&](const EngineRow &engine) { return isAlive(engine.id) != wanted; });
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

void EngineDirectory::nudge()
{
    const auto engines = EngineRepository(m_database).list();
    if (!engines)
        return;
    for (const EngineRow &engine : *engines) {
        // To be connected to is the nudge; nothing is said.
        QLocalSocket socket;
        socket.connectToServer(engine.socket, QLocalSocket::WriteOnly);
        socket.waitForConnected(connectLimitMilliseconds);
    }
}

} // namespace switchhook
