// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FirstInstance.h"

#include "core/base/Paths.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 2s; // the first one may be starting at this moment
constexpr auto pause = 50ms;

/// In a folder that is this user's alone.
QString nameFor(const QString &database)
{
    const QString given = database.isEmpty() ? defaultDatabasePath() : database;
    const QString name = given.contains("://"_L1) ? given : QFileInfo(given).absoluteFilePath();
    const QByteArray hash
        = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder + "/switchhook-"_L1 + QString::fromLatin1(hash);
}

} // namespace

FirstInstance::FirstInstance(const QString &database, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(database))
    , m_lock(m_name + ".lock"_L1)
{
    m_lock.setStaleLockTime(0); // it ends with its process, however long that lives
    // Where no lock can be made at all, a window is better than none.
    m_first = m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
    if (!m_first)
        return;
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            socket->deleteLater();
        Q_EMIT raiseWanted();
    });
    QLocalServer::removeServer(m_name + ".socket"_L1);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_name + ".socket"_L1);
}

FirstInstance::~FirstInstance() = default;

bool FirstInstance::raiseFirst()
{
    const QDeadlineTimer limit(patience);
    while (!limit.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(m_name + ".socket"_L1, QIODevice::WriteOnly);
        if (socket.waitForConnected(static_cast<int>(limit.remainingTime())))
            return true;
        QThread::msleep(static_cast<unsigned long>(pause.count()));
    }
    return false;
}

} // namespace switchhook
