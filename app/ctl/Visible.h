// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace switchhook {

/// Foreign text in full, made fit for a terminal (core/text/ForeignText.h).
[[nodiscard]] QString visible(QStringView text);
/// The same for bytes of any kind: what is not UTF-8 becomes U+FFFD, line ends stay, a tab becomes a blank.
[[nodiscard]] QString visibleLines(QByteArrayView bytes);

} // namespace switchhook
