// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/DeliveryRecorder.h"

#include "core/domain/DurationBuckets.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/HourlySumRepository.h"

namespace switchhook {

namespace {

Delivery unsent(const DueDelivery &due, const QString &url, Timestamp time, Outcome outcome)
{
    Delivery delivery;
    delivery.id = due.delivery;
    delivery.webhook = due.webhook;
    delivery.event = due.event;
    delivery.attempt = due.attempt;
    delivery.time = time;
    delivery.outcome = outcome;
    delivery.url = url;
    return delivery;
}

} // namespace

Result<bool> DeliveryRecorder::addFinished(const FinishedAttempt &attempt)
{
    const auto ours = DueRepository(m_database).complete(attempt.due, attempt.leaseToken);
    if (!ours || !*ours)
        return ours;
    const Delivery &delivery = attempt.delivery;
    if (const auto logged = log(delivery); !logged)
        return logged.error();
    Counts &counts = m_sums[{delivery.webhook, hourOf(delivery.time), durationBucket(delivery.timings.total)}];
    ++counts.deliveries;
    counts.failures += isFailure(delivery.outcome) ? 1 : 0;
    return true;
}

Result<bool> DeliveryRecorder::addInterrupted(const DueDelivery &due, Timestamp started)
{
    const auto webhook = WebhookRepository(m_database).target(due.webhook);
    if (!webhook)
        return webhook.error();
    DueRepository queue(m_database);
    const bool again = *webhook && ((*webhook)->active || due.manual);
    const auto ours = again ? queue.requeue(due.id, due.leaseToken) : queue.complete(due.id, due.leaseToken);
    if (!ours || !*ours)
        return ours;
    if (const auto logged = log(unsent(due, (*webhook)->url, started, Outcome::Interrupted)); !logged)
        return logged.error();
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
        const auto written = DeliveryRepository(m_database).insert(
            unsent(*due, *target ? (*target)->url : QString(), now, Outcome::Cancelled));
        if (!written)
            return written;
        ++m_cancelled[webhook];
    }
    const auto removed = queue.removeWaiting(webhook);
    if (!removed)
        return removed.error();
    m_released.insert(m_released.end(), removed->begin(), removed->end());
    return {};
}

Result<void> DeliveryRecorder::log(const Delivery &delivery)
{
    AttemptSums &sums = m_attempts[delivery.webhook];
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
    return DeliveryRepository(m_database).insert(delivery);
}

Result<void> DeliveryRecorder::finish()
{
    WebhookRepository webhooks(m_database);
    for (const auto &[webhook, sums] : m_attempts) {
        const auto entries = webhooks.addAttempts(sums);
        if (!entries)
            return entries.error();
        if (auto pruned = prune(webhook, *entries); !pruned)
            return pruned;
    }
    for (const auto &[webhook, added] : m_cancelled) {
        const auto entries = webhooks.addEntries(webhook, added);
        if (!entries)
            return entries.error();
        if (auto pruned = prune(webhook, *entries); !pruned)
            return pruned;
    }
    for (const auto &[key, counts] : m_sums) {
        const HourlySum sum {key.webhook, key.hour, key.bucket, counts.deliveries, counts.failures};
        if (auto added = HourlySumRepository(m_database).add(sum); !added)
            return added;
    }
    return EventRepository(m_database).removeUnused(m_released);
}

Result<void> DeliveryRecorder::prune(WebhookId webhook, int entries)
{
    const int surplus = entries - logEntriesPerWebhook;
    if (surplus <= 0)
        return {};
    const auto events = DeliveryRepository(m_database).prune(webhook, surplus);
    if (!events)
        return events.error();
    m_released.insert(m_released.end(), events->begin(), events->end());
    const auto left = WebhookRepository(m_database).addEntries(webhook, -static_cast<int>(events->size()));
    if (!left)
        return left.error();
    return {};
}

} // namespace switchhook
