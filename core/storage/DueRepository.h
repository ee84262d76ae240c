// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/IdSequence.h"

#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// A claim: who holds it, and until when. The token is its fence: a completion counts only with the token
/// that the row carries at that moment.
struct Lease
{
    EngineId engine;
    qint64 token = 0;
    Timestamp until;
};

struct DueDelivery
{
    DueId id;
    WebhookId webhook;
    EventId event;
    int attempt = 1;
    bool manual = false; ///< test or resend: goes out of an inactive webhook too
    DeliveryId delivery; ///< its id in the log; set by the claim
    qint64 leaseToken = 0;
    Timestamp leaseUntil;
};

struct EngineHolding
{
    EngineId engine;
    qint64 count = 0;
    Timestamp firstLeaseEnd;
};

/// Table due_deliveries: the queue. A row is waiting (no engine) or under way (leased by an engine). What waits for a
/// discarded webhook, or for one of a deactivated tenant, is kept and not counted.
class DueRepository
{
public:
    explicit DueRepository(Database &database) : m_database(database) { }

    struct Matching
    {
        qint64 webhooks = 0;
        bool tenantActive = false;
    };
    /// How many active webhooks of the tenant have one of the patterns, and whether it takes events at all.
    Result<Matching> matching(TenantId tenant, const QStringList &patterns);
    /// A row for each of them, with ids from `first` on, at most `limit`; answers whose. `patterns` are exactly three: see patternsFor().
    Result<std::vector<WebhookId>> insertMatching(TenantId tenant, const QStringList &patterns, EventId event, DueId first, qint64 limit);
    Result<void> insert(const DueDelivery &due);

    /// Webhooks with rows that came after `cursor`, and the id of the newest row.
    struct News
    {
        std::vector<WebhookId> webhooks;
        DueId cursor;
    };
    Result<News> news(DueId cursor);
    /// Every webhook with a waiting row, at a cost of one look-up each.
    Result<std::vector<WebhookId>> webhooksWaiting();
    Result<std::vector<WebhookId>> webhooksWaitingFor(EventId event);
    /// Rows of this webhook that engines other than these (a JSON list) hold. Only on SQLite.
    Result<qint64> leasedByOthers(WebhookId webhook, const QString &besides);

    /// Leases up to `limit` waiting rows, oldest first; `deliveryIds` gives their ids in the log.
    Result<std::vector<DueDelivery>> claim(
        WebhookId webhook, int limit, const Lease &lease, qint64 firstDeliveryId, std::optional<EventId> only = {});
    /// Back to waiting, untried; nothing happens where the claim is stale.
    Result<void> giveBack(DueId id, qint64 leaseToken);
    /// Deletes the row if it still carries this token; false where the claim is stale.
    Result<bool> complete(DueId id, qint64 leaseToken);
    /// Back to waiting with the next attempt's number; false where the claim is stale.
    Result<bool> requeue(DueId id, qint64 leaseToken);
    /// Rows whose lease ran out by `now`, on the clock that leases are given by.
    Result<std::vector<DueDelivery>> expired(Timestamp now, int limit);
    Result<bool> isAnyLeased();
    Result<std::vector<DueDelivery>> heldBy(EngineId engine, int limit);
    /// What one engine holds is another one's, with the same leases and tokens.
    Result<void> moveHeld(EngineId from, EngineId to);

    /// Waiting rows of a webhook, newest first.
    Result<std::vector<DueDelivery>> waitingOf(WebhookId webhook, int limit);
    Result<std::vector<EventId>> removeWaiting(WebhookId webhook);
    Result<std::vector<EventId>> eventsOf(WebhookId webhook);

    /// What each engine holds.
    Result<std::vector<EngineHolding>> holdings();
    struct Waiting
    {
        qint64 count = 0;
        std::optional<Timestamp> oldest; ///< when it became due
    };
    Result<Waiting> waiting();

    Result<qint64> count();
    /// What is still to be made for this tenant's webhooks.
    Result<qint64> countOf(TenantId tenant);
    Result<qint64> countFor(EventId event);

private:
    Database &m_database;
};

} // namespace switchhook
