// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QDialog>

namespace switchhook {

/// All settings in one place, few of them.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(UiServices services, QWidget *parent);

private:
    UiServices m_services;
};

} // namespace switchhook
