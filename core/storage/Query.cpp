// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Query.h"

#include <QDeadlineTimer>
#include <QSqlError>
#include <QThread>

namespace switchhook {

Query::Query(Database &database, const char *sql)
    : m_database(database)
    , m_sql(sql)
    , m_prepared(database.prepared(sql))
{
}

Query::~Query()
{
    if (!m_prepared)
        return;
    query().finish();
    m_database.endStatement();
}

Query &Query::add(QVariant value)
{
    if (m_prepared)
        query().bindValue(m_places++, std::move(value));
    return *this;
}

Result<void> Query::start()
{
    if (!m_prepared)
        return m_prepared.error();
    const SqlDialect &dialect = m_database.dialect();
    const QDeadlineTimer limit(busyLimit);
    m_database.beginStatement();
    const auto exec = [&] {
        return dialect.canPrepare(m_sql) ? query().exec() : query().exec(QString::fromUtf8(m_sql));
    };
    while (!exec()) {
        const QSqlError error = query().lastError();
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
    while (query().isSelect() && query().next()) { }
    return finished();
}

Result<qint64> Query::count()
{
    const auto row = first([](const Query &answer) { return answer.number(0); });
    if (!row)
        return row.error();
    return row->value_or(0);
}

Result<void> Query::finished() const
{
    if (const QSqlError error = query().lastError(); error.isValid())
        return m_database.dialect().toError(error);
    return {};
}

} // namespace switchhook
