// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Remedy.h"
#include "core/domain/Webhook.h"
#include "ui/common/UiServices.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace switchhook {

class DeliveryFollower;
class ResultPane;

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
    /// Whether a delivery is being waited for.
    [[nodiscard]] bool isWaiting() const;

Q_SIGNALS:
    /// "Use this URL": nothing is stored yet.
    void urlChosen(const QString &url);
    /// Its button, where mending it is not the view's own: a field to edit, a switch to turn.
    void remedyChosen(const switchhook::Remedy &remedy);
    void deliveryWanted(switchhook::DeliveryId delivery);
    /// The result of startTest(), or of trying again, is shown.
    void finished(const switchhook::Delivery &delivery);

private:
    QWidget *makeWaiting();
    QWidget *makeMessage();
    void begin(const Webhook &webhook, std::optional<DeliveryId> again);
    void tryAgain();
    void stopWatching();
    void say(const QString &sentence, bool offersAgain);

    UiServices m_services;
    DeliveryFollower *m_follower;
    Webhook m_webhook;
    std::optional<Delivery> m_delivery; ///< the one that is shown, or that is tried again
    int m_generation = 0;
    bool m_isSending = false; // before there is an event to follow
    QTimer m_patience; // until it is worth saying that something is under way
    QStackedLayout *m_pages;
    QLabel *m_waiting;
    QLabel *m_message;
    QPushButton *m_again;
    ResultPane *m_result;
    QScrollArea *m_resultArea;
};

} // namespace switchhook
