// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"

#include <QString>

namespace switchhook {

/// One page of plain text about an attempt, for the receiver's developer: what was sent, what came back,
/// where the time went, and a curl line that repeats it. Masked are credentials in headers and cookies, a
/// user in a URL, and values of query items whose names speak of keys or tokens; the signature stays, for it
/// is no secret. Long bodies are cut.
[[nodiscard]] QString deliveryReport(const Delivery &delivery);

/// The URL with what may be secret in it masked.
[[nodiscard]] QString maskedUrl(const QString &url);
/// The headers likewise.
[[nodiscard]] HeaderList maskedHeaders(const HeaderList &headers);

} // namespace switchhook
