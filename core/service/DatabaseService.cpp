// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DatabaseService.h"

#include "core/base/Files.h"
#include "core/base/Paths.h"
#include "core/crypto/KeyRing.h"
#include "core/service/AuditLog.h"
#include "core/storage/Database.h"
#include "core/storage/DatabaseCopy.h"
#include "core/storage/LoginGrants.h"
#include "core/storage/PostgresAddress.h"
#include "core/storage/Transaction.h"

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

Result<qint64> copyOpened(
    const QString &from, const QString &to, const DatabaseCopy::Progress &progress, const AccessRequest &access)
{
    if (!isServerAddress(from) && !QFileInfo::exists(from))
        return Error {ErrorCode::FileUnreadable, {from, QStringLiteral("it does not exist")}};
    const auto source = Database::open(from);
    if (!source)
        return source.error();
    if (const auto allowed = AccessPolicy::check(**source, ServiceCall::DatabaseCopy, access); !allowed)
        return allowed.error();
    const auto target = Database::openAndUpgrade(to);
    if (!target)
        return target.error();
    (*source)->setStatementLimit(longStatement);
    (*target)->setStatementLimit(longStatement);
    return DatabaseCopy(**source, **target).run(progress);
}

Result<std::optional<QString>> groupFor(LoginGrants &grants, const QString &login, LoginReach reach)
{
    if (reach == LoginReach::None)
        return std::optional<QString>();
    if (reach == LoginReach::Worker)
        return std::optional(QStringLiteral("worker"));
    auto group = grants.groupOf(login);
    if (group && !*group)
        return Error {ErrorCode::LoginNoUser, {login}};
    return group;
}

// All of it or nothing, and with an entry in the audit.
Result<LoginGrant> put(Database &database, AccessPolicy &policy, const QString &login, LoginReach reach, bool done)
{
    LoginGrants grants(database);
    const auto known = grants.isLogin(login);
    if (!known)
        return known.error();
    if (!*known)
        return Error {ErrorCode::LoginUnknown, {login}};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto group = groupFor(grants, login, reach);
    if (!group)
        return group.error();
    const auto missing = grants.statements(login, *group);
    if (!missing)
        return missing.error();
    const LoginGrant result {group->value_or(QString()), *missing};
    if (!done)
        return result;
    if (const auto put = grants.put(login, *group); !put) {
        const bool refused = put.error().code == ErrorCode::NotPermitted;
        return refused ? Error {ErrorCode::LoginNotGrantable, {login, put.error().arguments.value(0)}} : put.error();
    }
    const auto action = *group ? QLatin1StringView("login.granted") : QLatin1StringView("login.revoked");
    if (const auto kept = policy.record(action, {login, login}, {}, {{QStringLiteral("group"), result.group}}); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return result;
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
    if (*before != *now && (*database)->dialect().isServer()) {
        if (const auto renewed = LoginGrants(**database).renew(); !renewed)
            return renewed.error();
    }
    return Schema {*before, *now};
}

Result<std::vector<CheckFinding>> check(const QString &name, const AccessRequest &access)
{
    const auto database = Database::open(name);
    if (!database)
        return database.error();
    if (const auto allowed = AccessPolicy::check(**database, ServiceCall::DatabaseCheck, access); !allowed)
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

Result<LoginGrant> grant(
    const QString &name, const QString &login, LoginReach reach, bool done, const AccessRequest &access)
{
    const auto database = Database::open(name);
    if (!database)
        return database.error();
    const SystemClock clock;
    const auto policy = AccessPolicy::open(**database, clock, access);
    if (!policy)
        return policy.error();
    if (const auto allowed = (*policy)->enter(ServiceCall::DatabaseGrant); !allowed)
        return allowed.error();
    if (!(*database)->dialect().isServer())
        return Error {ErrorCode::DatabaseNoServer, {name}};
    KeyRing keys(keyFilePath());
    AuditLog audit(**database, **policy, keys, clock);
    (*policy)->keepAuditIn(audit);
    return put(**database, **policy, login, reach, done);
}

} // namespace switchhook::DatabaseService
