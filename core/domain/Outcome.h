// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace switchhook {

/// How an attempt ended: exactly one of these. Stored by its code (outcomeCode), which never changes;
/// the sentence for it is in core/text/DeliveryText.h, and docs/outcomes.md explains each.
enum class Outcome {
    Ok, // 200 to 299, answer received (or cut at the limit)
    HttpStatus, // any other status that is no redirect, 304 too
    Redirect, // 301, 302, 303, 307, 308: never followed
    Timeout, // not done within the 5 seconds, body included
    DnsFailed, // no address for the host's name
    ConnectionRefused, // no connection: refused, unreachable
    ConnectionLost, // request sent (or partly), fate unknown
    Interrupted, // this program ended meanwhile; tried again
    Cancelled, // the webhook was deactivated before it was sent
    TlsExpired, // certificate expired or not yet valid
    TlsHostname, // certificate of another host
    TlsUntrusted, // self-signed, or of an unknown authority
    TlsFailed, // any other TLS failure
    BadResponse, // what came back is no HTTP answer
};

inline constexpr int outcomeCount = static_cast<int>(Outcome::BadResponse) + 1;

/// The code in JSON, storage and documentation: "http_status".
[[nodiscard]] QLatin1StringView outcomeCode(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromCode(QStringView code);

[[nodiscard]] constexpr bool isSuccessStatus(int status) { return status >= 200 && status <= 299; }
[[nodiscard]] constexpr bool isRedirectStatus(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}
/// What an answer that came in full (or was cut at the limit) amounts to.
[[nodiscard]] constexpr Outcome outcomeOfStatus(int status)
{
    if (isSuccessStatus(status))
        return Outcome::Ok;
    return isRedirectStatus(status) ? Outcome::Redirect : Outcome::HttpStatus;
}
/// Whether the attempt adds to the webhook's failure counters. `interrupted` is followed by another attempt
/// of the same delivery and `cancelled` was never sent: neither says anything about the receiver.
[[nodiscard]] constexpr bool isFailure(Outcome outcome)
{
    return outcome != Outcome::Ok && outcome != Outcome::Interrupted && outcome != Outcome::Cancelled;
}

} // namespace switchhook
