// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/UnrecordedAttempts.h"

#include <algorithm>
#include <iterator>

namespace switchhook {

namespace {

// Turns stay short, so that what is new does not wait behind what was much.
constexpr size_t mostATurn = 256;
constexpr size_t mostSlowATurn = 24;

} // namespace

void UnrecordedAttempts::add(FinishedAttempt attempt)
{
    const WebhookId webhook = attempt.delivery.webhook;
    if (attempt.delivery.outcome != Outcome::Timeout && !m_slowOf.contains(webhook)) {
        m_quick.push_back(std::move(attempt));
        return;
    }
    ++m_slowOf[webhook];
    m_slow.push_back(std::move(attempt));
}

std::vector<FinishedAttempt> UnrecordedAttempts::take(bool slow)
{
    std::vector<FinishedAttempt> taken;
    const auto move = [&taken](std::deque<FinishedAttempt> &from, size_t most) {
        const auto end = from.begin() + static_cast<std::ptrdiff_t>(std::min(from.size(), most));
        std::move(from.begin(), end, std::back_inserter(taken));
        from.erase(from.begin(), end);
    };
    move(m_quick, mostATurn);
    const size_t quick = taken.size();
    if (slow)
        move(m_slow, mostSlowATurn);
    for (size_t place = quick; place < taken.size(); ++place) {
        const auto left = m_slowOf.find(taken[place].delivery.webhook);
        if (--left->second == 0)
            m_slowOf.erase(left);
    }
    return taken;
}

void UnrecordedAttempts::putBack(std::vector<FinishedAttempt> attempts)
{
    m_quick.insert(
        m_quick.begin(), std::make_move_iterator(attempts.begin()), std::make_move_iterator(attempts.end()));
}

} // namespace switchhook
