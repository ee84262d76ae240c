// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/service/AccessPolicy.h"

#include <QString>

#include <functional>

namespace switchhook {

/// Backups of a database as a whole, and their way back. Names are as `--database` takes them. The key file, without
/// which no secret can be read, is never part of a backup.
namespace BackupService {

using Progress = std::function<void(const QString &table, qint64 rows)>;

struct Backup
{
    qint64 bytes = 0;
    int schema = 0;
};

/// Writes a new file (0600) that holds all of the database at one moment, while engines and windows go on with it. Of a
/// file with whatever schema; of a server's database as a copy of its rows (core/storage/DatabaseCopy.h). For those who
/// hold settings and all tenants; of a file whose schema is not this program's, for its owner (NotPermitted).
Result<Backup> backUp(const QString &name, const QString &file, const Progress &progress, const AccessRequest &access = {});

struct Restored
{
    QString replaced; ///< where the file lies that was there before; empty where there was none
    int schema = 0; ///< the backup's own; it was raised to the newest
    qint64 secrets = 0;
    qint64 secretsWithoutKey = 0; ///< of those, how many the key file does not open
};

/// Checks the backup on a copy, raises that to the newest schema, and puts it in the database's place, whose own file is
/// kept beside it; or copies it into a server's empty database. Whoever puts a file there owns it: so it is for those who
/// hold users and settings in the one that is replaced, or, where that cannot be read, own its file. Nothing is changed
/// where anything is refused: NotPermitted, DatabaseDelivering, DatabaseInUse, DatabaseNotEmpty, BackupDamaged, or why
/// it is no database of ours.
Result<Restored> restore(const QString &file, const QString &name, const QString &keyFile, const Progress &progress,
    const AccessRequest &access = {});

} // namespace BackupService

} // namespace switchhook
