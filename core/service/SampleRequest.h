// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/SecretBytes.h"
#include "core/domain/SignedRequest.h"

#include <optional>

namespace switchhook {

struct EventType;

/// What a receiver would get for an event of that kind at that moment: the sample of the catalogue, signed
/// where there is a secret, with an id made up for it. Needs no database.
[[nodiscard]] SignedRequest sampleRequest(
    const EventType &event, const QString &url, const std::optional<SecretBytes> &secret, Timestamp now);
/// The same for a System Webhook: with a tenant made up for it in the body.
[[nodiscard]] SignedRequest sampleSystemRequest(
    const EventType &event, const QString &url, const std::optional<SecretBytes> &secret, Timestamp now);

/// A new secret as readable text, "whsec_" and 256 random bits.
[[nodiscard]] SecretBytes newSecret();

} // namespace switchhook
