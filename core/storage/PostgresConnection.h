// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

struct pg_conn;

namespace switchhook {

/// What Qt's driver keeps of a connection to PostgreSQL, for what it offers no way to. Valid while that is open.
class PostgresConnection
{
public:
    explicit PostgresConnection(const QSqlDatabase &connection);

    [[nodiscard]] bool isLost() const;
    /// The socket's descriptor; -1 without one.
    [[nodiscard]] int socket() const;
    /// What NOTIFY has brought since the last call: the payloads. Reads what has come without waiting.
    [[nodiscard]] QStringList takeNotifications();

private:
    pg_conn *m_handle = nullptr;
};

/// Ends the connection under a statement that takes too long: libpq would wait for a server that hangs for ever.
/// One for each connection; guards it from arm() to disarm(), which are called by the connection's thread.
class StatementGuard
{
public:
    StatementGuard();
    ~StatementGuard();
    StatementGuard(const StatementGuard &) = delete;
    StatementGuard &operator=(const StatementGuard &) = delete;

    void arm(int socket, std::chrono::milliseconds limit);
    void disarm();

private:
    void watch();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::steady_clock::time_point m_deadline;
    int m_socket = -1;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace switchhook
