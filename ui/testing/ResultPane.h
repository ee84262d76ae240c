// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/Remedy.h"
#include "ui/common/UiServices.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace switchhook {

class ExchangeFold;
class TimingBar;

/// One finished attempt, for someone who asks what came of it: status and sentence, the one thing to do about
/// it, where the time went, and on request what was sent and what came back.
class ResultPane : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPane(UiServices services, QWidget *parent = nullptr);

    void setDelivery(const Delivery &delivery);

Q_SIGNALS:
    /// "Use this URL", agreed to where that is needed.
    void urlChosen(const QString &url);
    void tryAgainWanted();
    /// What is someone else's to mend.
    void remedyChosen(const switchhook::Remedy &remedy);
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    QWidget *makeActions();
    QFrame *makeConsent();
    void showStatus();
    void showRemedy();
    void showExchange();
    void act();
    void copyReport();

    UiServices m_services;
    Delivery m_delivery;
    Remedy m_remedy;
    QLabel *m_status;
    QLabel *m_sentence;
    QLabel *m_step;
    QPushButton *m_mend;
    QPushButton *m_copy;
    QPushButton *m_log;
    QFrame *m_consent;
    QLabel *m_difference;
    QPushButton *m_agree;
    TimingBar *m_timings;
    QLabel *m_clock;
    ExchangeFold *m_request;
    ExchangeFold *m_answer;
};

} // namespace switchhook
