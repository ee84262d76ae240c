// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QString>

namespace switchhook {

/// The one clear sentence for an error, in the user's language, with what is wrong and what mends it.
/// Plain text; what came from outside is shortened and its control characters are made visible.
[[nodiscard]] QString errorText(const Error &error);

} // namespace switchhook
