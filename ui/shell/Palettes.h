// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace switchhook {

// Complete palettes for the Fusion style. Text on what it stands on has a contrast of 4.5:1 or better,
// disabled text apart.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// The ratio of two colours' luminances, 1 to 21, as WCAG 2 defines it.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

} // namespace switchhook
