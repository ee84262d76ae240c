// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventExplanation.h"

#include <QString>

namespace switchhook {

/// A word or two for tables: "Delivered", "Not subscribed".
[[nodiscard]] QString reasonTitle(WebhookReason reason);

/// Why this webhook got the event, or not, and what to do about it where it did not: one line of plain text.
[[nodiscard]] QString explanationText(const WebhookExplanation &webhook, const QString &eventName);

} // namespace switchhook
