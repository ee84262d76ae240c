// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Check.h"

#include <vector>

namespace switchhook {

class Database;

/// Looks whether a database is whole; changes nothing. One finding for each kind that the dialect can check.
Result<std::vector<CheckFinding>> checkDatabase(Database &database);
/// Only what does not depend on the schema. Nothing where the dialect checks it itself.
Result<std::vector<CheckFinding>> checkPagesAndReferences(Database &database);

} // namespace switchhook
