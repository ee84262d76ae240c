// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Tenant.h"
#include "core/domain/User.h"
#include "ui/common/UiServices.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace switchhook {

class RecordList;

/// The users that one may know of: add, edit, remove, and see the window as they see it.
class UserTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserTab(UiServices services, QWidget *parent = nullptr);

Q_SIGNALS:
    void viewAsWanted(const switchhook::User &user);

private:
    struct Content
    {
        std::vector<User> users;
        std::vector<Role> roles;
        std::vector<Tenant> tenants;
    };

    void refresh();
    void show(Content content);
    [[nodiscard]] QString roleName(RoleId id) const;
    [[nodiscard]] QString tenantNames(const User &user) const;
    [[nodiscard]] const User *current() const;
    void updateButtons();
    void edit(std::optional<User> user);
    void remove();

    UiServices m_services;
    Content m_content;
    RecordList *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_viewAs;
};

} // namespace switchhook
