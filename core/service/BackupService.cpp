// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/BackupService.h"

#include "core/base/Files.h"
#include "core/crypto/KeyFile.h"
#include "core/delivery/EnginePresence.h"
#include "core/service/DatabaseService.h"
#include "core/storage/Database.h"
#include "core/storage/DatabaseBackup.h"
#include "core/storage/Migrator.h"
#include "core/storage/PostgresAddress.h"
#include "core/storage/SecretRepository.h"
#include "core/storage/StagedBackup.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

#include <unistd.h>

namespace switchhook::BackupService {

using namespace Qt::StringLiterals;

namespace {

/// Nothing where its users cannot be read: it is damaged, or its schema is not this program's.
std::optional<Result<void>> askUsersOf(const QString &name, ServiceCall call, const AccessRequest &access)
{
    const auto database = Database::openAsItIs(name);
    if (!database || !Migrator(**database).checkIsNewest())
        return std::nullopt;
    const auto allowed = AccessPolicy::check(**database, call, access);
    return allowed || allowed.error().kind() != ErrorKind::Storage ? std::optional(allowed) : std::nullopt;
}

Result<void> checkFile(const QString &name, ServiceCall call, const AccessRequest &access)
{
    if (const auto answer = askUsersOf(name, call, access))
        return *answer;
    return QFileInfo(name).ownerId() == ::geteuid() ? Result<void>() : Result<void>(Error {ErrorCode::NotPermitted});
}

/// Where there is nothing yet, the folder's or the server's own rights decide.
Result<void> checkMayReplace(const QString &name, const AccessRequest &access)
{
    if (isServerAddress(name))
        return askUsersOf(name, ServiceCall::BackupRestore, access).value_or(Result<void>());
    return QFileInfo::exists(name) ? checkFile(name, ServiceCall::BackupRestore, access) : Result<void>();
}

Result<Backup> copyFile(const QString &name, const QString &file, int schema)
{
    const auto database = Database::openAsItIs(name);
    if (!database)
        return database.error();
    if (const auto done = backUpDatabase(**database, file); !done)
        return done.error();
    return Backup {QFileInfo(file).size(), schema};
}

Result<Backup> backUpFile(const QString &name, const QString &file, const AccessRequest &access)
{
    if (!QFileInfo::exists(name))
        return Error {ErrorCode::FileUnreadable, {name, u"it does not exist"_s}};
    const auto schema = Database::schemaVersionOf(name);
    if (!schema)
        return schema.error();
    if (const auto allowed = checkFile(name, ServiceCall::BackupBackUp, access); !allowed)
        return allowed.error();
    return copyFile(name, file, *schema);
}

/// A folder of its own in the one that the file will be in: where there is room for the one, there is for the other.
QString templateBeside(const QString &file)
{
    return QFileInfo(file).absolutePath() + "/switchhook-XXXXXX"_L1;
}

Result<Backup> backUpServer(const QString &name, const QString &file, const Progress &progress, const AccessRequest &access)
{
    if (QFileInfo::exists(file))
        return Error {ErrorCode::FileExists, {file}};
    const QTemporaryDir folder(templateBeside(file));
    if (!folder.isValid())
        return Error {ErrorCode::FileUnwritable, {file, folder.errorString()}};
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    if (const auto copied = DatabaseService::copy(name, copy, progress, access); !copied)
        return copied.error();
    const auto schema = Database::schemaVersionOf(copy);
    return schema ? copyFile(copy, file, *schema) : schema.error();
}

Result<void> countSecrets(const QString &name, const QString &keyFile, Restored &restored)
{
    const auto database = Database::open(name);
    if (!database)
        return database.error();
    const auto counts = SecretRepository(**database).countsByKey();
    if (!counts)
        return counts.error();
    const auto keys = KeyFile(keyFile).read();
    for (const auto &[id, count] : counts->asKeyValueRange()) {
        restored.secrets += count;
        if (!keys || std::ranges::find(*keys, id, &EncryptionKey::id) == keys->end())
            restored.secretsWithoutKey += count;
    }
    return {};
}

Result<Restored> restoreToFile(const QString &file, const QString &name)
{
    if (isSameFile(file, name))
        return Error {ErrorCode::FileExists, {name}};
    const auto engines = LocalPresence(name).livingProcesses();
    if (!engines.empty())
        return Error {ErrorCode::DatabaseDelivering, {name, QString::number(engines.front())}};
    const QString place = name + ".restoring-"_L1 + QString::number(QCoreApplication::applicationPid());
    auto staged = StagedBackup::make(file, place);
    if (!staged)
        return staged.error();
    const auto replaced = staged->putInPlaceOf(name);
    if (!replaced)
        return replaced.error();
    return Restored {*replaced, staged->schema()};
}

Result<Restored> restoreToServer(const QString &file, const QString &name, const Progress &progress)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error {ErrorCode::FileUnwritable, {folder.path(), folder.errorString()}};
    const auto staged = StagedBackup::make(file, folder.filePath(u"copy.sqlite"_s));
    if (!staged)
        return staged.error();
    if (const auto copied = DatabaseService::copy(staged->path(), name, progress); !copied)
        return copied.error();
    return Restored {{}, staged->schema()};
}

} // namespace

Result<Backup> backUp(const QString &name, const QString &file, const Progress &progress, const AccessRequest &access)
{
    return isServerAddress(name) ? backUpServer(name, file, progress, access) : backUpFile(name, file, access);
}

Result<Restored> restore(const QString &file, const QString &name, const QString &keyFile, const Progress &progress,
    const AccessRequest &access)
{
    if (const auto allowed = checkMayReplace(name, access); !allowed)
        return allowed.error();
    auto restored = isServerAddress(name) ? restoreToServer(file, name, progress) : restoreToFile(file, name);
    if (!restored)
        return restored;
    if (const auto counted = countSecrets(name, keyFile, *restored); !counted)
        return counted.error();
    return restored;
}

} // namespace switchhook::BackupService
