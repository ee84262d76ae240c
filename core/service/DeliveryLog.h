// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/domain/DeliveryCriteria.h"

#include <vector>

namespace switchhook {

class AccessPolicy;
class Database;

struct DeliveryFilter
{
    std::optional<WebhookId> webhook; ///< all webhooks without it
    std::optional<EventId> event;
    bool failedOnly = false; ///< what counts as a failure: not `ok`, `interrupted` or `cancelled`
    std::optional<DeliveryId> before; ///< older than this one: the next page
    int limit = 50;
};

/// Entries that a step of search() looks at, at most, where it must look into bodies.
inline constexpr int bodiesPerStep = 1000;

/// What happened: finished attempts, newest first, without what their webhooks mask. Their bodies are left out (Delivery::bodiesWithheld) where the acting
/// user may not see them. Used on the thread of its Database.
class DeliveryLog
{
public:
    DeliveryLog(Database &database, AccessPolicy &access);

    Result<std::vector<Delivery>> list(const DeliveryFilter &filter);
    Result<Delivery> find(DeliveryId id);
    /// By text as a user gives it; DeliveryUnknown where it is no id or not (or no longer) in the log.
    Result<Delivery> find(const QString &id);

    /// One step of a search among millions: looks at the `rows` newest entries that are older than `before`
    /// (at most bodiesPerStep of them where there is a text to look for). Entries that are older by their id
    /// can still come in for as long as an attempt takes: whoever follows the log looks at the newest again.
    Result<DeliveryMatches> search(
        const DeliveryCriteria &criteria, std::optional<DeliveryId> before, int rows);
    /// Those that are still there, in the order of `ids`.
    Result<std::vector<DeliverySummary>> summaries(const std::vector<DeliveryId> &ids);
    Result<std::vector<Delivery>> entries(const std::vector<DeliveryId> &ids);
    /// Entries there are.
    Result<qint64> count();
    /// Puts on the audit that this many are taken out as a file: before the first of them is.
    Result<void> recordExport(qint64 entries);

private:
    Result<Delivery> findIn(TenantId tenant, DeliveryId id);
    /// Without its bodies where the acting user may not see them.
    [[nodiscard]] Delivery shown(Delivery delivery) const;
    [[nodiscard]] std::vector<Delivery> shown(std::vector<Delivery> deliveries) const;

    Database &m_database;
    AccessPolicy &m_access;
};

} // namespace switchhook
