// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/ReceiverPage.h"

namespace switchhook {

ReceiverPage::ReceiverPage(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
}

} // namespace switchhook
