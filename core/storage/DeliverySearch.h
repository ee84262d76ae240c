// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/DeliveryCriteria.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// As on the wire, where its webhook kept them.
struct DeliveryBodies
{
    DeliveryId id;
    WebhookId webhook;
    std::optional<QByteArray> payload;
    std::optional<QByteArray> response;
};

/// Table deliveries again: finding entries among millions, a bounded number of them at a time.
class DeliverySearch
{
public:
    explicit DeliverySearch(Database &database)
        : m_database(database)
    {
    }

    /// Looks at the `rows` newest entries that are older than `before`, and past those of other tenants, which are not
    /// told of. Does not look into bodies.
    Result<DeliveryMatches> step(
        TenantId tenant, const DeliveryCriteria &criteria, std::optional<DeliveryId> before, int rows);
    /// Those that are (still) there, in any order.
    Result<std::vector<DeliverySummary>> summaries(TenantId tenant, const std::vector<DeliveryId> &ids);
    Result<std::vector<DeliveryBodies>> bodies(TenantId tenant, const std::vector<DeliveryId> &ids);
    /// Entries in the whole log, as the webhooks count them.
    Result<qint64> count(TenantId tenant);

private:
    Database &m_database;
};

} // namespace switchhook
