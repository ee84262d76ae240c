// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Session.h"
#include "app/ctl/Verb.h"
#include "core/domain/Event.h"

#include <vector>

namespace switchhook {

/// Delivers an accepted event here and now, and answers the last attempt for each webhook it went to, whoever
/// made it. A wish to stop ends it early.
Result<std::vector<Delivery>> deliverHere(Session &session, const AcceptedEvent &accepted);

[[nodiscard]] bool isAnyFailed(const std::vector<Delivery> &deliveries);

/// The whole entry with its explanation: as an object, or for reading.
void sayDelivery(Session &session, const Delivery &delivery);
/// A few words for reading: "200 in 12 ms", "no answer in 5000 ms (timeout)".
[[nodiscard]] QString shortResult(const Delivery &delivery);

/// What became of an event that was made for one webhook. Nothing: it was stopped before the end.
Exit sayResult(Session &session, const std::optional<Delivery> &delivery);

} // namespace switchhook
