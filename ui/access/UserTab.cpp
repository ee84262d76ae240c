// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/UserTab.h"

#include "core/service/ChangeWatcher.h"
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "core/text/PermissionText.h"
#include "ui/access/RecordList.h"
#include "ui/access/UserEditor.h"
#include "ui/common/MessageBar.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

UserTab::UserTab(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_list(new RecordList(tr("Users"), {tr("Name"), tr("Account"), tr("Role"), tr("Tenants")}, this))
{
    QPushButton *add = m_list->addButton(tr("&Add…"), u"addUser"_s);
    m_edit = m_list->addButton(tr("&Edit…"), u"editUser"_s);
    m_viewAs = m_list->addButton(tr("&View as"), u"viewAs"_s);
    m_viewAs->setToolTip(tr("Shows the window as this user sees it, until you go back"));
    m_remove = m_list->addButton(tr("&Remove"), u"removeUser"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    connect(add, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    const auto editCurrent = [this] {
        if (const User *user = current())
            edit(*user);
    };
    connect(m_edit, &QPushButton::clicked, this, editCurrent);
    connect(m_list, &RecordList::activated, this, editCurrent);
    connect(m_remove, &QPushButton::clicked, this, &UserTab::remove);
    connect(m_viewAs, &QPushButton::clicked, this, [this] {
        if (const User *user = current())
            Q_EMIT viewAsWanted(*user);
    });
    connect(m_list, &RecordList::selectionChanged, this, &UserTab::updateButtons);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &UserTab::refresh);
    updateButtons();
    refresh();
}

void UserTab::refresh()
{
    const auto read = [](Workspace &workspace) -> Result<Content> {
        auto users = workspace.users().list();
        if (!users)
            return users.error();
        auto roles = workspace.roles().list();
        if (!roles)
            return roles.error();
        auto tenants = workspace.tenants().list();
        if (!tenants)
            return tenants.error();
        return Content{std::move(*users), std::move(*roles), std::move(*tenants)};
    };
    m_services.actions.call(this, read, [this](Result<Content> content) {
        if (content)
            show(std::move(*content));
        else
            m_list->message().say(MessageBar::Kind::Error, errorText(content.error()));
    });
}

void UserTab::show(Content content)
{
    m_content = std::move(content);
    std::vector<RecordList::Row> rows;
    for (const User &user : m_content.users)
        rows.push_back({user.id.value(),
            {foreignText(user.name), foreignText(user.account), foreignText(roleName(user.role)), tenantNames(user)}});
    m_list->setRows(rows);
}

QString UserTab::roleName(RoleId id) const
{
    const auto role = std::ranges::find(m_content.roles, id, &Role::id);
    return role == m_content.roles.end() ? QString() : role->name;
}

QString UserTab::tenantNames(const User &user) const
{
    const auto role = std::ranges::find(m_content.roles, user.role, &Role::id);
    if (role != m_content.roles.end() && role->reach == TenantReach::All)
        return reachText(TenantReach::All);
    QStringList names;
    for (const Tenant &tenant : m_content.tenants) {
        if (std::ranges::find(user.tenants, tenant.id) != user.tenants.end())
            names << foreignText(tenant.name);
    }
    return names.join(u", "_s);
}

const User *UserTab::current() const
{
    return m_list->current(m_content.users);
}

void UserTab::updateButtons()
{
    const User *user = current();
    m_edit->setEnabled(user);
    m_remove->setEnabled(user && !user->isOwner);
    m_remove->setToolTip(user && user->isOwner ? tr("Whoever owns the database stays its user") : QString());
    m_viewAs->setEnabled(user && !user->isOwner);
}

void UserTab::edit(std::optional<User> user)
{
    auto *editor = new UserEditor(m_services, std::move(user), m_content.roles, m_content.tenants, this);
    connect(editor, &UserEditor::saved, this, [this](UserId id) {
        m_list->message().dismiss();
        m_list->chooseNext(id.value());
        refresh();
    });
    editor->open();
}

void UserTab::remove()
{
    const User *user = current();
    if (!user)
        return;
    m_services.actions.call(
        this, [id = user->id](Workspace &workspace) { return workspace.users().remove(id); },
        [this, user = *user](const Result<void> &removed) {
            if (!removed) {
                m_list->message().say(MessageBar::Kind::Error, errorText(removed.error()));
                return;
            }
            const UserDraft again{user.name, user.account, user.role, user.tenants};
            m_list->message().say(MessageBar::Kind::Information, tr("“%1” was removed.").arg(foreignText(user.name)),
                tr("&Undo"), [this, again] {
                    m_services.actions.call(
                        this, [again](Workspace &workspace) { return workspace.users().add(again); },
                        [this](const Result<User> &) { refresh(); });
                });
            refresh();
        });
}

} // namespace switchhook
