// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/RoleTab.h"

#include "core/service/ChangeWatcher.h"
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "core/text/PermissionText.h"
#include "ui/access/RecordList.h"
#include "ui/access/RoleEditor.h"
#include "ui/common/MessageBar.h"

#include <QBoxLayout>
#include <QPushButton>

namespace switchhook {

using namespace Qt::StringLiterals;

RoleTab::RoleTab(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_list(new RecordList(tr("Roles"), {tr("Name"), tr("Held for"), tr("Allows to")}, this))
{
    QPushButton *add = m_list->addButton(tr("&Add…"), u"addRole"_s);
    m_edit = m_list->addButton(tr("&Edit…"), u"editRole"_s);
    m_remove = m_list->addButton(tr("&Remove"), u"removeRole"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    connect(add, &QPushButton::clicked, this, [this] { edit(std::nullopt); });
    const auto editCurrent = [this] {
        if (const Role *role = current(); role && role->id != globalAdminRole)
            edit(*role);
    };
    connect(m_edit, &QPushButton::clicked, this, editCurrent);
    connect(m_list, &RecordList::activated, this, editCurrent);
    connect(m_remove, &QPushButton::clicked, this, &RoleTab::remove);
    connect(m_list, &RecordList::selectionChanged, this, &RoleTab::updateButtons);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &RoleTab::refresh);
    updateButtons();
    refresh();
}

void RoleTab::refresh()
{
    m_services.actions.call(
        this, [](Workspace &workspace) { return workspace.roles().list(); },
        [this](Result<std::vector<Role>> roles) {
            if (roles)
                show(std::move(*roles));
            else
                m_list->message().say(MessageBar::Kind::Error, errorText(roles.error()));
        });
}

void RoleTab::show(std::vector<Role> roles)
{
    m_roles = std::move(roles);
    std::vector<RecordList::Row> rows;
    for (const Role &role : m_roles)
        rows.push_back(
            {role.id.value(), {foreignText(role.name), reachText(role.reach), permissionList(role.permissions)}});
    m_list->setRows(rows);
}

const Role *RoleTab::current() const
{
    return m_list->current(m_roles);
}

void RoleTab::updateButtons()
{
    const Role *role = current();
    const bool isGlobal = role && role->id == globalAdminRole;
    m_edit->setEnabled(role && !isGlobal);
    m_edit->setToolTip(isGlobal ? tr("Global Admin holds every permission, always") : QString());
    m_remove->setEnabled(role && !role->builtIn);
    m_remove->setToolTip(role && role->builtIn ? tr("A built-in role cannot be removed") : QString());
}

void RoleTab::edit(std::optional<Role> role)
{
    auto *editor = new RoleEditor(m_services, std::move(role), this);
    connect(editor, &RoleEditor::saved, this, [this](RoleId id) {
        m_list->message().dismiss();
        m_list->chooseNext(id.value());
        refresh();
    });
    editor->open();
}

void RoleTab::remove()
{
    const Role *role = current();
    if (!role)
        return;
    m_services.actions.call(
        this, [id = role->id](Workspace &workspace) { return workspace.roles().remove(id); },
        [this, name = role->name](const Result<void> &removed) {
            if (removed)
                m_list->message().say(MessageBar::Kind::Information, tr("“%1” was removed.").arg(foreignText(name)));
            else
                m_list->message().say(MessageBar::Kind::Error, errorText(removed.error()));
            refresh();
        });
}

} // namespace switchhook
