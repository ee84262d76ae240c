// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventInput.h"
#include "core/http/HttpServerMessage.h"
#include "core/service/EventSink.h"
#include "core/text/ApiText.h"

namespace switchhook {

// The answers of the HTTP interface: {"id":…,"deliveries":…}, a list of these, or
// {"error":{"code":…,"message":…,"index":…,"offset":…}}; index (the event in an array) and offset (bytes
// before the fault) only where they are known. The codes and what they mean are in EventApi.h.

[[nodiscard]] HttpServerResponse refusalAnswer(ApiRefusal refusal);
/// For a status that HttpServer refuses with by itself.
[[nodiscard]] HttpServerResponse serverRefusalAnswer(int status);
/// 400, or 413 where the event's data is too large.
[[nodiscard]] HttpServerResponse faultAnswer(const EventInputFault &fault);
/// 202, or what the sink's error amounts to: 400, 403, 503.
[[nodiscard]] HttpServerResponse submissionAnswer(const EventSubmission &submission, bool isArray);

} // namespace switchhook
