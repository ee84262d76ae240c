// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

namespace switchhook {

/// Fills the buffer with bytes that no one can guess. Ends the program where the system has none to give: no
/// key may be made without. Thread-safe.
void fillRandom(char *buffer, qsizetype size);
[[nodiscard]] SecretBytes randomBytes(qsizetype size);

} // namespace switchhook
