// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Outcome.h"

#include <QString>

namespace switchhook {

/// The local time with its milliseconds, and the date before it where that is not today's.
[[nodiscard]] QString logTime(Timestamp time);

/// Whether anything went out; otherwise a duration says nothing.
[[nodiscard]] constexpr bool wasSent(Outcome outcome)
{
    return outcome != Outcome::Cancelled && outcome != Outcome::Interrupted;
}

} // namespace switchhook
