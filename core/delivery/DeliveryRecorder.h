// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/storage/DeliveryBatches.h"

#include <deque>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

namespace switchhook {

class Clock;

/// An attempt that came to its end, with the claim that it belongs to.
struct FinishedAttempt
{
    DueId due;
    qint64 leaseToken = 0;
    Delivery delivery;
};

/// Writes what happened: the log's rows, the webhooks' last_* and counters, the hourly sums, and what goes out
/// of the log for it, all within the caller's transaction and in as few statements as the batch allows. The
/// cost of an entry does not grow with the log. One recorder for one transaction: add…(), then finish().
class DeliveryRecorder
{
public:
    explicit DeliveryRecorder(Database &database) : m_database(database) { }

    /// `attempts` stay where they are until finish(). Answers which of them counted, by their places, in order. The
    /// claims of the others are stale: the attempt was taken over, or its webhook is gone. Nothing is written of them.
    Result<std::vector<size_t>> addFinished(std::span<const FinishedAttempt> attempts);
    /// A claim whose holder is gone: logged as `interrupted` and waiting again, or as `cancelled` where its
    /// webhook rests by now. False where someone else was first.
    Result<bool> addInterrupted(const DueDelivery &due, Timestamp started);
    /// What waits for a webhook is not for it any more: the newest of it is logged as `cancelled`, as far as
    /// the log reaches.
    Result<void> addCancelled(WebhookId webhook, Timestamp now);
    /// Counters, sums, pruning. Call it once, last.
    Result<void> finish();

private:
    void log(const Delivery &delivery); // it stays where it is
    void sumUp(const Delivery &delivery);

    struct HourAndBucket
    {
        WebhookId webhook;
        qint64 hour = 0;
        int bucket = 0;
        auto operator<=>(const HourAndBucket &) const = default;
    };
    struct Counts
    {
        qint64 deliveries = 0;
        qint64 failures = 0;
    };

    Database &m_database;
    std::vector<const Delivery *> m_entries;
    std::deque<Delivery> m_unsent; // entries that are made here
    std::unordered_map<WebhookId, AttemptSums> m_sums;
    std::map<HourAndBucket, Counts> m_hours;
    std::vector<EventId> m_released; // events that may have lost their last use, or the last one that needs the body
};

} // namespace switchhook
