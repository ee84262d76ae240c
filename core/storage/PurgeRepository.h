// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// Which entries of the log are to go; an empty field asks for nothing. All that is set must hold.
struct PurgeCriteria
{
    std::optional<TenantId> tenant = {};
    std::optional<WebhookId> webhook = {};
    std::optional<Timestamp> before = {}; ///< attempts that started earlier
};

/// Table deliveries once more: taking entries out of the log for good. The log of a webhook that was deleted a moment
/// ago goes as well.
class PurgeRepository
{
public:
    explicit PurgeRepository(Database &database) : m_database(database) { }

    Result<qint64> count(const PurgeCriteria &criteria);
    /// Whose log has such entries.
    Result<std::vector<WebhookId>> webhooks(const PurgeCriteria &criteria);
    /// Within a transaction: up to `limit` entries of this webhook, with what of their events nothing needs any more.
    /// Answers how many.
    Result<int> remove(WebhookId webhook, std::optional<Timestamp> before, int limit);

private:
    Database &m_database;
};

} // namespace switchhook
