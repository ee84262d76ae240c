// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PostgresDialect.h"

#include "core/storage/PostgresBatches.h"
#include "core/storage/PostgresConnection.h"

#include <QRegularExpression>
#include <QSqlQuery>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// "switchho", as a number: the key of the advisory lock that migrations take.
constexpr const char *migrationLock = "SELECT pg_advisory_xact_lock(8316866952967317359)";

QString quoted(const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + escaped + u'\'';
}

/// What follows is advice for the server's admin.
QString firstLine(const QString &message)
{
    return message.trimmed().section(u'\n', 0, 0).simplified();
}

} // namespace

QString PostgresDialect::driver() const
{
    return u"QPSQL"_s;
}

QString PostgresDialect::migrationFolder() const
{
    return u":/migrations/postgresql"_s;
}

const char *PostgresDialect::lockMigrations() const
{
    return migrationLock;
}

// Qt puts these options, blank for semicolon, at the end of what it gives to libpq. A server that is gone is
// noticed by the kernel within ten seconds, one that hangs by PostgresConnection.
Result<void> PostgresDialect::open(QSqlDatabase &connection) const
{
    QStringList options {u"application_name=switchhook"_s, u"client_encoding=UTF8"_s, u"connect_timeout=5"_s,
        u"keepalives_idle=5"_s, u"keepalives_interval=2"_s, u"keepalives_count=3"_s, u"tcp_user_timeout=10000"_s};
    for (const auto &[name, value] : m_address.parameters.asKeyValueRange())
        options.append(name + u'=' + quoted(value));
    connection.setConnectOptions(options.join(u';'));
    if (!connection.open())
        return openingError(connection);
    for (const QString &statement : {u"SET synchronous_commit = on"_s, u"SET bytea_output = hex"_s, u"SET default_transaction_isolation = 'read committed'"_s}) {
        QSqlQuery query(connection);
        if (!query.exec(statement))
            return toError(query.lastError());
    }
    return chooseSchema(connection);
}

// Who may not read secrets gets the views of those who only look (resources/migrations/postgresql/0006.sql), by the
// same names.
Result<void> PostgresDialect::chooseSchema(QSqlDatabase &connection) const
{
    QSqlQuery query(connection);
    if (!query.exec(u"SELECT set_config('search_path', CASE WHEN v.oid IS NOT NULL AND NOT has_column_privilege(c.oid, 'secret', "
                    "'SELECT') THEN 'switchhook_viewing, switchhook' ELSE 'switchhook' END, false), "
                    "coalesce(has_schema_privilege(n.oid, 'USAGE'), true), session_user "
                    "FROM (VALUES (1)) AS one LEFT JOIN pg_namespace n ON n.nspname = 'switchhook' "
                    "LEFT JOIN pg_namespace v ON v.nspname = 'switchhook_viewing' "
                    "LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'webhooks'"_s)
        || !query.next())
        return toError(query.lastError());
    if (!query.value(1).toBool())
        return Error {ErrorCode::LoginNotGranted, {query.value(2).toString(), name()}};
    return {};
}

// Members of the role that owns the database or its schema are owners too, and so are superusers.
Result<DatabaseLogin> PostgresDialect::login(QSqlDatabase &connection) const
{
    QSqlQuery query(connection);
    if (!query.exec(u"SELECT session_user, pg_get_userbyid(n.nspowner), pg_has_role(session_user, n.nspowner, 'USAGE') "
                    "OR pg_has_role(session_user, d.datdba, 'USAGE') FROM pg_database d, pg_namespace n "
                    "WHERE d.datname = current_database() AND n.nspname = 'switchhook'"_s)
        || !query.next())
        return toError(query.lastError());
    return DatabaseLogin {query.value(0).toString(), query.value(1).toString(), query.value(2).toBool()};
}

Error PostgresDialect::openingError(const QSqlDatabase &connection) const
{
    const QString cause = firstLine(connection.lastError().databaseText());
    if (cause.contains("no password supplied"_L1))
        return {ErrorCode::DatabasePasswordNeeded, {name()}};
    return {ErrorCode::DatabaseUnreachable, {name(), cause}};
}

bool PostgresDialect::isLost(const QSqlDatabase &connection) const
{
    return !connection.isOpen() || PostgresConnection(connection).isLost();
}

Result<void> PostgresDialect::initialise(QSqlDatabase &connection) const
{
    QSqlQuery query(connection);
    if (!query.exec(u"SHOW server_encoding"_s) || !query.next())
        return toError(query.lastError());
    if (query.value(0).toString() != "UTF8"_L1)
        return Error {ErrorCode::DatabaseEncoding, {name(), query.value(0).toString()}};
    if (!query.exec(u"CREATE SCHEMA IF NOT EXISTS switchhook"_s))
        return toError(query.lastError());
    return {};
}

Result<int> PostgresDialect::schemaVersion(QSqlDatabase &connection) const
{
    QSqlQuery query(connection);
    if (!query.exec(u"SELECT to_regclass('switchhook.schema_version') IS NOT NULL"_s) || !query.next())
        return toError(query.lastError());
    if (!query.value(0).toBool())
        return 0;
    if (!query.exec(u"SELECT version FROM switchhook.schema_version"_s) || !query.next())
        return toError(query.lastError());
    return query.value(0).toInt();
}

QString PostgresDialect::setSchemaVersion(int version) const
{
    return u"UPDATE schema_version SET version = %1"_s.arg(version);
}

// The sign that keeps SQLite from using an index hides from this planner what it knows of the column.
QString PostgresDialect::adapted(const char *sql) const
{
    static const QRegularExpression sign(u" \\+(?=(\\w+\\.)?(tenant_id|webhook_id)\\b)"_s);
    return QString::fromUtf8(sql).replace(sign, u" "_s);
}

bool PostgresDialect::canPrepare(QByteArrayView statement) const
{
    for (const char *word : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}) {
        if (statement.startsWith(word))
            return true;
    }
    return false;
}

// Serialization failure, deadlock, lock not available: the other one goes on, and this one may try again.
bool PostgresDialect::isBusy(const QSqlError &error) const
{
    const QString state = error.nativeErrorCode();
    return state == "40001"_L1 || state == "40P01"_L1 || state == "55P03"_L1;
}

// SQLSTATE classes: 08 connection, 23505 a unique value twice, 28 authorization, 42501 no privilege, 53 resources (53100: disk full),
// 57 operator intervention (shutting down), 25006 read-only. After a restart there is none at all.
Error PostgresDialect::toError(const QSqlError &error) const
{
    const QString state = error.nativeErrorCode();
    const QString cause = firstLine(error.databaseText());
    if (isBusy(error))
        return {ErrorCode::DatabaseBusy, {name()}};
    if (state == "23505"_L1)
        return {ErrorCode::DatabaseKeyTaken, {name(), cause}};
    if (state == "53100"_L1)
        return {ErrorCode::DatabaseFull, {name()}};
    if (state == "25006"_L1)
        return {ErrorCode::DatabaseReadOnly, {name()}};
    if (state == "42501"_L1)
        return {ErrorCode::NotPermitted, {cause}};
    if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1))
        return {ErrorCode::DatabaseUnreachable, {name(), cause}};
    return {ErrorCode::DatabaseFailed, {name(), cause}};
}

std::unique_ptr<DeliveryBatches> PostgresDialect::makeBatches(Database &database) const
{
    return std::make_unique<PostgresBatches>(database);
}

const char *PostgresDialect::takeIds() const
{
    return "SELECT next, now FROM take_ids(?, ?)";
}

const char *PostgresDialect::removeUnusedEvents() const
{
    return "SELECT remove_unused_events(ids_of(CAST(? AS json)))";
}

const char *PostgresDialect::dropUnkeptBodies() const
{
    return nullptr;
}

// What the bodies take; the server's files do not shrink, and say nothing of what is free in them.
const char *PostgresDialect::holdWebhooks() const
{
    return "LOCK TABLE webhooks IN SHARE ROW EXCLUSIVE MODE";
}

const char *PostgresDialect::usedBytes() const
{
    return "SELECT (SELECT coalesce(sum(pg_column_size(body)), 0) FROM events) + (SELECT coalesce(sum("
           "pg_column_size(response_body) + pg_column_size(request_headers) + pg_column_size(response_headers) + 150), 0) "
           "FROM deliveries)";
}

} // namespace switchhook
