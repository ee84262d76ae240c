// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/webhooks/WebhookTableModel.h"

#include <QCoreApplication>

namespace switchhook {

/// What the cells of the webhook table say: to the eye, in the tooltip, and to who listens.
struct WebhookCellText
{
    Q_DECLARE_TR_FUNCTIONS(WebhookCellText)

public:
    static QString shown(const WebhookRow &row, WebhookTableModel::Column column);
    /// Rich text with everything foreign in it escaped, so that it wraps.
    static QString toolTip(const WebhookRow &row, WebhookTableModel::Column column);
    static QString spoken(const WebhookRow &row, WebhookTableModel::Column column);
    static QVariant sorted(const WebhookRow &row, WebhookTableModel::Column column);
    /// "✔ 200 OK", "✖ No answer"; "Never" where nothing was sent yet.
    static QString status(const Webhook &webhook);
};

} // namespace switchhook
