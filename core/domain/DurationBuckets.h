// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cmath>

namespace switchhook {

/// Durations are summed in buckets that are each 2^(1/4) wide, about 19 %: a quantile read from them is off
/// by at most half of that. Bucket 0 holds what is under a quarter of a millisecond.
[[nodiscard]] inline int durationBucket(std::chrono::microseconds duration)
{
    const double ratio = static_cast<double>(duration.count()) / 250.0;
    return ratio < 1.0 ? 0 : 1 + static_cast<int>(4.0 * std::log2(ratio));
}

/// The middle (geometric) of a bucket.
[[nodiscard]] inline std::chrono::microseconds bucketDuration(int bucket)
{
    const double ratio = bucket == 0 ? 0.5 : std::exp2((bucket - 0.5) / 4.0);
    return std::chrono::microseconds(static_cast<long long>(250.0 * ratio));
}

} // namespace switchhook
