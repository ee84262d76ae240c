// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace switchhook {

class AccessSession;

/// Which tenant's settings the window shows, and a choice between those that the user holds. Not there while there is
/// only one.
class TenantSwitch : public QWidget
{
    Q_OBJECT

public:
    /// `session` outlives this.
    explicit TenantSwitch(AccessSession &session, QWidget *parent = nullptr);

private:
    void refill();

    AccessSession &m_session;
    QComboBox *m_tenants;
};

} // namespace switchhook
