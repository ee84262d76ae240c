// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/DeliveryRecorder.h"

#include <deque>
#include <unordered_map>

namespace switchhook {

/// Attempts that ended and are not in the log yet. Those that timed out come in heaps, and no one waits for them: they
/// stand apart, so that their recording holds up no other. What follows of the same webhook stands behind them, so that
/// its last attempt is recorded last.
class UnrecordedAttempts
{
public:
    void add(FinishedAttempt attempt);
    /// The next ones to be recorded, some hundred at most; of those that timed out a few, and only where `slow` is set.
    std::vector<FinishedAttempt> take(bool slow);
    /// They could not be recorded: they come first the next time.
    void putBack(std::vector<FinishedAttempt> attempts);

    [[nodiscard]] bool isEmpty() const { return m_quick.empty() && m_slow.empty(); }
    [[nodiscard]] bool hasQuick() const { return !m_quick.empty(); }
    [[nodiscard]] bool hasSlow() const { return !m_slow.empty(); }

private:
    std::deque<FinishedAttempt> m_quick;
    std::deque<FinishedAttempt> m_slow;
    std::unordered_map<WebhookId, int> m_slowOf; // how many of m_slow are a webhook's
};

} // namespace switchhook
