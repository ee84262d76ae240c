// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QWidget>

namespace switchhook {

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

Q_SIGNALS:
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    UiServices m_services;
};

} // namespace switchhook
