// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

namespace switchhook {

/// A clock that moves when it is told to.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return m_now; }
    [[nodiscard]] MonotonicTime monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds span)
    {
        m_now += span;
        m_monotonic += span;
    }
    /// As when someone sets the computer's clock.
    void setWall(Timestamp now) { m_now = now; }

private:
    Timestamp m_now = fromMilliseconds(1'767'225'600'000); // 2026-01-01T00:00:00Z
    MonotonicTime m_monotonic {std::chrono::hours(1)};
};

} // namespace switchhook
