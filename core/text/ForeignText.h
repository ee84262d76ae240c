// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace switchhook {

inline constexpr qsizetype maxForeignText = 200; ///< characters

/// Text from outside, fit to stand within a sentence: at most `limit` characters (then …), and what is
/// invisible or would rearrange the line (control, bidirectional and other formatting characters, line ends)
/// written out as <U+202E>. Half surrogates become U+FFFD.
[[nodiscard]] QString foreignText(QStringView text, qsizetype limit = maxForeignText);

} // namespace switchhook
