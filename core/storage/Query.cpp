// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Query.h"

#include <QDeadlineTimer>
#include <QSqlError>
#include <QThread>

namespace switchhook {

Query::Query(Database &database, const char *sql)
    : m_database(database)
    , m_query(database.prepared(sql))
{
}

Query &Query::add(QVariant value)
{
    m_query.bindValue(m_places++, std::move(value));
    return *this;
}

Result<void> Query::start()
{
    const SqlDialect &dialect = m_database.dialect();
    const QDeadlineTimer limit(busyLimit);
    while (!m_query.exec()) {
        const QSqlError error = m_query.lastError();
        if (m_database.m_inTransaction || !dialect.isBusy(error) || limit.hasExpired())
            return dialect.toError(error);
        QThread::usleep(busyPauseMicroseconds);
    }
    return {};
}

Result<void> Query::run()
{
    if (const auto started = start(); !started)
        return started;
    while (m_query.isSelect() && m_query.next()) { }
    return finished();
}

Result<qint64> Query::count()
{
    const auto row = first([](const Query &query) { return query.number(0); });
    if (!row)
        return row.error();
    return row->value_or(0);
}

Result<void> Query::finished() const
{
    if (const QSqlError error = m_query.lastError(); error.isValid())
        return m_database.dialect().toError(error);
    return {};
}

} // namespace switchhook
