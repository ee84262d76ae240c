// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PostgresConnection.h"

#include <QSqlDriver>
#include <QVariant>

#include <libpq-fe.h>
#include <sys/socket.h>

Q_DECLARE_OPAQUE_POINTER(PGconn *)

namespace switchhook {

// QPSQL documents its handle as a PGconn *.
PostgresConnection::PostgresConnection(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (handle.metaType() == QMetaType::fromType<PGconn *>())
        m_handle = *static_cast<PGconn *const *>(handle.constData());
}

bool PostgresConnection::isLost() const
{
    return !m_handle || PQstatus(m_handle) != CONNECTION_OK;
}

int PostgresConnection::socket() const
{
    return m_handle ? PQsocket(m_handle) : -1;
}

QStringList PostgresConnection::takeNotifications()
{
    QStringList payloads;
    if (isLost() || PQconsumeInput(m_handle) == 0)
        return payloads;
    while (PGnotify *notification = PQnotifies(m_handle)) {
        payloads.append(QString::fromUtf8(notification->extra));
        PQfreemem(notification);
    }
    return payloads;
}

StatementGuard::StatementGuard()
    : m_thread([this] { watch(); })
{
}

StatementGuard::~StatementGuard()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

// The watcher sleeps until the deadline it last saw; a later one need not wake it.
void StatementGuard::arm(int socket, std::chrono::milliseconds limit)
{
    const std::lock_guard lock(m_mutex);
    const bool asleep = m_deadline == std::chrono::steady_clock::time_point();
    m_socket = socket;
    m_deadline = std::chrono::steady_clock::now() + limit;
    if (asleep)
        m_changed.notify_one();
}

void StatementGuard::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_socket = -1;
}

void StatementGuard::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (m_deadline == std::chrono::steady_clock::time_point()) {
            m_changed.wait(lock);
            continue;
        }
        if (std::chrono::steady_clock::now() < m_deadline) {
            const auto deadline = m_deadline;
            m_changed.wait_until(lock, deadline);
            continue;
        }
        if (m_socket >= 0)
            ::shutdown(m_socket, SHUT_RDWR);
        m_socket = -1;
        m_deadline = {};
    }
}

} // namespace switchhook
