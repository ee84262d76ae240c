// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/RoleEditor.h"

#include "core/text/ErrorText.h"
#include "core/text/PermissionText.h"
#include "ui/common/MessageBar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>

namespace switchhook {

using namespace Qt::StringLiterals;

RoleEditor::RoleEditor(UiServices services, std::optional<Role> role, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_role(std::move(role))
    , m_message(new MessageBar(this))
    , m_name(new QLineEdit(this))
    , m_reach(new QComboBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_role ? tr("Edit role") : tr("Add role"));
    m_name->setObjectName(u"roleName"_s);
    m_reach->setObjectName(u"roleReach"_s);
    for (const TenantReach reach : {TenantReach::One, TenantReach::Several, TenantReach::All})
        m_reach->addItem(reachText(reach));
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Held &for"), m_reach);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &RoleEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addWidget(makePermissions());
    layout->addWidget(buttons);
    setMinimumWidth(480);
    m_reach->setCurrentIndex(static_cast<int>(TenantReach::Several));
    if (m_role) {
        m_name->setText(m_role->name);
        m_name->setEnabled(!m_role->builtIn);
        m_name->setToolTip(m_role->builtIn ? tr("A built-in role keeps its name") : QString());
        m_reach->setCurrentIndex(static_cast<int>(m_role->reach));
    }
    updateImplied();
}

QWidget *RoleEditor::makePermissions()
{
    auto *group = new QGroupBox(tr("Allows to"), this);
    auto *layout = new QVBoxLayout(group);
    layout->setSpacing(4);
    for (int i = 0; i < permissionCount; ++i) {
        const auto permission = static_cast<Permission>(i);
        auto *box = new QCheckBox(permissionTitle(permission), group);
        box->setObjectName(permissionCode(permission));
        box->setToolTip(permissionSentence(permission));
        box->setAccessibleDescription(permissionSentence(permission));
        box->setChecked(m_role && m_role->permissions.contains(permission));
        m_permissions.push_back(box);
        layout->addWidget(box);
    }
    connect(m_permissions[static_cast<size_t>(Permission::OutboundWebhooks)], &QCheckBox::toggled, this,
        &RoleEditor::updateImplied);
    return group;
}

// Who manages webhooks sees them.
void RoleEditor::updateImplied()
{
    const bool manages = m_permissions[static_cast<size_t>(Permission::OutboundWebhooks)]->isChecked();
    QCheckBox *sees = m_permissions[static_cast<size_t>(Permission::OutboundWebhooksView)];
    sees->setEnabled(!manages);
    if (manages)
        sees->setChecked(true);
}

void RoleEditor::save()
{
    PermissionSet permissions;
    for (size_t i = 0; i < m_permissions.size(); ++i) {
        if (m_permissions[i]->isChecked())
            permissions.insert(static_cast<Permission>(i));
    }
    const auto reach = static_cast<TenantReach>(m_reach->currentIndex());
    const auto work = [draft = RoleDraft{m_name->text().trimmed(), reach, permissions}, role = m_role](
                          Workspace &workspace) -> Result<Role> {
        if (!role)
            return workspace.roles().add(draft);
        RoleChange change;
        if (draft.name != role->name)
            change.name = draft.name;
        if (draft.reach != role->reach)
            change.reach = draft.reach;
        if (draft.permissions != role->permissions)
            change.permissions = draft.permissions;
        return workspace.roles().change(role->id, change);
    };
    m_services.actions.call(this, work, [this](const Result<Role> &role) {
        if (!role) {
            m_message->say(MessageBar::Kind::Error, errorText(role.error()));
            return;
        }
        Q_EMIT saved(role->id);
        accept();
    });
}

} // namespace switchhook
