// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/DatabaseLogin.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <chrono>
#include <memory>

namespace switchhook {

class Database;
class DeliveryBatches;

/// How long a statement waits for another writer, and how often it looks: fine enough to find the moment
/// between two transactions of a busy engine.
inline constexpr std::chrono::seconds busyLimit {10};
inline constexpr unsigned long busyPauseMicroseconds = 300;

/// Where two SQL servers differ; the statements of the repositories are common to all.
class SqlDialect
{
public:
    /// The one for what the user named: a file's path, or a server's address.
    static Result<std::unique_ptr<SqlDialect>> forName(const QString &name);
    virtual ~SqlDialect() = default;

    /// Opens the connection (made for driver()), and sets it up. The file or server is unchanged where it fails.
    virtual Result<void> open(QSqlDatabase &connection) const = 0;
    /// As whom it is open.
    virtual Result<DatabaseLogin> login(QSqlDatabase &connection) const = 0;
    /// Whether the connection is gone, so that nothing but a new one helps.
    [[nodiscard]] virtual bool isLost(const QSqlDatabase &connection) const = 0;
    /// Prepares an empty database for its first schema.
    virtual Result<void> initialise(QSqlDatabase &connection) const = 0;
    /// What the user knows the database by.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString driver() const = 0;
    /// A server that several machines share: its schema is made and raised by an admin and not in passing, and
    /// what is known of other engines is known through it.
    [[nodiscard]] virtual bool isServer() const = 0;
    /// Resource folder of the numbered migrations.
    [[nodiscard]] virtual QString migrationFolder() const = 0;
    /// One file of it, cut into what can be run at once.
    [[nodiscard]] virtual QStringList statementsOf(const QString &script) const = 0;
    /// Begins a transaction that will write.
    [[nodiscard]] virtual const char *beginWrite() const = 0;
    /// Begins one that sees the whole database as it is at one moment.
    [[nodiscard]] virtual const char *beginRead() const = 0;
    /// Run at the start of a migration: no other one begins until this transaction ends.
    [[nodiscard]] virtual const char *lockMigrations() const = 0;
    [[nodiscard]] virtual Result<int> schemaVersion(QSqlDatabase &connection) const = 0;
    [[nodiscard]] virtual QString setSchemaVersion(int version) const = 0;
    /// A statement of the repositories as this server is given it.
    [[nodiscard]] virtual QString adapted(const char *sql) const { return QString::fromUtf8(sql); }
    /// Whether the server can keep it prepared; the others are given to it anew each time.
    [[nodiscard]] virtual bool canPrepare(QByteArrayView statement) const = 0;
    /// Another writer is at work: try again shortly.
    [[nodiscard]] virtual bool isBusy(const QSqlError &error) const = 0;
    [[nodiscard]] virtual Error toError(const QSqlError &error) const = 0;

    /// How long a claim lasts: long enough that an engine which lost its database for a moment keeps it.
    [[nodiscard]] virtual std::chrono::seconds leaseTime() const = 0;
    [[nodiscard]] virtual std::unique_ptr<DeliveryBatches> makeBatches(Database &database) const = 0;

    /// What follows a text's column where it is ordered by its bytes.
    [[nodiscard]] virtual QString bytewise() const = 0;

    // Statements. Places: the least id and how many; answers the id after them, and the
    // database's clock in milliseconds where it has one of its own.
    [[nodiscard]] virtual const char *takeIds() const = 0;
    /// Place: a JSON list of events.
    [[nodiscard]] virtual const char *removeUnusedEvents() const = 0;
    /// Likewise; null where the one before does this too.
    [[nodiscard]] virtual const char *dropUnkeptBodies() const = 0;
    /// Answers a text that is another one after anything was written by another connection.
    [[nodiscard]] virtual const char *changeMark() const = 0;
    /// Within a transaction: no one else changes webhooks until it ends.
    [[nodiscard]] virtual const char *holdWebhooks() const = 0;
    /// Place: 1 for an engine that delivers a single event. Answers 1 where who is logged in may deliver; null where
    /// whoever has opened the database may.
    [[nodiscard]] virtual const char *mayDeliver() const { return nullptr; }
    /// The bytes in use, without those that are free again.
    [[nodiscard]] virtual const char *usedBytes() const = 0;
    /// How often that is worth asking.
    [[nodiscard]] virtual std::chrono::milliseconds sizeCheckInterval() const = 0;
};

} // namespace switchhook
