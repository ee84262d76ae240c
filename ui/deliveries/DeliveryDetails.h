// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/service/SignatureCheck.h"
#include "ui/common/Allowance.h"
#include "ui/common/UiServices.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace switchhook {

class ElidedLabel;
class EmptyState;
class MessagePane;
class TimingBar;

/// One entry of the log: what came of it and what to do, what was sent and what came back.
class DeliveryDetails : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryDetails(UiServices services, QWidget *parent = nullptr);

    /// What may be done about it.
    void setAllowance(const Allowance &allowance);
    /// Reads this entry and shows it; what was shown stays until it is there.
    void show(DeliveryId id);
    /// None is chosen.
    void clear();
    /// What is shown.
    [[nodiscard]] const std::optional<Delivery> &delivery() const { return m_delivery; }

Q_SIGNALS:
    /// The button that mends it was pressed; see core/domain/Remedy.h.
    void remedyWanted();
    void shown(); ///< or cleared: delivery() is another one

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFacts();
    QWidget *makeContent();
    void present(Delivery delivery, const Result<SignatureState> &signature);
    void offerRemedy();
    void presentSignature(const Result<SignatureState> &signature);
    void presentRequest(const Delivery &delivery);
    void presentResponse(const Delivery &delivery);
    void colorStatus();

    UiServices m_services;
    Allowance m_allowance;
    std::optional<Delivery> m_delivery;
    int m_generation = 0;

    QStackedLayout *m_stack;
    EmptyState *m_nothing;
    QLabel *m_status = nullptr;
    ElidedLabel *m_facts = nullptr;
    QLabel *m_explanation = nullptr;
    QPushButton *m_mend = nullptr;
    QLabel *m_signature = nullptr;
    QLabel *m_eventId = nullptr;
    QLabel *m_deliveryId = nullptr;
    TimingBar *m_timing = nullptr;
    MessagePane *m_request = nullptr;
    MessagePane *m_response = nullptr;
};

} // namespace switchhook
