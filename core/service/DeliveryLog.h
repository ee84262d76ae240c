// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"

#include <vector>

namespace switchhook {

class Database;

struct DeliveryFilter
{
    std::optional<WebhookId> webhook; ///< all webhooks without it
    std::optional<EventId> event;
    bool failedOnly = false; ///< what counts as a failure: not `ok`, `interrupted` or `cancelled`
    std::optional<DeliveryId> before; ///< older than this one: the next page
    int limit = 50;
};

/// What happened: finished attempts, newest first. Used on the thread of its Database.
class DeliveryLog
{
public:
    explicit DeliveryLog(Database &database);

    Result<std::vector<Delivery>> list(const DeliveryFilter &filter);
    Result<Delivery> find(DeliveryId id);
    /// By text as a user gives it; DeliveryUnknown where it is no id or not (or no longer) in the log.
    Result<Delivery> find(const QString &id);

private:
    Database &m_database;
};

} // namespace switchhook
