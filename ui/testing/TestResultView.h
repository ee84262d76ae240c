// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Remedy.h"
#include "core/domain/Webhook.h"
#include "ui/common/UiServices.h"

#include <QWidget>

namespace switchhook {

/// What came of a delivery, for one who tests or asks why it failed: one sentence, one button that mends it,
/// where the time went, and on request what was sent and what came back.
class TestResultView : public QWidget
{
    Q_OBJECT

public:
    explicit TestResultView(UiServices services, QWidget *parent = nullptr);

    /// Sends webhook.test to it, and shows the result when it is there.
    void startTest(const Webhook &webhook);
    /// Shows this one.
    void showResult(const Webhook &webhook, const Delivery &delivery);
    void clear();

Q_SIGNALS:
    /// "Use this URL": nothing is stored yet.
    void urlChosen(const QString &url);
    /// Its button, where mending it is not the view's own: a field to edit, a switch to turn.
    void remedyChosen(const switchhook::Remedy &remedy);
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    UiServices m_services;
};

} // namespace switchhook
