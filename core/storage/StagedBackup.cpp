// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/StagedBackup.h"

#include "core/base/Files.h"
#include "core/base/Paths.h"
#include "core/storage/Database.h"
#include "core/storage/DatabaseCheck.h"
#include "core/storage/Migrator.h"
#include "core/storage/Query.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 1s; // for a program that is just ending

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

/// What is wrong with the copy is wrong with the backup.
Error namedAs(const QString &backup, Error error)
{
    if (error.code == ErrorCode::DatabaseDamaged || error.code == ErrorCode::DatabaseFailed)
        return {ErrorCode::BackupDamaged, {backup, error.arguments.value(1)}};
    if (error.kind() == ErrorKind::Storage && !error.arguments.isEmpty())
        error.arguments.front() = backup;
    return error;
}

Result<void> checkIsWhole(Database &copy, const QString &backup)
{
    const auto findings = checkPagesAndReferences(copy);
    if (!findings)
        return findings.error();
    const auto fault = std::ranges::find_if(*findings, [](const CheckFinding &found) { return found.faults > 0; });
    if (fault != findings->end())
        return Error {ErrorCode::BackupDamaged, {backup, fault->detail}};
    return {};
}

/// Makes one file of it, which takes that nobody else has it open.
Result<void> close(const QString &path)
{
    const auto database = Database::openAsItIs(path);
    if (!database) {
        const ErrorCode code = database.error().code;
        const bool isRuin = code == ErrorCode::DatabaseNotADatabase || code == ErrorCode::DatabaseDamaged;
        return isRuin ? Result<void>() : database.error();
    }
    const QDeadlineTimer limit(patience);
    while (true) {
        const auto folded = (*database)->fold();
        if (folded)
            return {};
        if (folded.error().code != ErrorCode::DatabaseBusy) // damaged: it is kept as it is
            return {};
        if (limit.hasExpired())
            return Error {ErrorCode::DatabaseInUse, {path}};
        QThread::msleep(20);
    }
}

/// With what may lie beside a file that is damaged, or was taken away from its -wal.
bool moveDatabase(const QString &from, const QString &to)
{
    bool moved = true;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        moved = moved && (!QFileInfo::exists(from + suffix) || QFile::rename(from + suffix, to + suffix));
    return moved;
}

} // namespace

StagedBackup::~StagedBackup()
{
    if (!m_path.isEmpty())
        removeDatabase(m_path);
}

Result<StagedBackup> StagedBackup::make(const QString &backup, const QString &path)
{
    StagedBackup staged(path);
    if (const auto copied = staged.copy(backup); !copied)
        return copied.error();
    if (const auto ready = staged.prepare(backup); !ready)
        return namedAs(backup, ready.error());
    return staged;
}

// With its -wal, where what is to be restored was once in use, such as a database that was replaced.
Result<void> StagedBackup::copy(const QString &backup) const
{
    if (!QFileInfo(backup).isFile())
        return Error {ErrorCode::FileUnreadable, {backup, u"it does not exist"_s}};
    if (!makePrivateFolder(QFileInfo(m_path).absolutePath()))
        return Error {ErrorCode::FileUnwritable, {m_path, u"its folder cannot be made"_s}};
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        QFile source(backup + suffix);
        if (!suffix.isEmpty() && !source.exists())
            continue;
        if (!source.open(QFile::ReadOnly))
            return Error {ErrorCode::FileUnreadable, {backup, source.errorString()}};
        if (!source.copy(m_path + suffix))
            return Error {ErrorCode::FileUnwritable, {m_path, source.errorString()}};
        QFile::setPermissions(m_path + suffix, QFile::ReadOwner | QFile::WriteOwner);
    }
    return {};
}

Result<void> StagedBackup::prepare(const QString &backup)
{
    const auto copy = Database::openAsItIs(m_path);
    if (!copy)
        return copy.error();
    Migrator migrator(**copy);
    const auto schema = migrator.checkNotNewer();
    if (!schema)
        return schema.error();
    if (*schema == 0)
        return Error {ErrorCode::DatabaseNotADatabase, {backup}};
    m_schema = *schema;
    if (const auto whole = checkIsWhole(**copy, backup); !whole)
        return whole;
    if (const auto ready = (*copy)->unfold(); !ready)
        return ready;
    if (const auto raised = migrator.migrate(); !raised)
        return raised;
    return checkIsWhole(**copy, backup);
}

Result<QString> StagedBackup::putInPlaceOf(const QString &database)
{
    QString kept;
    const bool isThere = QFileInfo::exists(database);
    if (isThere) {
        if (const auto closed = close(database); !closed)
            return closed.error();
    }
    if (isThere || QFileInfo::exists(database + "-wal"_L1)) {
        kept = freePath(database + ".replaced-"_L1 + momentForFileName());
    }
    if (!flushToDisk(m_path))
        return Error {ErrorCode::FileUnwritable, {m_path, qt_error_string()}};
    if (!kept.isEmpty() && !moveDatabase(database, kept))
        return Error {ErrorCode::FileUnwritable, {database, u"it cannot be renamed"_s}};
    if (!QFile::rename(m_path, database)) {
        if (!kept.isEmpty())
            moveDatabase(kept, database);
        return Error {ErrorCode::FileUnwritable, {database, u"it cannot be renamed"_s}};
    }
    m_path.clear();
    flushToDisk(QFileInfo(database).absolutePath());
    return kept;
}

} // namespace switchhook
