// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Check.h"

#include <vector>

namespace switchhook {

class Database;

/// Looks whether a database is whole; changes nothing. One finding for each kind that the dialect can check.
Result<std::vector<CheckFinding>> checkDatabase(Database &database);

} // namespace switchhook
