// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <chrono>

namespace switchhook {

/// How long a statement waits for another writer, and how often it looks: fine enough to find the moment
/// between two transactions of a busy engine.
inline constexpr std::chrono::seconds busyLimit {10};
inline constexpr unsigned long busyPauseMicroseconds = 300;

/// Where two SQL servers differ; the statements of the repositories are common to all.
class SqlDialect
{
public:
    virtual ~SqlDialect() = default;

    /// Opens the connection (made for driver()), and sets it up. The file or server is unchanged where it fails.
    virtual Result<void> open(QSqlDatabase &connection) const = 0;
    /// Prepares an empty database for its first schema.
    virtual Result<void> initialise(QSqlDatabase &connection) const = 0;
    /// What the user knows the database by.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString driver() const = 0;
    /// Resource folder of the numbered migrations.
    [[nodiscard]] virtual QString migrationFolder() const = 0;
    /// Begins a transaction that will write: it holds the right to from the start.
    [[nodiscard]] virtual const char *beginWrite() const = 0;
    [[nodiscard]] virtual Result<int> schemaVersion(QSqlDatabase &connection) const = 0;
    [[nodiscard]] virtual QString setSchemaVersion(int version) const = 0;
    /// Another writer is at work: try again shortly.
    [[nodiscard]] virtual bool isBusy(const QSqlError &error) const = 0;
    [[nodiscard]] virtual Error toError(const QSqlError &error) const = 0;
    /// Statement for the bytes in use, without those that are free again.
    [[nodiscard]] virtual const char *usedBytes() const = 0;
};

} // namespace switchhook
