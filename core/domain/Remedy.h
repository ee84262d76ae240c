// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Redirect.h"

#include <chrono>
#include <optional>

namespace switchhook {

/// The one thing to do about a delivery, as a button offers it. Its words are in core/text/RemedyText.h.
enum class RemedyKind {
    Nothing, ///< it worked, or mends itself
    UseUrl, ///< save `url` as the webhook's
    EditUrl, ///< look at the URL; the part that is wrong is in `urlPart`
    EditSecret,
    EditConcurrency,
    NameCaFile, ///< trust the receiver's authority in the settings
    TryAgain, ///< at once, or after `wait`
    Deactivate,
    Activate, ///< and send it again
    CopyReport, ///< the receiver's developer has to mend it
};

enum class UrlPart { Scheme, Host, Port, Path };

struct Remedy
{
    RemedyKind kind = RemedyKind::Nothing;
    QString url = {}; ///< UseUrl: in full
    /// UseUrl: how it differs from the one that was called.
    RedirectCause cause = RedirectCause::NoLocation;
    /// UseUrl: events would go to another host, another port or unencrypted, which someone has to agree to.
    bool needsConsent = false;
    UrlPart urlPart = UrlPart::Host; ///< EditUrl
    std::optional<std::chrono::seconds> wait = {}; ///< TryAgain: what the receiver asks for (Retry-After)

    friend bool operator==(const Remedy &, const Remedy &) = default;
};

[[nodiscard]] Remedy remedyFor(const Delivery &delivery);

/// Retry-After of an answer, as seconds from its arrival: a number, or a date of the receiver's own clock. At
/// most a day.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const Delivery &delivery);

/// How far the receiver's clock, by its Date header, is ahead of ours (negative: behind). Nothing without
/// such a header. What the answer's way took is not counted as an error.
[[nodiscard]] std::optional<std::chrono::seconds> clockDifference(const Delivery &delivery);

/// Beyond this a difference is worth telling: receivers refuse timestamps that are too old.
inline constexpr std::chrono::seconds tolerableClockDifference{5};

} // namespace switchhook
