// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

/// The name of an account of the operating system; "#1000" for one that has none.
[[nodiscard]] QString accountName(uint id);

} // namespace switchhook
