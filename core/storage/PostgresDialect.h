// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/PostgresAddress.h"
#include "core/storage/SqlDialect.h"

namespace switchhook {

/// A PostgreSQL server (15 or later) in UTF-8; everything of ours lies in its schema `switchhook`. The password
/// comes from PGPASSWORD or ~/.pgpass, as libpq reads them.
class PostgresDialect final : public SqlDialect
{
public:
    explicit PostgresDialect(PostgresAddress address) : m_address(std::move(address)) { }

    /// DatabasePasswordNeeded where the server asks for one and there is none, DatabaseUnreachable where there is
    /// no server to talk to, LoginNotGranted where the login may use nothing of ours.
    Result<void> open(QSqlDatabase &connection) const override;
    Result<DatabaseLogin> login(QSqlDatabase &connection) const override;
    [[nodiscard]] bool isLost(const QSqlDatabase &connection) const override;
    Result<void> initialise(QSqlDatabase &connection) const override;
    [[nodiscard]] QString name() const override { return m_address.name; }
    [[nodiscard]] QString driver() const override;
    [[nodiscard]] bool isServer() const override { return true; }
    [[nodiscard]] QString migrationFolder() const override;
    [[nodiscard]] QStringList statementsOf(const QString &script) const override { return {script}; }
    [[nodiscard]] const char *beginWrite() const override { return "BEGIN ISOLATION LEVEL READ COMMITTED"; }
    [[nodiscard]] const char *beginRead() const override { return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"; }
    [[nodiscard]] const char *lockMigrations() const override;
    [[nodiscard]] Result<int> schemaVersion(QSqlDatabase &connection) const override;
    [[nodiscard]] QString setSchemaVersion(int version) const override;
    [[nodiscard]] QString adapted(const char *sql) const override;
    [[nodiscard]] bool canPrepare(QByteArrayView statement) const override;
    [[nodiscard]] bool isBusy(const QSqlError &error) const override;
    [[nodiscard]] Error toError(const QSqlError &error) const override;
    [[nodiscard]] std::chrono::seconds leaseTime() const override { return std::chrono::seconds(30); }
    [[nodiscard]] std::unique_ptr<DeliveryBatches> makeBatches(Database &database) const override;
    [[nodiscard]] QString bytewise() const override { return QStringLiteral("COLLATE \"C\""); }
    [[nodiscard]] const char *takeIds() const override;
    [[nodiscard]] const char *removeUnusedEvents() const override;
    [[nodiscard]] const char *dropUnkeptBodies() const override;
    [[nodiscard]] const char *changeMark() const override { return "SELECT CAST(pg_current_wal_insert_lsn() AS text)"; }
    [[nodiscard]] const char *holdWebhooks() const override;
    [[nodiscard]] const char *mayDeliver() const override { return "SELECT may_deliver(?)"; }
    [[nodiscard]] const char *usedBytes() const override;
    [[nodiscard]] std::chrono::milliseconds sizeCheckInterval() const override { return std::chrono::minutes(10); }

private:
    Result<void> chooseSchema(QSqlDatabase &connection) const;
    [[nodiscard]] Error openingError(const QSqlDatabase &connection) const;

    PostgresAddress m_address;
};

} // namespace switchhook
