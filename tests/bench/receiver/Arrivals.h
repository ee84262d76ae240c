// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// What arrived since the last reset. Used by all threads of the receiver.
class Arrivals
{
public:
    /// A request that is whole. Where its body carries "sent_us" (CLOCK_MONOTONIC in microseconds) its way is
    /// timed; "n" names it in list().
    void add(std::string_view body, std::int64_t arrivedUs);
    /// A request to /hang: counted apart and not timed.
    void addHanging();
    void reset();

    /// {"count":…,"hanging":…,"timed":…,"p50_us":…,"p99_us":…}; the last two are null where nothing is timed.
    std::string toJson();
    /// "n sent_us arrived_us" a line, of those that were timed.
    std::string list();

private:
    struct Timed
    {
        std::int64_t number;
        std::int64_t sentUs;
        std::int64_t arrivedUs;
    };

    std::mutex m_mutex;
    std::uint64_t m_count = 0;
    std::uint64_t m_hanging = 0;
    std::vector<Timed> m_timed;
};

} // namespace bench
