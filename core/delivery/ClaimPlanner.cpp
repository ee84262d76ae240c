// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ClaimPlanner.h"

#include <algorithm>

namespace switchhook {

namespace {

constexpr std::chrono::microseconds leastTimeAhead {25'000};
constexpr std::chrono::microseconds mostTimeAhead {250'000};
constexpr int mostAhead = 64;

} // namespace

ClaimPlanner::ClaimPlanner(int capacity)
    : m_capacity(capacity)
    , m_timeAhead(leastTimeAhead)
{
}

void ClaimPlanner::setTurnTime(std::chrono::microseconds time)
{
    m_timeAhead = std::clamp(time * 2, leastTimeAhead, mostTimeAhead);
}

void ClaimPlanner::addWaiting(WebhookId webhook)
{
    makeReady(webhook, m_states[webhook]);
}

void ClaimPlanner::makeReady(WebhookId webhook, State &state)
{
    std::deque<WebhookId> &ready = state.timedOut ? m_slow : m_quick;
    if (state.ready == &ready)
        return;
    state.ready = &ready;
    state.waiting = false;
    ready.push_back(webhook);
}

std::optional<WebhookId> ClaimPlanner::next(bool slow)
{
    auto webhook = takeFrom(m_quick, m_capacity);
    if (!webhook && slow)
        webhook = takeFrom(m_slow, capacityForSlow());
    return webhook;
}

std::optional<WebhookId> ClaimPlanner::takeFrom(std::deque<WebhookId> &ready, int capacity)
{
    while (!ready.empty() && m_held < capacity) {
        const WebhookId webhook = ready.front();
        ready.pop_front();
        const auto state = m_states.find(webhook);
        if (state == m_states.end() || state->second.ready != &ready)
            continue;
        state->second.ready = nullptr;
        return webhook;
    }
    return std::nullopt;
}

bool ClaimPlanner::hasReady(bool slow) const
{
    return (!m_quick.empty() && m_held < m_capacity) || (slow && !m_slow.empty() && m_held < capacityForSlow());
}

int ClaimPlanner::roomFor(WebhookId webhook, int concurrency, bool shared) const
{
    const auto found = m_states.find(webhook);
    const State state = found == m_states.end() ? State() : found->second;
    int ahead = 0;
    if (state.pace.count() > 0 && !state.timedOut && !shared)
        ahead = static_cast<int>(std::min<qint64>(concurrency * m_timeAhead.count() / state.pace.count(), mostAhead));
    return std::min(concurrency + ahead - state.held, m_capacity - m_held);
}

bool ClaimPlanner::timesOut(WebhookId webhook) const
{
    const auto found = m_states.find(webhook);
    return found != m_states.end() && found->second.timedOut;
}

bool ClaimPlanner::isUntried(WebhookId webhook) const
{
    const auto found = m_states.find(webhook);
    return found == m_states.end() || found->second.pace.count() == 0;
}

void ClaimPlanner::setClaimed(WebhookId webhook, int asked, int claimed)
{
    State &state = m_states[webhook];
    state.held += claimed;
    m_held += claimed;
    state.waiting = claimed == asked;
    if (state.held == 0 && !state.ready && state.pace.count() == 0)
        m_states.erase(webhook);
}

void ClaimPlanner::setFull(WebhookId webhook)
{
    m_states[webhook].waiting = true;
}

void ClaimPlanner::forget(WebhookId webhook)
{
    const auto found = m_states.find(webhook);
    if (found == m_states.end())
        return;
    m_held -= found->second.held;
    m_states.erase(found);
}

void ClaimPlanner::block(WebhookId webhook)
{
    m_blocked.insert(webhook);
}

void ClaimPlanner::retryBlocked()
{
    for (const WebhookId webhook : m_blocked)
        makeReady(webhook, m_states[webhook]);
    m_blocked.clear();
}

void ClaimPlanner::setFinished(WebhookId webhook, std::chrono::microseconds duration, bool timedOut)
{
    State &state = m_states[webhook];
    const auto time = std::max(duration, std::chrono::microseconds(1));
    state.pace = state.pace.count() == 0 ? time : (state.pace * 7 + time) / 8;
    const bool moves = state.ready && state.timedOut != timedOut;
    state.timedOut = timedOut;
    if (moves)
        makeReady(webhook, state);
    release(webhook, state);
}

void ClaimPlanner::setGivenBack(WebhookId webhook)
{
    State &state = m_states[webhook];
    state.waiting = true;
    release(webhook, state);
}

void ClaimPlanner::release(WebhookId webhook, State &state)
{
    --state.held;
    --m_held;
    if (state.waiting)
        makeReady(webhook, state);
}

} // namespace switchhook
