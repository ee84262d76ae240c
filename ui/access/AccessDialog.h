// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/UiServices.h"

#include <QDialog>

class QTabWidget;

namespace switchhook {

class AccessSession;

/// Tenants, users and roles, as far as one may manage them.
class AccessDialog : public QDialog
{
    Q_OBJECT

public:
    AccessDialog(UiServices services, AccessSession &session, QWidget *parent = nullptr);

private:
    QTabWidget *m_tabs;
};

} // namespace switchhook
