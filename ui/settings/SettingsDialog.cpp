// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsDialog.h"

namespace switchhook {

SettingsDialog::SettingsDialog(UiServices services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
{
}

} // namespace switchhook
