// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/UserEditor.h"

#include "core/text/ErrorText.h"
#include "core/text/PermissionText.h"
#include "ui/common/MessageBar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

int indexOfLeast(const std::vector<Role> &roles)
{
    const auto permissions = [](const Role &role) {
        int count = 0;
        role.permissions.forEach([&count](Permission) { ++count; });
        return count;
    };
    return static_cast<int>(std::ranges::min_element(roles, {}, permissions) - roles.begin());
}

} // namespace

UserEditor::UserEditor(UiServices services, std::optional<User> user, std::vector<Role> roles,
    std::vector<Tenant> tenants, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_user(std::move(user))
    , m_roles(std::move(roles))
    , m_held(std::move(tenants))
    , m_message(new MessageBar(this))
    , m_name(new QLineEdit(this))
    , m_account(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_permissions(new QLabel(this))
    , m_tenants(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_user ? tr("Edit user") : tr("Add user"));
    m_name->setObjectName(u"userName"_s);
    m_account->setObjectName(u"userAccount"_s);
    m_account->setPlaceholderText(tr("As the name"));
    m_account->setWhatsThis(tr("The account of the operating system, or on a PostgreSQL server the login, that this "
                               "user comes with. Switchhook has no passwords of its own."));
    m_role->setObjectName(u"userRole"_s);
    m_tenants->setObjectName(u"userTenants"_s);
    m_tenants->setAccessibleName(tr("Tenants that the role is held for"));
    m_permissions->setTextFormat(Qt::PlainText);
    m_permissions->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Account"), m_account);
    form->addRow(tr("&Role"), m_role);
    form->addRow(QString(), m_permissions);
    form->addRow(tr("&Tenants"), m_tenants);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &UserEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(480);
    fill();
    connect(m_role, &QComboBox::currentIndexChanged, this, &UserEditor::showReach);
    showReach();
}

void UserEditor::fill()
{
    for (const Role &role : m_roles)
        m_role->addItem(role.name, role.id.value());
    for (const Tenant &tenant : m_held) {
        auto *item = new QListWidgetItem(tenant.name, m_tenants);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isHeld = m_user && std::ranges::find(m_user->tenants, tenant.id) != m_user->tenants.end();
        item->setCheckState(isHeld ? Qt::Checked : Qt::Unchecked);
    }
    if (!m_user) {
        m_role->setCurrentIndex(indexOfLeast(m_roles)); // nobody is made an admin in passing
        return;
    }
    m_name->setText(m_user->name);
    m_account->setText(m_user->account);
    m_role->setCurrentIndex(std::max(0, m_role->findData(m_user->role.value())));
    if (m_user->isOwner) {
        m_account->setEnabled(false);
        m_role->setEnabled(false);
        m_role->setToolTip(tr("Whoever owns the database is its Global Admin"));
    }
}

const Role *UserEditor::role() const
{
    const auto index = static_cast<size_t>(m_role->currentIndex());
    return index < m_roles.size() ? &m_roles[index] : nullptr;
}

std::vector<TenantId> UserEditor::tenants() const
{
    std::vector<TenantId> ids;
    for (int row = 0; row < m_tenants->count(); ++row) {
        if (m_tenants->item(row)->checkState() == Qt::Checked)
            ids.push_back(m_held[static_cast<size_t>(row)].id);
    }
    return ids;
}

void UserEditor::showReach()
{
    const Role *chosen = role();
    if (!chosen)
        return;
    m_permissions->setText(
        tr("%1: %2.").arg(reachText(chosen->reach), permissionList(chosen->permissions)));
    m_tenants->setEnabled(chosen->reach != TenantReach::All);
}

void UserEditor::save()
{
    const Role *chosen = role();
    if (!chosen)
        return;
    const bool isForAll = chosen->reach == TenantReach::All;
    const UserDraft draft{m_name->text().trimmed(), m_account->text().trimmed(), chosen->id,
        isForAll ? std::vector<TenantId>() : tenants()};
    const auto work = [draft, user = m_user](Workspace &workspace) -> Result<User> {
        if (!user)
            return workspace.users().add(draft);
        UserChange change;
        change.name = draft.name;
        if (!user->isOwner) {
            change.account = draft.account.isEmpty() ? draft.name : draft.account;
            change.role = draft.role;
            change.tenants = draft.tenants;
        }
        return workspace.users().change(user->id, change);
    };
    m_services.actions.call(this, work, [this](const Result<User> &user) {
        if (!user) {
            m_message->say(MessageBar::Kind::Error, errorText(user.error()));
            return;
        }
        Q_EMIT saved(user->id);
        accept();
    });
}

} // namespace switchhook
