// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/DeliveriesPage.h"

namespace switchhook {

DeliveriesPage::DeliveriesPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
}

void DeliveriesPage::showWebhook(std::optional<WebhookId>)
{
}

void DeliveriesPage::showDelivery(DeliveryId)
{
}

void DeliveriesPage::showEvent(EventId)
{
}

} // namespace switchhook
