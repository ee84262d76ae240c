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

/// One connection, its schema up to date, and its prepared statements. Belongs to the thread that opened it.
class Database
{
public:
    /// Opens (and makes) the database and brings its schema up to date. A newer schema, another program's file
    /// or one that is no database is refused and left untouched.
    static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const SqlDialect &dialect() const { return *m_dialect; }
    /// What the user knows it by: the file's path.
    [[nodiscard]] QString name() const { return m_dialect->name(); }

private:
    friend class Query;
    friend class Transaction;
    friend class Migrator;

    explicit Database(std::unique_ptr<SqlDialect> dialect);
    /// The statement, prepared once for this connection. `sql` has static storage.
    QSqlQuery &prepared(const char *sql);

    std::unique_ptr<SqlDialect> m_dialect;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QByteArrayView, QSqlQuery *> m_statements;
    bool m_inTransaction = false;
};

} // namespace switchhook
