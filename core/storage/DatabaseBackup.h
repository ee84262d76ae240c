// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace switchhook {

class Database;

/// Writes all that a database file holds at one moment into a new file (0600), while others read and write it.
/// Under its name the new file is complete and on the disk. FileExists, FileUnwritable, or the database's own errors.
Result<void> backUpDatabase(Database &database, const QString &file);

/// The backup that is made before a schema is raised: beside the database, `NAME.before-schema-N.TIME`. The last
/// three are kept.
Result<void> backUpBeforeUpgrade(Database &database, int newSchema);

} // namespace switchhook
