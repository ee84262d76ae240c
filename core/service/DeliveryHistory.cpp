// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DeliveryHistory.h"

#include "core/domain/DurationBuckets.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/HourlySumRepository.h"

namespace switchhook {

namespace {

using Sums = std::vector<HourlySum>;

/// The duration that this part of the attempts stayed below. The sums are of one span, their buckets
/// ascending.
std::chrono::microseconds quantile(
    Sums::const_iterator from, Sums::const_iterator to, qint64 count, double part)
{
    const auto wanted = static_cast<double>(count) * part;
    qint64 below = 0;
    for (auto sum = from; sum != to; ++sum) {
        below += sum->deliveries;
        if (static_cast<double>(below) >= wanted)
            return bucketDuration(sum->bucket);
    }
    return {};
}

HistoryPoint pointOf(Sums::const_iterator from, Sums::const_iterator to)
{
    HistoryPoint point;
    point.from = Timestamp(std::chrono::hours(from->hour));
    for (auto sum = from; sum != to; ++sum) {
        point.deliveries += sum->deliveries;
        point.failures += sum->failures;
    }
    point.median = quantile(from, to, point.deliveries, 0.5);
    point.p95 = quantile(from, to, point.deliveries, 0.95);
    return point;
}

} // namespace

Result<std::vector<HistoryPoint>> DeliveryHistory::points(
    std::optional<WebhookId> webhook, Timestamp from, int hours)
{
    const auto tenant = m_access.enter(ServiceCall::HistoryPoints);
    if (!tenant)
        return tenant.error();
    const auto sums = HourlySumRepository(m_database).spans(*tenant, webhook, hourOf(from), hours);
    if (!sums)
        return sums.error();
    std::vector<HistoryPoint> points;
    for (auto begin = sums->cbegin(); begin != sums->cend();) {
        const auto end = std::find_if(
            begin, sums->cend(), [&](const HourlySum &sum) { return sum.hour != begin->hour; });
        points.push_back(pointOf(begin, end));
        begin = end;
    }
    return points;
}

} // namespace switchhook
