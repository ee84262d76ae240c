// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QWidget>

namespace switchhook {

/// Integrations › Outbound Webhooks: the table of webhooks and everything one does to them.
class WebhooksPage : public QWidget
{
    Q_OBJECT

public:
    explicit WebhooksPage(UiServices services, QWidget *parent = nullptr);

    /// Opens the editor for a new webhook, with these fields filled in.
    void addWebhook(const WebhookDraft &draft = {});
    /// Selects it, and scrolls to it.
    void showWebhook(WebhookId id);

Q_SIGNALS:
    /// The log, on this webhook.
    void deliveriesWanted(switchhook::WebhookId webhook);
    void deliveryWanted(switchhook::DeliveryId delivery);
    /// The first-use story: a receiver of our own, a webhook on it, an event.
    void tryOutWanted();

private:
    UiServices m_services;
};

} // namespace switchhook
