// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QWidget>

namespace switchhook {

/// The delivery log, of one webhook or of all.
class DeliveriesPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesPage(UiServices services, QWidget *parent = nullptr);

    /// The log of this webhook; of all, without one.
    void showWebhook(std::optional<WebhookId> webhook);
    /// This entry, selected, with its details.
    void showDelivery(DeliveryId delivery);
    /// The entries of this event.
    void showEvent(EventId event);

Q_SIGNALS:
    /// "Use this URL" and the like: the editor for this webhook.
    void editWanted(switchhook::WebhookId webhook);
    /// Why did it fire, why not.
    void explanationWanted(switchhook::EventId event);

private:
    UiServices m_services;
};

} // namespace switchhook
