// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DatabaseBackup.h"

#include "core/base/Files.h"
#include "core/storage/Database.h"
#include "core/storage/Query.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype upgradeBackupsKept = 3;

/// What SQLite says of the file it writes, it says in the name of the database that it reads.
Error errorOfTarget(const Error &error, const QString &file)
{
    if (error.code == ErrorCode::DatabaseFull)
        return {ErrorCode::FileUnwritable, {file, u"there is no room left on its disk"_s}};
    if (error.code == ErrorCode::DatabaseCannotOpen)
        return {ErrorCode::FileUnwritable, {file, error.arguments.value(1)}};
    return error;
}

void removeOldUpgradeBackups(const QFileInfo &database)
{
    const QString prefix = database.fileName() + ".before-schema-"_L1;
    QStringList names = database.dir().entryList(QDir::Files);
    names.removeIf([&](const QString &name) { return !name.startsWith(prefix); });
    std::ranges::sort(names, {}, [](const QString &name) { return name.section(u'.', -1); });
    for (qsizetype i = 0; i < names.size() - upgradeBackupsKept; ++i)
        QFile::remove(database.dir().filePath(names.at(i)));
}

} // namespace

Result<void> backUpDatabase(Database &database, const QString &file)
{
    if (QFileInfo::exists(file))
        return Error {ErrorCode::FileExists, {file}};
    QTemporaryFile part(file + ".XXXXXX"_L1); // 0600, and gone again where anything fails
    if (!part.open())
        return Error {ErrorCode::FileUnwritable, {file, part.errorString()}};
    const QString name = part.fileName();
    part.close();
    if (const auto written = Query(database, "VACUUM INTO ?").bind(name).run(); !written)
        return errorOfTarget(written.error(), file);
    if (!flushToDisk(name))
        return Error {ErrorCode::FileUnwritable, {file, qt_error_string()}};
    QFile whole(name);
    if (!whole.rename(file)) // not over one that came meanwhile
        return Error {ErrorCode::FileUnwritable, {file, whole.errorString()}};
    part.setAutoRemove(false);
    flushToDisk(QFileInfo(file).absolutePath());
    return {};
}

Result<void> backUpBeforeUpgrade(Database &database, int newSchema)
{
    const QFileInfo file(database.name());
    const QString path = u"%1.before-schema-%2.%3"_s.arg(file.absoluteFilePath()).arg(newSchema).arg(momentForFileName());
    if (const auto done = backUpDatabase(database, freePath(path)); !done)
        return done;
    removeOldUpgradeBackups(file);
    return {};
}

} // namespace switchhook
