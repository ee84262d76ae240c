// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Check.h"

#include <QLatin1StringView>
#include <QString>

namespace switchhook {

/// Its name in documents and with --json: `integrity`, `references`, `log_counts`, `subscriptions`, `unused_events`.
[[nodiscard]] QLatin1StringView checkCode(CheckKind kind);
/// One sentence: what was looked at, and what was found.
[[nodiscard]] QString checkText(const CheckFinding &finding);

} // namespace switchhook
