// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SqliteBatches.h"

#include "core/storage/DeliveryRepository.h"

namespace switchhook {

Result<std::vector<ClaimTarget>> SqliteBatches::targets(
    const std::vector<WebhookId> &webhooks, const std::vector<EngineId> &besides)
{
    const QString engines = toJsonList(besides);
    std::vector<ClaimTarget> targets;
    for (const WebhookId webhook : webhooks) {
        auto target = WebhookRepository(m_database).target(webhook);
        if (!target)
            return target.error();
        if (!*target || (*target)->deleted || (*target)->resting)
            continue;
        const auto others = DueRepository(m_database).leasedByOthers(webhook, engines);
        if (!others)
            return others.error();
        targets.push_back({webhook, std::move(**target), *others, false});
    }
    return targets;
}

Result<std::vector<DueDelivery>> SqliteBatches::claim(const std::vector<ClaimRequest> &requests, const Lease &lease,
    IdBlock &deliveryIds, std::optional<EventId> only)
{
    DueRepository queue(m_database);
    std::vector<DueDelivery> claimed;
    for (const auto &[webhook, limit] : requests) {
        const auto rows = queue.claim(webhook, limit, lease, deliveryIds.takeRun(limit), only);
        if (!rows)
            return rows;
        claimed.insert(claimed.end(), rows->begin(), rows->end());
    }
    return claimed;
}

Result<std::vector<StoredEvent>> SqliteBatches::events(const std::vector<EventId> &ids)
{
    std::vector<StoredEvent> events;
    for (const EventId id : ids) {
        auto event = EventRepository(m_database).find(id);
        if (!event)
            return event.error();
        if (*event)
            events.push_back(std::move(**event));
    }
    return events;
}

Result<std::vector<DueId>> SqliteBatches::complete(const std::vector<Completion> &completions)
{
    DueRepository queue(m_database);
    std::vector<DueId> completed;
    for (const auto &[due, leaseToken] : completions) {
        const auto ours = queue.complete(due, leaseToken);
        if (!ours)
            return ours.error();
        if (*ours)
            completed.push_back(due);
    }
    return completed;
}

Result<void> SqliteBatches::record(const Recording &recording, int kept)
{
    for (const Delivery *entry : recording.entries) {
        if (auto logged = DeliveryRepository(m_database).insert(*entry); !logged)
            return logged;
    }
    std::vector<EventId> released = recording.released;
    for (const AttemptSums &sums : recording.sums) {
        const auto entries = WebhookRepository(m_database).addAttempts(sums);
        if (!entries)
            return entries.error();
        if (*entries <= kept)
            continue;
        const auto events = prune(sums.webhook, *entries - kept);
        if (!events)
            return events.error();
        released.insert(released.end(), events->begin(), events->end());
    }
    for (const HourlySum &sum : recording.hours) {
        if (auto added = HourlySumRepository(m_database).add(sum); !added)
            return added;
    }
    return EventRepository(m_database).removeUnused(released);
}

Result<std::vector<EventId>> SqliteBatches::prune(WebhookId webhook, int surplus)
{
    auto events = DeliveryRepository(m_database).prune(webhook, surplus);
    if (!events)
        return events;
    const auto left = WebhookRepository(m_database).addEntries(webhook, -static_cast<int>(events->size()));
    if (!left)
        return left.error();
    return events;
}

} // namespace switchhook
