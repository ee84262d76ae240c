// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"

#include <optional>
#include <vector>

namespace switchhook {

class Database;

struct DeliveryQuery
{
    TenantId tenant;
    std::optional<WebhookId> webhook;
    std::optional<EventId> event;
    bool failedOnly = false;
    std::optional<DeliveryId> before;
    int limit = 50;
};

/// Table deliveries: the log, one row a finished attempt.
class DeliveryRepository
{
public:
    explicit DeliveryRepository(Database &database) : m_database(database) { }

    /// The payload is the event's row, not this one's; what is read of it is as on the wire.
    Result<void> insert(const Delivery &delivery);
    /// Newest first.
    Result<std::vector<Delivery>> list(const DeliveryQuery &filter);
    Result<std::optional<Delivery>> find(TenantId tenant, DeliveryId id);
    /// Those that are there, in any order.
    Result<std::vector<Delivery>> find(TenantId tenant, const std::vector<DeliveryId> &ids);
    /// Deletes the `surplus` oldest entries of the webhook, and tells which events they showed.
    Result<std::vector<EventId>> prune(WebhookId webhook, int surplus);
    Result<std::vector<EventId>> eventsOf(WebhookId webhook);
    /// The highest attempt of this event to this webhook in the log; 0 where there is none.
    Result<int> lastAttempt(EventId event, WebhookId webhook);

private:
    Database &m_database;
};

} // namespace switchhook
