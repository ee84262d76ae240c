// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace switchhook {

/// Foreign text for a terminal: what would move the cursor, change colours or turn the direction of reading
/// is written as \n, \t or \u001b.
[[nodiscard]] QString visible(QStringView text);
/// The same for bytes of any kind; what is not UTF-8 becomes U+FFFD. Line ends and tabs stay.
[[nodiscard]] QString visibleLines(QByteArrayView bytes);

} // namespace switchhook
