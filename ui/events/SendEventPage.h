// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Allowance.h"
#include "ui/common/UiServices.h"

#include <QList>
#include <QWidget>

class QAction;
class QTabWidget;

namespace switchhook {

class ExplainView;
class SendView;

/// Sends an event by hand, tells beforehand who gets it, and explains for any event on record why it fired or
/// not.
class SendEventPage : public QWidget
{
    Q_OBJECT

public:
    explicit SendEventPage(UiServices services, QWidget *parent = nullptr);

    /// Chooses this kind of event ("contact.created").
    void chooseEvent(const QString &name);
    /// For an event on record: which webhooks got it, which not, and why.
    void explainEvent(EventId event);
    void setAllowance(const Allowance &allowance);
    /// What one can do here, for a menu.
    [[nodiscard]] QList<QAction *> menuActions() const;

Q_SIGNALS:
    void deliveryWanted(switchhook::DeliveryId delivery);
    /// It was accepted, and goes to a webhook at least.
    void sent(switchhook::EventId event);

private:
    QTabWidget *m_tabs;
    SendView *m_send;
    ExplainView *m_explain;
};

} // namespace switchhook
