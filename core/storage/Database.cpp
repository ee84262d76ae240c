// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/storage/Migrator.h"
#include "core/storage/SqliteDialect.h"

#include <atomic>

namespace switchhook {

using namespace Qt::StringLiterals;

Database::Database(std::unique_ptr<SqlDialect> dialect)
    : m_dialect(std::move(dialect))
{
    static std::atomic<int> counter;
    m_connectionName = u"switchhook-%1"_s.arg(++counter);
    m_connection = QSqlDatabase::addDatabase(m_dialect->driver(), m_connectionName);
}

Database::~Database()
{
    qDeleteAll(m_statements);
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    std::unique_ptr<Database> database(new Database(std::make_unique<SqliteDialect>(path)));
    if (const auto opened = database->m_dialect->open(database->m_connection); !opened)
        return opened.error();
    if (const auto migrated = Migrator(*database).migrate(); !migrated)
        return migrated.error();
    return database;
}

QSqlQuery &Database::prepared(const char *sql)
{
    QSqlQuery *&query = m_statements[QByteArrayView(sql)];
    if (!query || query->lastQuery().isEmpty()) {
        delete query;
        query = new QSqlQuery(m_connection);
        query->setForwardOnly(true);
        query->prepare(QString::fromUtf8(sql));
    }
    return *query;
}

} // namespace switchhook
