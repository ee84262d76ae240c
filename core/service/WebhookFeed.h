// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Webhook.h"

#include <vector>

namespace switchhook {

class WebhookService;

/// What became different since the look before. Each list is in the order of the ids.
struct WebhookChanges
{
    std::vector<Webhook> added;
    std::vector<Webhook> edited; ///< what an admin sets is another by now; counters perhaps too
    std::vector<WebhookCounters> counted; ///< only deliveries were made, or the counters reset
    std::vector<WebhookId> removed;

    [[nodiscard]] bool isEmpty() const
    {
        return added.empty() && edited.empty() && counted.empty() && removed.empty();
    }
};

/// Follows the webhooks of a database for one who shows them: compares them with what it handed over before,
/// so that of ten thousand only those that changed travel on. `waiting` is not followed. Used on the thread of
/// the service it is given.
class WebhookFeed
{
public:
    /// The first look answers all of them as added. Where it fails the next one begins from the same point.
    Result<WebhookChanges> look(WebhookService &webhooks);

private:
    std::vector<WebhookCounters> m_known; // by id
};

} // namespace switchhook
