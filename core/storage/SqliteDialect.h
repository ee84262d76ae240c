// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/SqlDialect.h"

namespace switchhook {

/// The embedded database: one file (0600) with its -wal and -shm beside it, WAL, synchronous FULL.
class SqliteDialect final : public SqlDialect
{
public:
    explicit SqliteDialect(QString path) : m_path(std::move(path)) { }

    Result<void> open(QSqlDatabase &connection) const override;
    Result<DatabaseLogin> login(QSqlDatabase &connection) const override;
    [[nodiscard]] bool isLost(const QSqlDatabase &) const override { return false; }
    Result<void> initialise(QSqlDatabase &connection) const override;
    [[nodiscard]] QString name() const override { return m_path; }
    [[nodiscard]] QString driver() const override;
    [[nodiscard]] bool isServer() const override { return false; }
    [[nodiscard]] QString migrationFolder() const override;
    /// Migrations keep to statements without a semicolon inside.
    [[nodiscard]] QStringList statementsOf(const QString &script) const override;
    [[nodiscard]] const char *beginWrite() const override { return "BEGIN IMMEDIATE"; }
    [[nodiscard]] const char *beginRead() const override { return "BEGIN DEFERRED"; }
    [[nodiscard]] const char *lockMigrations() const override { return "SELECT 1"; } // the transaction is the lock
    [[nodiscard]] Result<int> schemaVersion(QSqlDatabase &connection) const override;
    [[nodiscard]] QString setSchemaVersion(int version) const override;
    [[nodiscard]] bool canPrepare(QByteArrayView) const override { return true; }
    [[nodiscard]] bool isBusy(const QSqlError &error) const override;
    [[nodiscard]] Error toError(const QSqlError &error) const override;
    [[nodiscard]] std::chrono::seconds leaseTime() const override { return std::chrono::seconds(15); }
    [[nodiscard]] std::unique_ptr<DeliveryBatches> makeBatches(Database &database) const override;
    [[nodiscard]] QString bytewise() const override { return QStringLiteral("COLLATE BINARY"); }
    [[nodiscard]] const char *takeIds() const override;
    [[nodiscard]] const char *removeUnusedEvents() const override;
    [[nodiscard]] const char *dropUnkeptBodies() const override;
    [[nodiscard]] const char *changeMark() const override { return "PRAGMA data_version"; }
    [[nodiscard]] const char *holdWebhooks() const override;
    [[nodiscard]] const char *usedBytes() const override;
    [[nodiscard]] std::chrono::milliseconds sizeCheckInterval() const override { return std::chrono::milliseconds(100); }

private:
    [[nodiscard]] Result<void> createFile() const;
    [[nodiscard]] Result<void> checkIsOurs(QSqlDatabase &connection) const;

    [[nodiscard]] Result<void> run(QSqlDatabase &connection, const QStringList &statements) const;

    QString m_path;
};

} // namespace switchhook
