// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhooksPage.h"

namespace switchhook {

WebhooksPage::WebhooksPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
}

void WebhooksPage::addWebhook(const WebhookDraft &)
{
}

void WebhooksPage::showWebhook(WebhookId)
{
}

} // namespace switchhook
