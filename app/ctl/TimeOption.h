// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace switchhook {

/// A moment: 2026-01-31 (its beginning in UTC), 2026-01-31T12:00:00Z, or an age such as 30d, 12h or 15m.
CLI::Option *addTime(CLI::App &app, const std::string &name, std::optional<Timestamp> &target, const std::string &description);

/// Nothing where it is none of these, or lies before 1970. A time without a zone is UTC.
[[nodiscard]] std::optional<Timestamp> readTime(const std::string &text, Timestamp now);

} // namespace switchhook
