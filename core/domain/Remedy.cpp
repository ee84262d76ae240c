// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Remedy.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace switchhook {

namespace {

constexpr std::chrono::seconds longestWait = 24h;

Remedy editUrl(UrlPart part)
{
    return {.kind = RemedyKind::EditUrl, .urlPart = part};
}

Remedy tryAgain(const Delivery &delivery)
{
    return {.kind = RemedyKind::TryAgain, .wait = retryAfter(delivery)};
}

bool needsConsent(RedirectCause cause)
{
    switch (cause) {
    case RedirectCause::WwwAdded:
    case RedirectCause::WwwRemoved:
    case RedirectCause::OtherHost:
    case RedirectCause::HttpsDropped:
    case RedirectCause::OtherPort:
        return true;
    default:
        return false;
    }
}

Remedy forRedirect(const Delivery &delivery)
{
    const Redirect redirect = analyseRedirect(
        delivery.url, delivery.statusCode.value_or(0), headerValue(delivery.responseHeaders, "location"));
    if (redirect.target.isEmpty() || redirect.cause == RedirectCause::Itself)
        return {.kind = RemedyKind::CopyReport};
    return {.kind = RemedyKind::UseUrl,
        .url = redirect.target,
        .cause = redirect.cause,
        .needsConsent = needsConsent(redirect.cause)};
}

Remedy forStatus(const Delivery &delivery)
{
    const int status = delivery.statusCode.value_or(0);
    switch (status) {
    case 401:
    case 403:
        return {.kind = RemedyKind::EditSecret};
    case 304:
    case 404:
    case 405:
    case 415:
        return editUrl(UrlPart::Path);
    case 421:
        return editUrl(UrlPart::Host);
    case 426:
        return editUrl(UrlPart::Scheme);
    case 410:
        return {.kind = RemedyKind::Deactivate};
    case 429:
        return retryAfter(delivery) ? tryAgain(delivery) : Remedy{.kind = RemedyKind::EditConcurrency};
    case 408:
    case 425:
        return tryAgain(delivery);
    default:
        break;
    }
    return status >= 500 ? tryAgain(delivery) : Remedy{.kind = RemedyKind::CopyReport};
}

Remedy forTimeout(const Delivery &delivery)
{
    return delivery.detail.value(0) == "connect"_L1 ? editUrl(UrlPart::Host) : tryAgain(delivery);
}

Remedy forRefused(const Delivery &delivery)
{
    return delivery.detail.value(1) == "unreachable"_L1 ? editUrl(UrlPart::Host) : tryAgain(delivery);
}

/// A moment as HTTP writes it: "Sun, 06 Nov 1994 08:49:37 GMT".
std::optional<Timestamp> parseHttpDate(const QByteArray &text)
{
    const QDateTime date
        = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    return fromMilliseconds(QDateTime(date.date(), date.time(), Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

Remedy remedyFor(const Delivery &delivery)
{
    switch (delivery.outcome) {
    case Outcome::Ok:
    case Outcome::Interrupted:
        return {};
    case Outcome::HttpStatus:
        return forStatus(delivery);
    case Outcome::Redirect:
        return forRedirect(delivery);
    case Outcome::Timeout:
        return forTimeout(delivery);
    case Outcome::ConnectionRefused:
        return forRefused(delivery);
    case Outcome::ConnectionLost:
        return tryAgain(delivery);
    case Outcome::Cancelled:
        return {.kind = RemedyKind::Activate};
    case Outcome::DnsFailed:
    case Outcome::TlsHostname:
        return editUrl(UrlPart::Host);
    case Outcome::TlsExpired:
        return {.kind = RemedyKind::CopyReport};
    case Outcome::TlsUntrusted:
        return {.kind = RemedyKind::NameCaFile};
    case Outcome::TlsFailed:
    case Outcome::BadResponse:
        return editUrl(UrlPart::Scheme);
    }
    return {};
}

std::optional<std::chrono::seconds> retryAfter(const Delivery &delivery)
{
    const auto header = headerValue(delivery.responseHeaders, "retry-after");
    if (!header)
        return std::nullopt;
    bool isNumber = false;
    const qlonglong seconds = header->trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt
                           : std::optional(std::min(std::chrono::seconds(seconds), longestWait));
    const auto until = parseHttpDate(*header);
    const auto date = headerValue(delivery.responseHeaders, "date");
    const Timestamp from = date ? parseHttpDate(*date).value_or(delivery.time) : delivery.time;
    if (!until)
        return std::nullopt;
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*until - from);
    return std::clamp(wait, std::chrono::seconds(0), longestWait);
}

std::optional<std::chrono::seconds> clockDifference(const Delivery &delivery)
{
    const auto header = headerValue(delivery.responseHeaders, "date");
    const auto date = header ? parseHttpDate(*header) : std::nullopt;
    if (!date)
        return std::nullopt;
    // The header names whole seconds, and the answer was made at some moment of the attempt.
    const auto earliest = std::chrono::floor<std::chrono::seconds>(delivery.time);
    const auto latest = std::chrono::floor<std::chrono::seconds>(delivery.time + delivery.timings.total);
    const auto stated = std::chrono::floor<std::chrono::seconds>(*date);
    if (stated < earliest)
        return stated - earliest;
    return stated > latest ? stated - latest : std::chrono::seconds(0);
}

} // namespace switchhook
