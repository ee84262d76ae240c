// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/storage/DeliveryBatches.h"
#include "core/storage/Migrator.h"
#include "core/storage/PostgresConnection.h"
#include "core/storage/PostgresDialect.h"
#include "core/storage/Query.h"
#include "core/storage/SqliteDialect.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QThread>

#include <atomic>
#include <mutex>

namespace switchhook {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<SqlDialect>> SqlDialect::forName(const QString &name)
{
    if (!isServerAddress(name))
        return std::unique_ptr<SqlDialect>(std::make_unique<SqliteDialect>(name));
    auto address = parsePostgresAddress(name);
    if (!address)
        return address.error();
    return std::unique_ptr<SqlDialect>(std::make_unique<PostgresDialect>(std::move(*address)));
}

Database::Database(std::unique_ptr<SqlDialect> dialect)
    : m_dialect(std::move(dialect))
    , m_batches(m_dialect->makeBatches(*this))
{
    static std::atomic<int> counter;
    m_connectionName = u"switchhook-%1"_s.arg(++counter);
    if (m_dialect->isServer())
        m_guard = std::make_unique<StatementGuard>();
}

Database::~Database()
{
    disconnect();
}

// The statements go after their driver: it would free each of them on the server first.
void Database::disconnect()
{
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
    qDeleteAll(std::exchange(m_statements, {}));
}

// Qt 6.4 sets its list of drivers up without a lock: done by two threads at once, the program never ends.
Result<void> Database::connect()
{
    static std::once_flag driversListed;
    std::call_once(driversListed, [] { QSqlDatabase::drivers(); });
    m_connection = QSqlDatabase::addDatabase(m_dialect->driver(), m_connectionName);
    return m_dialect->open(m_connection);
}

Result<std::unique_ptr<Database>> Database::connectTo(const QString &name)
{
    auto dialect = SqlDialect::forName(name);
    if (!dialect)
        return dialect.error();
    std::unique_ptr<Database> database(new Database(std::move(*dialect)));
    if (const auto opened = database->connect(); !opened)
        return opened.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::open(const QString &name)
{
    auto database = connectTo(name);
    if (!database)
        return database;
    Migrator migrator(**database);
    const auto ready = (*database)->dialect().isServer() ? migrator.checkIsNewest() : migrator.backUpAndMigrate();
    if (!ready)
        return ready.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::openAndUpgrade(const QString &name)
{
    auto database = connectTo(name);
    if (!database)
        return database;
    if (const auto migrated = Migrator(**database).backUpAndMigrate(); !migrated)
        return migrated.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::openAsItIs(const QString &name)
{
    return connectTo(name);
}

Result<int> Database::schemaVersionOf(const QString &name)
{
    if (!isServerAddress(name) && !QFileInfo::exists(name))
        return 0;
    const auto database = connectTo(name);
    if (!database)
        return database.error();
    return (*database)->m_dialect->schemaVersion((*database)->m_connection);
}

Result<QSqlQuery *> Database::prepared(const char *sql)
{
    if (const auto connected = ensureConnected(); !connected)
        return connected.error();
    if (const auto known = m_statements.constFind(QByteArrayView(sql)); known != m_statements.constEnd())
        return *known;
    auto query = std::make_unique<QSqlQuery>(m_connection);
    // On a server this would leave the end of each answer unread, and with it the notifications behind it.
    query->setForwardOnly(!m_dialect->isServer());
    if (!m_dialect->canPrepare(sql))
        return *m_statements.insert(QByteArrayView(sql), query.release());
    const QDeadlineTimer limit(busyLimit);
    beginStatement();
    while (!query->prepare(m_dialect->adapted(sql))) {
        if (m_inTransaction || !m_dialect->isBusy(query->lastError()) || limit.hasExpired()) {
            endStatement();
            return m_dialect->toError(query->lastError());
        }
        QThread::usleep(busyPauseMicroseconds);
    }
    endStatement();
    return *m_statements.insert(QByteArrayView(sql), query.release());
}

Result<QString> Database::changeMark()
{
    const auto mark = Query(*this, m_dialect->changeMark()).first([](const Query &row) { return row.text(0); });
    if (!mark)
        return mark.error();
    return mark->value_or(QString());
}

Result<void> Database::fold()
{
    QSqlQuery query(m_connection);
    if (!query.exec(u"PRAGMA journal_mode=DELETE"_s) || !query.next())
        return m_dialect->toError(query.lastError());
    if (query.value(0).toString() != "delete"_L1)
        return Error {ErrorCode::DatabaseBusy, {name()}};
    return {};
}

Result<DatabaseLogin> Database::login()
{
    if (const auto connected = ensureConnected(); !connected)
        return connected.error();
    return m_dialect->login(m_connection);
}

Result<void> Database::checkMayDeliver(bool onlyOne)
{
    if (!m_dialect->mayDeliver())
        return {};
    const auto may = Query(*this, m_dialect->mayDeliver()).bind(onlyOne).count();
    if (!may)
        return may.error();
    if (*may == 1)
        return {};
    const auto who = login();
    return who ? Error {ErrorCode::LoginNotWorker, {who->account}} : who.error();
}

Result<void> Database::ensureConnected()
{
    if (m_inTransaction || !m_dialect->isLost(m_connection))
        return {};
    disconnect();
    ++m_reconnections;
    return connect();
}

void Database::beginStatement()
{
    if (m_guard)
        m_guard->arm(PostgresConnection(m_connection).socket(), m_statementLimit);
}

void Database::endStatement()
{
    if (m_guard)
        m_guard->disarm();
}

} // namespace switchhook
