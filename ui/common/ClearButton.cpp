// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ClearButton.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace switchhook {

using namespace Qt::StringLiterals;

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    if (auto *clear = field.findChild<QAction *>(u"_q_qlineeditclearaction"_s)) // Qt's name for it
        clear->setText(QCoreApplication::translate("switchhook::ClearButton", "Clear the field"));
}

} // namespace switchhook
