// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Outcome.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, outcomeCount> outcomeCodes {
    "ok"_L1,
    "http_status"_L1,
    "redirect"_L1,
    "timeout"_L1,
    "dns_failed"_L1,
    "connection_refused"_L1,
    "connection_lost"_L1,
    "interrupted"_L1,
    "cancelled"_L1,
    "tls_expired"_L1,
    "tls_hostname"_L1,
    "tls_untrusted"_L1,
    "tls_failed"_L1,
    "bad_response"_L1,
};

} // namespace

QLatin1StringView outcomeCode(Outcome outcome)
{
    return outcomeCodes[static_cast<size_t>(outcome)];
}

std::optional<Outcome> outcomeFromCode(QStringView code)
{
    for (size_t i = 0; i < outcomeCodes.size(); ++i) {
        if (code == outcomeCodes[i])
            return static_cast<Outcome>(i);
    }
    return std::nullopt;
}

} // namespace switchhook
