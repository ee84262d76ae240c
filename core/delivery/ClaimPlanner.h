// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <chrono>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace switchhook {

/// Decides whose deliveries are claimed next, in memory and without a look at the queue: a queue per webhook,
/// taken in turn, each with room for its own concurrency and, where its receiver is quick, for a few more, so
/// that the next one is at hand while the last ones are being recorded. A webhook that hangs holds only its
/// own room. Webhooks that are full or have nothing waiting cost nothing.
class ClaimPlanner
{
public:
    /// `capacity`: claims held at one time, over all webhooks. Its last quarter is kept from webhooks whose
    /// last attempt timed out, so that any number of them leaves room for the others.
    explicit ClaimPlanner(int capacity);

    /// Something may wait for this webhook.
    void addWaiting(WebhookId webhook);
    /// The next webhook to claim for; nothing where none has anything to do now. Those whose last attempt timed out
    /// come after the others, and only where `slow` is set.
    std::optional<WebhookId> next(bool slow);
    /// What passes between two turns while there is much to do: as many as are delivered in twice that time are
    /// claimed ahead, so that no one waits for a commit.
    void setTurnTime(std::chrono::microseconds time);
    /// How many more this webhook may hold; `concurrency` is what it may have under way in this process, and
    /// `shared` says that others deliver to it too: then nothing is claimed ahead.
    [[nodiscard]] int roomFor(WebhookId webhook, int concurrency, bool shared) const;

    /// Whether its last attempt timed out.
    [[nodiscard]] bool timesOut(WebhookId webhook) const;
    /// Whether no attempt of it has ended yet.
    [[nodiscard]] bool isUntried(WebhookId webhook) const;

    /// What came of it: `claimed` rows of the `asked` for.
    void setClaimed(WebhookId webhook, int asked, int claimed);
    /// There is no room for it until one of its claims ends.
    void setFull(WebhookId webhook);
    /// It is no more, and what was held of it neither.
    void forget(WebhookId webhook);
    /// It cannot be claimed for now, for reasons outside this process; retryBlocked() puts it back.
    void block(WebhookId webhook);
    void retryBlocked();
    /// A claim ended: with the time the attempt took, or given back untried.
    void setFinished(WebhookId webhook, std::chrono::microseconds duration, bool timedOut);
    void setGivenBack(WebhookId webhook);

    [[nodiscard]] int held() const { return m_held; }
    /// Whether next() may have one.
    [[nodiscard]] bool hasReady(bool slow) const;

private:
    struct State
    {
        int held = 0;
        bool waiting = false; // more may wait, but there was no room
        const std::deque<WebhookId> *ready = nullptr; // where it stands: m_quick or m_slow
        bool timedOut = false; // the last attempt
        std::chrono::microseconds pace {0}; // moving average of an attempt's time; 0: not known yet
    };

    void makeReady(WebhookId webhook, State &state);
    std::optional<WebhookId> takeFrom(std::deque<WebhookId> &ready, int capacity);
    [[nodiscard]] int capacityForSlow() const { return m_capacity / 4 * 3; }
    void release(WebhookId webhook, State &state);

    int m_capacity;
    std::chrono::microseconds m_timeAhead;
    int m_held = 0;
    // An entry counts only while its webhook says that it stands there.
    std::deque<WebhookId> m_quick;
    std::deque<WebhookId> m_slow;
    std::unordered_set<WebhookId> m_blocked;
    std::unordered_map<WebhookId, State> m_states;
};

} // namespace switchhook
