// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace switchhook {

class Database;

/// Brings a database to the newest schema by the numbered files of resources/migrations, all that are missing in one
/// transaction: what others see is the schema before or the newest, none between. A file never changes once released: what comes later is a new number.
class Migrator
{
public:
    explicit Migrator(Database &database) : m_database(database) { }

    [[nodiscard]] static int newestVersion(const QString &folder);
    Result<void> migrate();
    /// The same, after a backup of a file that holds something already (core/storage/DatabaseBackup.h). Of several
    /// that come at once one does it, and the others wait.
    Result<void> backUpAndMigrate();
    /// DatabaseNotInitialised, DatabaseOlder or DatabaseNewer where it is not.
    Result<void> checkIsNewest();
    /// The schema it has, 0 for none yet; DatabaseNewer where this program does not know it.
    Result<int> checkNotNewer();

private:
    Result<void> apply(int version);
    Result<void> runScript(const QString &script);

    Database &m_database;
};

} // namespace switchhook
