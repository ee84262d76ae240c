// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Remedy.h"
#include "core/domain/Webhook.h"
#include "ui/common/UiServices.h"

#include <QFrame>

class QLabel;

namespace switchhook {

class TestResultView;

/// What came of a test, below the table.
class TestPanel : public QFrame
{
    Q_OBJECT

public:
    explicit TestPanel(UiServices services, QWidget *parent = nullptr);

    void start(const Webhook &webhook);
    /// Closes where it shows the test of one of them.
    void forget(const std::vector<WebhookId> &webhooks);
    /// Closes it.
    void dismiss();
    /// Room for the outcome, what mends it and where the time went.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// "Use this URL" of the webhook that was tested.
    void urlChosen(switchhook::WebhookId id, const QString &url);
    /// What mends it is a field of the webhook.
    void remedyChosen(switchhook::WebhookId id, const switchhook::Remedy &remedy);
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    WebhookId m_webhook;
    QLabel *m_title;
    TestResultView *m_result;
};

} // namespace switchhook
