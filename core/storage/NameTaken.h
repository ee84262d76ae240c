// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace switchhook {

/// What was written, or the sentence for a unique value that another row has: one that this login of a server may not see,
/// or that was written a moment ago.
[[nodiscard]] inline Result<void> orTaken(Result<void> written, const Error &taken)
{
    return !written && written.error().code == ErrorCode::DatabaseKeyTaken ? Result<void>(taken) : written;
}

} // namespace switchhook
