// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

/// Why the HTTP interface refuses a request as such; what is wrong with an event in it is an Error.
enum class ApiRefusal {
    BadRequest, // no HTTP/1.1 request, or one that could be understood in two ways
    HostForeign, // the Host header names another host
    OriginGiven, // an Origin header: a web page asks
    PathUnknown,
    MethodNotAllowed,
    TokenMissing,
    TokenUnknown,
    ContentTypeUnsupported,
    Timeout,
    TooLarge,
    TooManyEvents,
    ExpectationFailed,
    HeaderTooLarge,
    Failed,
    EncodingUnsupported,
    DatabaseUnavailable,
    TooManyConnections,
    VersionUnsupported,
};

inline constexpr int apiRefusalCount = static_cast<int>(ApiRefusal::VersionUnsupported) + 1;

/// The sentence for it, with what mends it. Plain text.
[[nodiscard]] QString apiRefusalText(ApiRefusal refusal);

} // namespace switchhook
