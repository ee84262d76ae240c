// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace switchhook {

/// How far the indentation goes in; what lies deeper is no further in, so that a hostile text cannot blow up.
inline constexpr int deepestIndent = 32;

/// A JSON object or array for reading: one member a line, two blanks a level. Only white space between the
/// tokens differs from what was given; every token keeps its bytes (order, duplicates, number forms, escapes,
/// bytes that are no UTF-8), as nothing is parsed into values. A text that breaks off in the middle, as one
/// cut at a limit does, is indented as far as it goes. Nothing where it is not JSON, or a bare value. Runs in
/// a time proportional to the text. Thread-safe.
[[nodiscard]] std::optional<QByteArray> indentJson(QByteArrayView text);

} // namespace switchhook
