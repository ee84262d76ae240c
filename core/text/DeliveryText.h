// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"

#include <QString>

namespace switchhook {

// What a transport puts into Delivery::detail (HttpExchange::detail), by outcome. Whatever is missing there,
// the sentence does without it. Nothing else is in there; above all no URL's query and no secret.
//
//   dns_failed          host
//   connection_refused  host:port, "refused" or "unreachable"
//   timeout             "dns", "connect", "wait" (for the answer's headers) or "body"
//   connection_lost     "sending", "waiting" or "body"
//   tls_expired         subject, "expired" or "not_yet_valid", the date that it was or will be (ISO 8601)
//   tls_hostname        host, names in the certificate, separated by ", "
//   tls_untrusted       subject, issuer, "self_signed" or "unknown_issuer"
//   tls_failed          short technical reason
//   bad_response        short technical reason
//   all others          nothing

/// A word or two for tables: "Delivered", "Redirected".
[[nodiscard]] QString outcomeTitle(Outcome outcome);

/// What happened to this attempt and what to do about it, in one line of plain text. Foreign text in it is
/// shortened and made visible (ForeignText.h); URLs are in full.
[[nodiscard]] QString deliveryExplanation(const Delivery &delivery);

/// Why there is no body of this delivery to see: it is not for who asked, or it was not kept, with what is known of it
/// then (`trace`). Empty where neither is so.
[[nodiscard]] QString hiddenBodyText(const Delivery &delivery, const std::optional<BodyTrace> &trace);

/// The command that shows a redirect in a shell: curl -i -X POST 'https://example.com/hook'. Quoted safely,
/// and with -g where curl would take brackets or braces in the URL for a pattern.
[[nodiscard]] QString curlCommand(const QString &url);

} // namespace switchhook
