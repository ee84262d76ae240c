// SPDX-License-Identifier: GPL-3.0-or-later
#include "Arrivals.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace bench {

namespace {

std::optional<std::int64_t> numberAfter(std::string_view body, std::string_view key)
{
    const auto at = body.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::int64_t value = 0;
    const char *begin = body.data() + at + key.size();
    if (std::from_chars(begin, body.data() + body.size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

std::string percentile(const std::vector<std::int64_t> &sorted, std::size_t percent)
{
    if (sorted.empty())
        return "null";
    return std::to_string(sorted[(sorted.size() - 1) * percent / 100]);
}

} // namespace

void Arrivals::add(std::string_view body, std::int64_t arrivedUs)
{
    const auto sent = numberAfter(body, "\"sent_us\":");
    const std::lock_guard lock(m_mutex);
    ++m_count;
    if (sent)
        m_timed.push_back({numberAfter(body, "\"n\":").value_or(0), *sent, arrivedUs});
}

void Arrivals::addHanging()
{
    const std::lock_guard lock(m_mutex);
    ++m_hanging;
}

void Arrivals::reset()
{
    const std::lock_guard lock(m_mutex);
    m_count = 0;
    m_hanging = 0;
    m_timed.clear();
}

std::string Arrivals::toJson()
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::int64_t> ways;
    for (const Timed &timed : m_timed)
        ways.push_back(timed.arrivedUs - timed.sentUs);
    std::sort(ways.begin(), ways.end());
    return "{\"count\":" + std::to_string(m_count) + ",\"hanging\":" + std::to_string(m_hanging)
        + ",\"timed\":" + std::to_string(ways.size()) + ",\"p50_us\":" + percentile(ways, 50)
        + ",\"p99_us\":" + percentile(ways, 99) + "}";
}

std::string Arrivals::list()
{
    const std::lock_guard lock(m_mutex);
    std::string lines;
    for (const Timed &timed : m_timed) {
        lines += std::to_string(timed.number) + ' ' + std::to_string(timed.sentUs) + ' '
            + std::to_string(timed.arrivedUs) + '\n';
    }
    return lines;
}

} // namespace bench
