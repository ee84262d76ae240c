// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <optional>
#include <vector>

namespace switchhook {

class AccessPolicy;
class Database;

/// How a span of time went. Rates and durations are of attempts that were made: neither of cancelled nor of
/// interrupted ones.
struct HistoryPoint
{
    Timestamp from; ///< where the span begins
    qint64 deliveries = 0;
    qint64 failures = 0;
    std::chrono::microseconds median{}; ///< off by at most 10 %: see core/domain/DurationBuckets.h
    std::chrono::microseconds p95{};

    /// 0 to 1.
    [[nodiscard]] double successRate() const
    {
        return deliveries == 0 ? 0 : 1.0 - static_cast<double>(failures) / static_cast<double>(deliveries);
    }
};

/// Success and duration over time from the hourly sums, which outlive the log's entries by far (90 days).
/// Used on the thread of its Database.
class DeliveryHistory
{
public:
    DeliveryHistory(Database &database, AccessPolicy &access)
        : m_database(database)
        , m_access(access)
    {
    }

    /// Spans of `hours` hours since `from`, oldest first, of one webhook or of all; spans in which nothing
    /// happened are left out.
    Result<std::vector<HistoryPoint>> points(std::optional<WebhookId> webhook, Timestamp from, int hours);

private:
    Database &m_database;
    AccessPolicy &m_access;
};

} // namespace switchhook
