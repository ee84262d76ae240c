// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/DeliveryRecorder.h"

#include "core/domain/DurationBuckets.h"
#include "core/storage/Database.h"

#include <unordered_set>

namespace switchhook {

namespace {

Delivery unsent(const DueDelivery &due, const std::optional<DeliveryTarget> &target, Timestamp time, Outcome outcome)
{
    Delivery delivery;
    delivery.id = due.delivery;
    delivery.webhook = due.webhook;
    delivery.event = due.event;
    delivery.attempt = due.attempt;
    delivery.time = time;
    delivery.outcome = outcome;
    if (target) {
        delivery.url = target->url;
        delivery.bodiesKept = target->log.keepsBodies;
    }
    return delivery;
}

} // namespace

Result<std::vector<size_t>> DeliveryRecorder::addFinished(std::span<const FinishedAttempt> attempts)
{
    std::vector<Completion> completions;
    for (const FinishedAttempt &attempt : attempts)
        completions.push_back({attempt.due, attempt.leaseToken});
    const auto completed = m_database.batches().complete(completions);
    if (!completed)
        return completed.error();
    const std::unordered_set<DueId> ours(completed->begin(), completed->end());
    std::vector<size_t> counted;
    for (size_t place = 0; place < attempts.size(); ++place) {
        const FinishedAttempt &attempt = attempts[place];
        if (!ours.contains(attempt.due))
            continue;
        log(attempt.delivery);
        if (!attempt.delivery.bodiesKept)
            m_released.push_back(attempt.delivery.event);
        sumUp(attempt.delivery);
        counted.push_back(place);
    }
    return counted;
}

Result<bool> DeliveryRecorder::addInterrupted(const DueDelivery &due, Timestamp started)
{
    const auto webhook = WebhookRepository(m_database).target(due.webhook);
    if (!webhook)
        return webhook.error();
    DueRepository queue(m_database);
    const bool again = *webhook && ((*webhook)->active || (*webhook)->deleted || due.manual);
    const auto ours = again ? queue.requeue(due.id, due.leaseToken) : queue.complete(due.id, due.leaseToken);
    if (!ours || !*ours)
        return ours;
    log(m_unsent.emplace_back(unsent(due, *webhook, started, Outcome::Interrupted)));
    return true;
}

Result<void> DeliveryRecorder::addCancelled(WebhookId webhook, Timestamp now)
{
    DueRepository queue(m_database);
    auto newest = queue.waitingOf(webhook, logEntriesPerWebhook);
    if (!newest)
        return newest.error();
    const auto target = WebhookRepository(m_database).target(webhook);
    if (!target)
        return target.error();
    auto ids = takeIds(m_database, now, static_cast<qint64>(newest->size()));
    if (!ids)
        return ids.error();
    for (auto due = newest->rbegin(); due != newest->rend(); ++due) {
        due->delivery = ids->take<DeliveryId>();
        m_entries.push_back(&m_unsent.emplace_back(unsent(*due, *target, now, Outcome::Cancelled)));
        AttemptSums &sums = m_sums[webhook];
        sums.webhook = webhook;
        ++sums.entries;
    }
    const auto removed = queue.removeWaiting(webhook);
    if (!removed)
        return removed.error();
    m_released.insert(m_released.end(), removed->begin(), removed->end());
    return {};
}

void DeliveryRecorder::log(const Delivery &delivery)
{
    AttemptSums &sums = m_sums[delivery.webhook];
    sums.webhook = delivery.webhook;
    sums.lastTriggered = delivery.time;
    sums.lastStatusCode = delivery.statusCode;
    ++sums.entries;
    if (delivery.outcome == Outcome::Ok) {
        sums.anySuccess = true;
        sums.failuresAtEnd = 0;
    } else if (isFailure(delivery.outcome)) {
        ++sums.failures;
        ++sums.failuresAtEnd;
    }
    m_entries.push_back(&delivery);
}

void DeliveryRecorder::sumUp(const Delivery &delivery)
{
    Counts &counts = m_hours[{delivery.webhook, hourOf(delivery.time), durationBucket(delivery.timings.total)}];
    ++counts.deliveries;
    counts.failures += isFailure(delivery.outcome) ? 1 : 0;
}

Result<void> DeliveryRecorder::finish()
{
    Recording recording {std::move(m_entries), {}, {}, std::move(m_released)};
    for (const auto &[webhook, sums] : m_sums)
        recording.sums.push_back(sums);
    for (const auto &[key, counts] : m_hours)
        recording.hours.push_back({key.webhook, key.hour, key.bucket, counts.deliveries, counts.failures});
    return m_database.batches().record(recording, logEntriesPerWebhook);
}

} // namespace switchhook
