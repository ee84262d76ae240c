// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/storage/DueRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/HourlySumRepository.h"
#include "core/storage/WebhookRepository.h"

#include <optional>
#include <vector>

namespace switchhook {

/// A webhook that an engine is about to claim for.
struct ClaimTarget
{
    WebhookId webhook;
    DeliveryTarget target;
    qint64 leasedByOthers = 0; ///< what other engines have under way for it
    bool busy = false; ///< another engine claims for it at this moment: leave it for the next turn
};

struct ClaimRequest
{
    WebhookId webhook;
    int limit = 0;
};

/// The end of a claim: its row, and the token that must still be on it.
struct Completion
{
    DueId due;
    qint64 leaseToken = 0;
};

/// What a batch of ended attempts leaves behind.
struct Recording
{
    std::vector<const Delivery *> entries; ///< not owned
    std::vector<AttemptSums> sums; ///< one a webhook; for every webhook that has entries
    std::vector<HourlySum> hours; ///< one a webhook, hour and bucket
    std::vector<EventId> released; ///< events that may have lost their last use, or the last one of their body
};

/// What a turn of the engine asks of the database for many deliveries at once, within its transaction. SQLite
/// goes through its rows one by one, since a statement there is a function call; PostgreSQL gets each batch in
/// one statement, since a statement there is a way to the server and back.
class DeliveryBatches
{
public:
    virtual ~DeliveryBatches() = default;

    /// Webhooks that are no more are left out. What the engines `besides` have under way is not counted.
    virtual Result<std::vector<ClaimTarget>> targets(
        const std::vector<WebhookId> &webhooks, const std::vector<EngineId> &besides) = 0;
    /// Leases up to `limit` waiting rows of each, oldest first; their ids in the log come from `deliveryIds`.
    virtual Result<std::vector<DueDelivery>> claim(const std::vector<ClaimRequest> &requests, const Lease &lease,
        IdBlock &deliveryIds, std::optional<EventId> only) = 0;
    virtual Result<std::vector<StoredEvent>> events(const std::vector<EventId> &ids) = 0;
    /// Takes rows out of the queue, and answers which: the others' claims are stale.
    virtual Result<std::vector<DueId>> complete(const std::vector<Completion> &completions) = 0;
    /// Adds to log, counters and sums; prunes each log to its newest `kept` entries.
    virtual Result<void> record(const Recording &recording, int kept) = 0;
};

} // namespace switchhook
