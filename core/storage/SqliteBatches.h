// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/DeliveryBatches.h"

namespace switchhook {

/// Row by row through the repositories.
class SqliteBatches final : public DeliveryBatches
{
public:
    explicit SqliteBatches(Database &database) : m_database(database) { }

    Result<std::vector<ClaimTarget>> targets(
        const std::vector<WebhookId> &webhooks, const std::vector<EngineId> &besides) override;
    Result<std::vector<DueDelivery>> claim(const std::vector<ClaimRequest> &requests, const Lease &lease,
        IdBlock &deliveryIds, std::optional<EventId> only) override;
    Result<std::vector<StoredEvent>> events(const std::vector<EventId> &ids) override;
    Result<std::vector<DueId>> complete(const std::vector<Completion> &completions) override;
    Result<void> record(const Recording &recording, int kept) override;

private:
    /// The events of the entries that went.
    Result<std::vector<EventId>> prune(WebhookId webhook, int surplus);

    Database &m_database;
};

} // namespace switchhook
