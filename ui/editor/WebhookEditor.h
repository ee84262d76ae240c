// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Webhook.h"
#include "ui/common/UiServices.h"

#include <QDialog>

namespace switchhook {

/// Makes a webhook or changes one. Opened with open(): it is modal to its window, and runs no loop of its
/// own.
class WebhookEditor : public QDialog
{
    Q_OBJECT

public:
    /// For a new one.
    WebhookEditor(UiServices services, const WebhookDraft &draft, QWidget *parent);
    /// For this one, as it is now.
    WebhookEditor(UiServices services, const Webhook &webhook, QWidget *parent);

Q_SIGNALS:
    /// It was stored. The dialog may stay open ("Save and test").
    void saved(const switchhook::Webhook &webhook);
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    UiServices m_services;
};

} // namespace switchhook
