// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SqliteDialect.h"

#include "core/base/Account.h"
#include "core/base/Paths.h"
#include "core/storage/SqliteBatches.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QThread>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x53574b48; // "SWKH"

// Primary result codes of SQLite; the extended ones carry them in their low byte.
enum SqliteCode { Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

constexpr int uniqueViolated = 2067; // an extended one

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

Result<qint64> readNumber(const SqliteDialect &dialect, QSqlDatabase &connection, const QString &statement)
{
    QSqlQuery query(connection);
    const QDeadlineTimer limit(busyLimit);
    while (!query.exec(statement)) {
        if (!dialect.isBusy(query.lastError()) || limit.hasExpired())
            return dialect.toError(query.lastError());
        QThread::usleep(busyPauseMicroseconds);
    }
    if (!query.next())
        return dialect.toError(query.lastError());
    return query.value(0).toLongLong();
}

} // namespace

QString SqliteDialect::driver() const
{
    return u"QSQLITE"_s;
}

QString SqliteDialect::migrationFolder() const
{
    return u":/migrations/sqlite"_s;
}

// SQLite would make the file readable for everyone; the -wal and -shm take their mode from it.
Result<void> SqliteDialect::createFile() const
{
    if (QFileInfo::exists(m_path))
        return {};
    if (!makePrivateFolder(QFileInfo(m_path).absolutePath()))
        return Error {ErrorCode::DatabaseCannotOpen, {m_path, u"its folder cannot be made"_s}};
    const int file = ::open(QFile::encodeName(m_path).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        return Error {ErrorCode::DatabaseCannotOpen, {m_path, QString::fromLocal8Bit(std::strerror(errno))}};
    ::close(file);
    return {};
}

Result<void> SqliteDialect::checkIsOurs(QSqlDatabase &connection) const
{
    // The mark comes with the first table: read after the tables, it is there if they are ours.
    const auto tables = readNumber(*this, connection, u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return tables.error();
    const auto id = readNumber(*this, connection, u"PRAGMA application_id"_s);
    if (!id)
        return id.error();
    if (*id != applicationId && (*id != 0 || *tables != 0))
        return Error {ErrorCode::DatabaseForeign, {m_path}};
    return {};
}

Result<void> SqliteDialect::open(QSqlDatabase &connection) const
{
    if (const QFileInfo info(m_path); info.isDir())
        return Error {ErrorCode::DatabaseNotADatabase, {m_path}};
    if (const auto created = createFile(); !created)
        return created;
    connection.setDatabaseName(m_path);
    // Waiting for another writer is Database's, at a finer grain than SQLite's own.
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!connection.open())
        return toError(connection.lastError());
    if (!QFileInfo(m_path).isWritable())
        return Error {ErrorCode::DatabaseReadOnly, {m_path}};
    if (const auto ours = checkIsOurs(connection); !ours)
        return ours;
    return run(connection, {u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA temp_store=MEMORY"_s,
                               u"PRAGMA cache_size=-16384"_s});
}

// The owner of the file is its admin: who may give it away to others may read it anyway.
Result<DatabaseLogin> SqliteDialect::login(QSqlDatabase &) const
{
    const QFileInfo file(m_path);
    const uint account = ::geteuid();
    return DatabaseLogin {accountName(account), accountName(file.ownerId()), file.ownerId() == account};
}

// The journal's mode is kept in the file; setting it takes a lock that others may hold.
Result<void> SqliteDialect::initialise(QSqlDatabase &connection) const
{
    return run(connection, {u"PRAGMA journal_mode=WAL"_s});
}

Result<void> SqliteDialect::run(QSqlDatabase &connection, const QStringList &statements) const
{
    for (const QString &statement : statements) {
        QSqlQuery query(connection);
        const QDeadlineTimer limit(busyLimit);
        while (!query.exec(statement)) {
            if (!isBusy(query.lastError()) || limit.hasExpired())
                return toError(query.lastError());
            QThread::usleep(busyPauseMicroseconds);
        }
    }
    return {};
}

Result<int> SqliteDialect::schemaVersion(QSqlDatabase &connection) const
{
    const auto version = readNumber(*this, connection, u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    return static_cast<int>(*version);
}

QString SqliteDialect::setSchemaVersion(int version) const
{
    return u"PRAGMA application_id=%1; PRAGMA user_version=%2"_s.arg(applicationId).arg(version);
}

bool SqliteDialect::isBusy(const QSqlError &error) const
{
    const int code = primaryCode(error);
    return code == Busy || code == Locked;
}

Error SqliteDialect::toError(const QSqlError &error) const
{
    if (error.nativeErrorCode().toInt() == uniqueViolated)
        return {ErrorCode::DatabaseKeyTaken, {m_path, error.databaseText()}};
    switch (primaryCode(error)) {
    case Busy:
    case Locked:
        return {ErrorCode::DatabaseBusy, {m_path}};
    case ReadOnly:
        return {ErrorCode::DatabaseReadOnly, {m_path}};
    case Full:
        return {ErrorCode::DatabaseFull, {m_path}};
    case Corrupt:
        return {ErrorCode::DatabaseDamaged, {m_path, error.databaseText()}};
    case NotADatabase:
        return {ErrorCode::DatabaseNotADatabase, {m_path}};
    case CannotOpen:
        return {ErrorCode::DatabaseCannotOpen, {m_path, error.databaseText()}};
    default:
        return {ErrorCode::DatabaseFailed, {m_path, error.databaseText()}};
    }
}

QStringList SqliteDialect::statementsOf(const QString &script) const
{
    QStringList lines = script.split(u'\n');
    for (QString &line : lines) {
        if (const qsizetype start = line.indexOf("--"_L1); start >= 0)
            line.truncate(start);
    }
    QStringList statements = lines.join(u'\n').split(u';');
    // A trigger holds statements of its own, up to its END.
    for (qsizetype i = 0; i < statements.size(); ++i) {
        const bool isTrigger = statements[i].trimmed().startsWith("CREATE TRIGGER"_L1);
        while (isTrigger && !statements[i].trimmed().endsWith("END"_L1) && i + 1 < statements.size())
            statements[i] += u';' + statements.takeAt(i + 1);
    }
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

std::unique_ptr<DeliveryBatches> SqliteDialect::makeBatches(Database &database) const
{
    return std::make_unique<SqliteBatches>(database);
}

const char *SqliteDialect::takeIds() const
{
    return "UPDATE id_sequence SET next = max(next, ?) + ? RETURNING next, NULL";
}

const char *SqliteDialect::removeUnusedEvents() const
{
    return "DELETE FROM events WHERE id IN (SELECT value FROM json_each(?)) "
           "AND NOT EXISTS (SELECT 1 FROM due_deliveries d WHERE d.event_id = events.id) "
           "AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.event_id = events.id)";
}

const char *SqliteDialect::dropUnkeptBodies() const
{
    return "UPDATE events SET body = NULL WHERE id IN (SELECT value FROM json_each(?)) AND body IS NOT NULL "
           "AND NOT EXISTS (SELECT 1 FROM due_deliveries d WHERE d.event_id = events.id) "
           "AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.event_id = events.id AND (l.bodies_kept = 1 "
           "OR NOT EXISTS (SELECT 1 FROM deliveries o WHERE o.event_id = events.id AND o.webhook_id = l.webhook_id "
           "AND o.outcome = 'ok')))";
}

// A transaction that writes is alone as it is.
const char *SqliteDialect::holdWebhooks() const
{
    return "SELECT 1";
}

const char *SqliteDialect::usedBytes() const
{
    return "SELECT (p.page_count - f.freelist_count) * s.page_size "
           "FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s";
}

} // namespace switchhook
