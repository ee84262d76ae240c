// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/SqlDialect.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace switchhook {

class DeliveryBatches;
class StatementGuard;

/// One connection, its schema up to date, and its prepared statements. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens a file (making it where there is none) and brings its schema up to date; or a server's database, by
    /// its address, whose schema must be the newest already. Before a file's schema is raised it is backed up. A newer schema, another program's file or one that
    /// is no database is refused and left untouched.
    static Result<std::unique_ptr<Database>> open(const QString &name);
    /// The same, and makes or raises a server's schema too.
    static Result<std::unique_ptr<Database>> openAndUpgrade(const QString &name);
    /// With whatever schema it has: for what is done to a database as a whole.
    static Result<std::unique_ptr<Database>> openAsItIs(const QString &name);
    /// 0 where there is none yet. Makes and changes nothing.
    static Result<int> schemaVersionOf(const QString &name);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const SqlDialect &dialect() const { return *m_dialect; }
    /// What the user knows it by: the file's path, or the server's address.
    [[nodiscard]] QString name() const { return m_dialect->name(); }
    [[nodiscard]] DeliveryBatches &batches() { return *m_batches; }
    /// As whom it is open, by the system or the server.
    Result<DatabaseLogin> login();
    /// LoginNotWorker where the server does not let this login deliver; of one that edits webhooks, a single event of its
    /// tenants (`onlyOne`).
    Result<void> checkMayDeliver(bool onlyOne);
    /// Becomes another one after anything was written through another connection than this.
    Result<QString> changeMark();
    /// How often the connection had to be made anew: what belonged to the old one is gone. Outside a transaction a
    /// lost connection is made anew by the next statement.
    [[nodiscard]] int reconnections() const { return m_reconnections; }
    /// Makes a lost connection anew; nothing to do within a transaction or where there is none.
    Result<void> ensureConnected();
    /// A server that does not answer a statement for that long is taken for lost; 10 s unless set.
    void setStatementLimit(std::chrono::milliseconds limit) { m_statementLimit = limit; }
    /// Of a file: all that belongs to it is in it alone, nothing beside it any more, so that it can be moved.
    /// DatabaseBusy where anyone else has it open.
    Result<void> fold();
    /// The contrary: as it is while in use.
    Result<void> unfold() { return m_dialect->initialise(m_connection); }
    /// The connection beneath, for what only one dialect knows.
    [[nodiscard]] const QSqlDatabase &connection() const { return m_connection; }

private:
    friend class Query;
    friend class Transaction;
    friend class Migrator;

    explicit Database(std::unique_ptr<SqlDialect> dialect);
    static Result<std::unique_ptr<Database>> connectTo(const QString &name);
    Result<void> connect();
    void disconnect();
    /// The statement, prepared once for this connection. `sql` has static storage.
    Result<QSqlQuery *> prepared(const char *sql);
    void beginStatement();
    void endStatement();

    std::unique_ptr<SqlDialect> m_dialect;
    std::unique_ptr<DeliveryBatches> m_batches;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QByteArrayView, QSqlQuery *> m_statements;
    std::unique_ptr<StatementGuard> m_guard; // only where a server may hang
    std::chrono::milliseconds m_statementLimit = busyLimit;
    int m_reconnections = 0;
    bool m_inTransaction = false;
};

} // namespace switchhook
