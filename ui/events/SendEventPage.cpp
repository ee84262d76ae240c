// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/SendEventPage.h"

namespace switchhook {

SendEventPage::SendEventPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
}

void SendEventPage::chooseEvent(const QString &)
{
}

void SendEventPage::explainEvent(EventId)
{
}

} // namespace switchhook
