// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EnginePresence.h"

#include "core/storage/Database.h"
#include "core/storage/PostgresPresence.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// The address of a local socket holds 108 bytes; QLocalServer needs a few for itself.
constexpr qsizetype longestSocketPath = 90;
constexpr int connectLimitMilliseconds = 50;

class LockFileSign final : public LifeSign
{
public:
    explicit LockFileSign(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) { }

private:
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace

std::unique_ptr<EnginePresence> EnginePresence::of(Database &database)
{
    if (database.dialect().isServer())
        return std::make_unique<ServerPresence>(database);
    return std::make_unique<LocalPresence>(database.name());
}

QString LocalPresence::lockPath(EngineId id) const
{
    return m_path + u"."_s + id.toString() + u".lock"_s;
}

QString LocalPresence::socketPath(EngineId id) const
{
    const QString beside = QDir(m_path + u"."_s + id.toString() + u".socket"_s).absolutePath();
    if (QFile::encodeName(beside).size() <= longestSocketPath)
        return beside;
    return QDir::tempPath() + u"/switchhook-"_s + id.toString() + u".socket"_s;
}

Result<std::unique_ptr<LifeSign>> LocalPresence::hold(EngineId id)
{
    auto lock = std::make_unique<QLockFile>(lockPath(id));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return Error {ErrorCode::DatabaseCannotOpen, {m_path, u"its folder cannot be written to"_s}};
    return std::unique_ptr<LifeSign>(std::make_unique<LockFileSign>(std::move(lock)));
}

bool LocalPresence::isAlive(EngineId id) const
{
    QLockFile lock(lockPath(id));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return lock.error() == QLockFile::LockFailedError;
    lock.unlock();
    return false;
}

Result<std::unordered_set<EngineId>> LocalPresence::living(const std::vector<EngineRow> &engines)
{
    std::unordered_set<EngineId> living;
    for (const EngineRow &engine : engines) {
        if (isAlive(engine.id))
            living.insert(engine.id);
    }
    return living;
}

std::vector<qint64> LocalPresence::livingProcesses() const
{
    std::vector<qint64> processes;
    const QFileInfo database(m_path);
    const QString pattern = database.fileName() + u".eng_*.lock"_s;
    for (const QString &name : database.dir().entryList({pattern}, QDir::Files)) {
        QLockFile lock(database.dir().filePath(name));
        lock.setStaleLockTime(0);
        if (lock.tryLock(0)) {
            lock.unlock();
            continue;
        }
        qint64 process = 0;
        QString host;
        QString program;
        lock.getLockInfo(&process, &host, &program);
        processes.push_back(process);
    }
    return processes;
}

void LocalPresence::nudge(const std::vector<EngineRow> &engines)
{
    for (const EngineRow &engine : engines) {
        // To be connected to is the nudge; nothing is said.
        QLocalSocket socket;
        socket.connectToServer(engine.socket, QLocalSocket::WriteOnly);
        socket.waitForConnected(connectLimitMilliseconds);
    }
}

// The sign is the session's own; it ends with the connection or with the engine's row.
Result<std::unique_ptr<LifeSign>> ServerPresence::hold(EngineId id)
{
    if (const auto held = PostgresPresence(m_database).hold(id); !held)
        return held.error();
    return std::make_unique<LifeSign>();
}

Result<std::unordered_set<EngineId>> ServerPresence::living(const std::vector<EngineRow> &)
{
    const auto living = PostgresPresence(m_database).living();
    if (!living)
        return living.error();
    return std::unordered_set<EngineId>(living->begin(), living->end());
}

Result<void> ServerPresence::announce(const std::vector<WebhookId> &webhooks)
{
    return PostgresPresence(m_database).announce(webhooks);
}

} // namespace switchhook
