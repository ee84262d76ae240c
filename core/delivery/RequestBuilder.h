// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/SecretBytes.h"
#include "core/http/HttpTransport.h"

#include <QString>

#include <optional>

namespace switchhook {

/// What one attempt sends, and where.
struct OutgoingEvent
{
    EventId event;
    QString eventName;
    QByteArray body;
    QString url;
    std::optional<SecretBytes> secret;
};

/// The request of one attempt, with the headers of the reference: Content-Type, X-Webhook-Event,
/// X-Webhook-Timestamp (this attempt's, and the one that is signed), X-Webhook-Signature where there is a
/// secret, X-Webhook-Id (the event's, the same in every attempt) and User-Agent.
[[nodiscard]] HttpRequest buildRequest(const OutgoingEvent &outgoing, Timestamp attemptStart);

} // namespace switchhook
