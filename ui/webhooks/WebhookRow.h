// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Outcome.h"
#include "core/domain/Webhook.h"

#include <QCollator>

#include <vector>

namespace switchhook {

/// A webhook with what the table needs of it again and again. Made on any thread, so that ten thousand of them
/// do not hold the window up.
struct WebhookRow
{
    Webhook webhook;
    QString events; ///< "contact.*, call.missed +3"
    QString searched; ///< name, URL and patterns, folded
    QCollatorSortKey nameKey;
    std::vector<Outcome> outcomes; ///< of the last attempts, oldest first
    bool outcomesKnown = false; ///< and nothing was delivered since
};

[[nodiscard]] std::vector<WebhookRow> makeRows(std::vector<Webhook> webhooks);
/// As a search compares it.
[[nodiscard]] QString foldedText(const QString &text);

} // namespace switchhook
