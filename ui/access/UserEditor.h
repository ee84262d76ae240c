// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Tenant.h"
#include "core/domain/User.h"
#include "ui/common/UiServices.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace switchhook {

class MessageBar;

/// A user: name, account, role and the tenants that the role is held for.
class UserEditor : public QDialog
{
    Q_OBJECT

public:
    /// `user`: that one is edited; nothing: a new one is added. `roles` and `tenants` are those to choose from.
    UserEditor(UiServices services, std::optional<User> user, std::vector<Role> roles, std::vector<Tenant> tenants,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(switchhook::UserId id);

private:
    void fill();
    [[nodiscard]] const Role *role() const;
    [[nodiscard]] std::vector<TenantId> tenants() const;
    void showReach();
    void save();

    UiServices m_services;
    const std::optional<User> m_user;
    const std::vector<Role> m_roles;
    const std::vector<Tenant> m_held;
    MessageBar *m_message;
    QLineEdit *m_name;
    QLineEdit *m_account;
    QComboBox *m_role;
    QLabel *m_permissions;
    QListWidget *m_tenants;
};

} // namespace switchhook
