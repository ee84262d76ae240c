// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>

#include <optional>

namespace switchhook {

/// "just now", "2 min ago", "3 h ago", "yesterday 14:03", then the date. Local time, the locale's forms.
[[nodiscard]] QString relativeTime(Timestamp time, Timestamp now);
/// For logs: the local time with its milliseconds, and the date before it where that is not today's.
[[nodiscard]] QString logTime(Timestamp time);
/// The moment in full, with its zone: for tooltips.
[[nodiscard]] QString exactTime(Timestamp time);
/// "850 µs", "31 ms", "5.0 s".
[[nodiscard]] QString durationText(std::chrono::microseconds duration);
/// "412 B", "1.2 KiB".
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace switchhook
