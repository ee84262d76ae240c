// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// What engines on one PostgreSQL server know of each other through it. An engine is alive as long as its
/// session holds the advisory lock with its id; what is new goes out by NOTIFY, at the commit of the transaction
/// that announces it.
class PostgresPresence
{
public:
    explicit PostgresPresence(Database &database) : m_database(database) { }

    /// Until the connection ends.
    Result<void> hold(EngineId id);
    Result<void> release(EngineId id);
    Result<std::vector<EngineId>> living();
    /// Tells every listening engine that something is due for these webhooks.
    Result<void> announce(const std::vector<WebhookId> &webhooks);

private:
    Database &m_database;
};

/// Hears what PostgresPresence announces, on the connection and the thread of its Database. A hint that is missed
/// is made up for by the engine's poll.
class PostgresListener : public QObject
{
    Q_OBJECT

public:
    /// Begins to listen; the database refuses, or it does.
    static Result<std::unique_ptr<PostgresListener>> start(Database &database);

    /// What came while a statement was under way and so did not wake the listener.
    void drain();

Q_SIGNALS:
    /// Empty: for whom, was too much to say.
    void announced(const std::vector<switchhook::WebhookId> &webhooks);

private:
    explicit PostgresListener(Database &database);

    Database &m_database;
    QSocketNotifier m_socket;
};

} // namespace switchhook
