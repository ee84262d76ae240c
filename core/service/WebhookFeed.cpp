// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/WebhookFeed.h"

#include "core/service/WebhookService.h"

#include <algorithm>

namespace switchhook {

namespace {

// From here on it is cheaper to read all of them at once.
constexpr size_t manyWebhooks = 64;

WebhookCounters countersOf(const Webhook &webhook)
{
    return {webhook.id, webhook.version, webhook.lastTriggered, webhook.lastStatusCode, webhook.failureCount,
        webhook.consecutiveFailures, webhook.deliveries};
}

/// Those of `wanted` (by id) that are still there, by id.
Result<std::vector<Webhook>> readWhole(WebhookService &service, const std::vector<WebhookId> &wanted)
{
    std::vector<Webhook> webhooks;
    if (wanted.size() > manyWebhooks) {
        auto all = service.list();
        if (!all)
            return all;
        std::ranges::copy_if(std::move(*all), std::back_inserter(webhooks),
            [&wanted](const Webhook &webhook) { return std::ranges::binary_search(wanted, webhook.id); });
        return webhooks;
    }
    for (const WebhookId id : wanted) {
        auto webhook = service.find(id);
        if (webhook)
            webhooks.push_back(std::move(*webhook));
        else if (webhook.error().code != ErrorCode::WebhookUnknown)
            return webhook.error();
    }
    return webhooks;
}

} // namespace

Result<WebhookChanges> WebhookFeed::look(WebhookService &webhooks)
{
    auto now = webhooks.counters();
    if (!now)
        return now.error();
    WebhookChanges changes;
    std::vector<WebhookId> whole;
    auto before = m_known.cbegin();
    for (const WebhookCounters &counters : *now) {
        for (; before != m_known.cend() && before->id < counters.id; ++before)
            changes.removed.push_back(before->id);
        const bool isKnown = before != m_known.cend() && before->id == counters.id;
        if (!isKnown || before->version != counters.version)
            whole.push_back(counters.id);
        else if (*before != counters)
            changes.counted.push_back(counters);
        if (isKnown)
            ++before;
    }
    for (; before != m_known.cend(); ++before)
        changes.removed.push_back(before->id);
    if (!whole.empty()) {
        auto read = readWhole(webhooks, whole);
        if (!read)
            return read.error();
        for (Webhook &webhook : *read) {
            const bool isKnown = std::ranges::binary_search(m_known, webhook.id, {}, &WebhookCounters::id);
            // As it was read, which may be a moment after it was counted.
            *std::ranges::lower_bound(*now, webhook.id, {}, &WebhookCounters::id) = countersOf(webhook);
            (isKnown ? changes.edited : changes.added).push_back(std::move(webhook));
        }
        // One that went between the two readings is told as removed by the next look, if it was known.
        std::erase_if(*now, [&](const WebhookCounters &counters) {
            const bool isMissing = std::ranges::binary_search(whole, counters.id)
                && !std::ranges::binary_search(changes.added, counters.id, {}, &Webhook::id)
                && !std::ranges::binary_search(changes.edited, counters.id, {}, &Webhook::id);
            return isMissing && !std::ranges::binary_search(m_known, counters.id, {}, &WebhookCounters::id);
        });
    }
    m_known = std::move(*now);
    return changes;
}

} // namespace switchhook
