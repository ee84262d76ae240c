// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/AccessDialog.h"

#include "ui/access/AccessSession.h"
#include "ui/access/RoleTab.h"
#include "ui/access/TenantTab.h"
#include "ui/access/UserTab.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>

namespace switchhook {

using namespace Qt::StringLiterals;

AccessDialog::AccessDialog(UiServices services, AccessSession &session, QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"accessDialog"_s);
    setWindowTitle(tr("Tenants and users"));
    m_tabs->setDocumentMode(true);
    if (session.holds(Permission::Tenants))
        m_tabs->addTab(new TenantTab(services, this), tr("&Tenants"));
    if (session.holds(Permission::Users)) {
        auto *users = new UserTab(services, this);
        connect(users, &UserTab::viewAsWanted, this, [this, &session](const User &user) {
            close();
            session.viewAs(user);
        });
        m_tabs->addTab(users, tr("&Users"));
        m_tabs->addTab(new RoleTab(services, this), tr("R&oles"));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(760, 440);
}

} // namespace switchhook
