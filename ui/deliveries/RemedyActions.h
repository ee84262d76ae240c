// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Remedy.h"
#include "ui/common/UiServices.h"

#include <QObject>

#include <functional>

namespace switchhook {

class MessageBar;

/// What the button beside an entry's explanation does: the same as in a test's result.
class RemedyActions : public QObject
{
    Q_OBJECT

public:
    RemedyActions(UiServices services, MessageBar &message, QWidget *page);

    /// Mends it, or brings the user to where it is mended.
    void act(const Delivery &delivery);

Q_SIGNALS:
    void resendWanted();
    /// It is in a field of the webhook.
    void editWanted(switchhook::WebhookId webhook, const switchhook::Remedy &remedy);

private:
    void useUrl(WebhookId webhook, const QString &url);
    void deactivate(WebhookId webhook);
    void activate(WebhookId webhook);
    void setActive(WebhookId webhook, bool active, std::function<void()> then);
    void copyReport(const Delivery &delivery);

    UiServices m_services;
    MessageBar &m_message;
    QWidget *m_page;
};

} // namespace switchhook
