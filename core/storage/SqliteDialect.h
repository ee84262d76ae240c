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
    Result<void> initialise(QSqlDatabase &connection) const override;
    [[nodiscard]] QString name() const override { return m_path; }
    [[nodiscard]] QString driver() const override;
    [[nodiscard]] QString migrationFolder() const override;
    [[nodiscard]] const char *beginWrite() const override { return "BEGIN IMMEDIATE"; }
    [[nodiscard]] Result<int> schemaVersion(QSqlDatabase &connection) const override;
    [[nodiscard]] QString setSchemaVersion(int version) const override;
    [[nodiscard]] bool isBusy(const QSqlError &error) const override;
    [[nodiscard]] Error toError(const QSqlError &error) const override;
    [[nodiscard]] const char *usedBytes() const override;

private:
    [[nodiscard]] Result<void> createFile() const;
    [[nodiscard]] Result<void> checkIsOurs(QSqlDatabase &connection) const;

    [[nodiscard]] Result<void> run(QSqlDatabase &connection, const QStringList &statements) const;

    QString m_path;
};

} // namespace switchhook
