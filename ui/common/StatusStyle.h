// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Outcome.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>

namespace switchhook {

/// What a result is, for the eye. Colour never tells it alone: the sign and the words stand beside it.
enum class Verdict { Good, Bad, Neutral };

[[nodiscard]] Verdict verdictOf(Outcome outcome);
[[nodiscard]] Verdict verdictOf(std::optional<int> statusCode); ///< nothing: no answer came

/// At least 4.5:1 on `palette`'s base, light or dark.
[[nodiscard]] QColor verdictColor(Verdict verdict, const QPalette &palette);
/// "✔", "✖" or "–".
[[nodiscard]] QString verdictSign(Verdict verdict);

/// "✔ 200 OK", "✖ 301 Moved Permanently", "✖ Timed out": sign, number and words.
[[nodiscard]] QString statusText(Outcome outcome, std::optional<int> statusCode);
/// The standard's words for a status ("Not Found"); empty for one that has none.
[[nodiscard]] QString reasonPhrase(int statusCode);

} // namespace switchhook
