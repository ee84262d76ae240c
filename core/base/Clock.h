// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <limits>

namespace switchhook {

/// A moment in UTC, in milliseconds since 1970; so it lies in storage too.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;
/// Later than any that is stored.
inline constexpr Timestamp endOfTime {std::chrono::milliseconds(std::numeric_limits<qint64>::max())};
/// A moment on the clock that no one sets: only differences mean anything, and only in one boot.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::microseconds>;

/// Tells the time. Thread-safe. The tests' own is tests/support/ManualClock.h.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    [[nodiscard]] virtual MonotonicTime monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] MonotonicTime monotonic() const override;
};

/// 2026-01-31T12:00:00.000Z
[[nodiscard]] QString toIsoText(Timestamp time);
[[nodiscard]] inline qint64 toUnixSeconds(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}
[[nodiscard]] inline qint64 toMilliseconds(Timestamp time) { return time.time_since_epoch().count(); }
[[nodiscard]] inline Timestamp fromMilliseconds(qint64 milliseconds)
{
    return Timestamp(std::chrono::milliseconds(milliseconds));
}

} // namespace switchhook
