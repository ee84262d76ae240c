// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace switchhook {

enum class BodyMode {
    Pretty, ///< JSON indented, anything else as it is
    Raw, ///< as it is
    Hex, ///< sixteen bytes a line with their offset
};

/// No more than that many bytes of a body are shown.
inline constexpr qsizetype mostBodyShown = 2 * 1024 * 1024;

/// A body as text to look at.
struct BodyText
{
    QString text; ///< lines end with \n and none is so long that it would slow down a text edit
    std::vector<qsizetype> softBreaks; ///< where in `text` such a \n is not the body's; ascending
    bool isJson = false; ///< it is JSON and was indented; only in Pretty
    bool isUtf8 = true; ///< if not, what cannot be read is U+FFFD
    bool isCut = false; ///< it is larger than mostBodyShown
};

/// Control characters and what would rearrange a line are made visible: ␀ to ␡, <U+202E>. Takes some ten
/// milliseconds for a large body. Thread-safe.
[[nodiscard]] BodyText bodyText(const QByteArray &bytes, BodyMode mode);
/// What one copies of it: indented where it is JSON, and otherwise as it is.
[[nodiscard]] QString plainBody(const QByteArray &bytes, BodyMode mode);

} // namespace switchhook
