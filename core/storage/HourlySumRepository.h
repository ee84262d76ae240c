// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <optional>
#include <vector>

namespace switchhook {

class Database;

struct HourlySum
{
    WebhookId webhook;
    qint64 hour = 0; ///< hours since 1970, UTC
    int bucket = 0; ///< core/domain/DurationBuckets.h
    qint64 deliveries = 0; ///< attempts that were made: neither cancelled nor interrupted ones
    qint64 failures = 0;
};

[[nodiscard]] inline qint64 hourOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::hours>(time).time_since_epoch().count();
}

/// Table hourly_sums: rates and quantiles that outlive the log's 200 entries.
class HourlySumRepository
{
public:
    explicit HourlySumRepository(Database &database) : m_database(database) { }

    Result<void> add(const HourlySum &sum);
    Result<std::vector<HourlySum>> list(WebhookId webhook, qint64 fromHour);
    /// Summed up over spans of that many hours, of one webhook or of all the tenant's; `hour` is where a span begins.
    Result<std::vector<HourlySum>> spans(TenantId tenant, std::optional<WebhookId> webhook, qint64 fromHour, int hours);
    Result<void> removeBefore(qint64 hour);

private:
    Database &m_database;
};

} // namespace switchhook
