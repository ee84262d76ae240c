// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DatabaseService.h"

#include "core/base/Files.h"
#include "core/storage/Database.h"
#include "core/storage/DatabaseCopy.h"
#include "core/storage/PostgresAddress.h"

#include <QFile>
#include <QFileInfo>

namespace switchhook::DatabaseService {

namespace {

// A large log takes its time, and there is no hurry.
constexpr std::chrono::hours longStatement {2};

void removeFile(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

Result<void> enter(Database &database, ServiceCall call, const AccessRequest &access)
{
    const SystemClock clock;
    const auto policy = AccessPolicy::open(database, clock, access);
    if (!policy)
        return policy.error();
    if (const auto allowed = (*policy)->enter(call); !allowed)
        return allowed.error();
    return {};
}

Result<qint64> copyOpened(
    const QString &from, const QString &to, const DatabaseCopy::Progress &progress, const AccessRequest &access)
{
    if (!isServerAddress(from) && !QFileInfo::exists(from))
        return Error {ErrorCode::FileUnreadable, {from, QStringLiteral("it does not exist")}};
    const auto source = Database::open(from);
    if (!source)
        return source.error();
    if (const auto allowed = enter(**source, ServiceCall::DatabaseCopy, access); !allowed)
        return allowed.error();
    const auto target = Database::openAndUpgrade(to);
    if (!target)
        return target.error();
    (*source)->setStatementLimit(longStatement);
    (*target)->setStatementLimit(longStatement);
    return DatabaseCopy(**source, **target).run(progress);
}

} // namespace

Result<Schema> prepare(const QString &name)
{
    const auto before = Database::schemaVersionOf(name);
    if (!before)
        return before.error();
    const auto database = Database::openAndUpgrade(name);
    if (!database)
        return database.error();
    const auto now = Database::schemaVersionOf(name);
    if (!now)
        return now.error();
    return Schema {*before, *now};
}

Result<std::vector<CheckFinding>> check(const QString &name, const AccessRequest &access)
{
    const auto database = Database::open(name);
    if (!database)
        return database.error();
    if (const auto allowed = enter(**database, ServiceCall::DatabaseCheck, access); !allowed)
        return allowed.error();
    (*database)->setStatementLimit(longStatement);
    return checkDatabase(**database);
}

Result<qint64> copy(
    const QString &from, const QString &to, const DatabaseCopy::Progress &progress, const AccessRequest &access)
{
    if (from == to || isSameFile(from, to))
        return Error {ErrorCode::DatabaseNotEmpty, {to}};
    const bool isNewFile = !isServerAddress(to) && !QFileInfo::exists(to);
    const auto copied = copyOpened(from, to, progress, access);
    if (!copied && isNewFile)
        removeFile(to);
    return copied;
}

} // namespace switchhook::DatabaseService
