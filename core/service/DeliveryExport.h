// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"

#include <QByteArray>

#include <vector>

namespace switchhook {

enum class ExportFormat {
    JsonLines, ///< an object a line, with the fields of `deliveries --json`
    Csv, ///< UTF-8, RFC 4180, with a line of names; cells that a spreadsheet would run are defused
};

/// What stands before the first entry; empty where nothing does.
[[nodiscard]] QByteArray exportHead(ExportFormat format);
/// The entry as the export holds it, with its line's end. Bytes that are not UTF-8 become U+FFFD.
/// Thread-safe.
[[nodiscard]] QByteArray exportLine(ExportFormat format, const Delivery &delivery);

/// One cell of a CSV line: quoted where it must be. One that begins with = + - @, a tab or a carriage return
/// gets a ' in front, for a spreadsheet would take it for a formula.
[[nodiscard]] QByteArray csvCell(const QString &text);

} // namespace switchhook
