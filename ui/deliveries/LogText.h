// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Outcome.h"

namespace switchhook {

/// Whether anything went out; otherwise a duration says nothing.
[[nodiscard]] constexpr bool wasSent(Outcome outcome)
{
    return outcome != Outcome::Cancelled && outcome != Outcome::Interrupted;
}

} // namespace switchhook
