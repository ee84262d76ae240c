// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Role.h"
#include "ui/common/UiServices.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace switchhook {

class MessageBar;

/// A role: its name, for how many tenants it is held, and what it allows.
class RoleEditor : public QDialog
{
    Q_OBJECT

public:
    /// `role`: that one is edited; nothing: a new one is added.
    RoleEditor(UiServices services, std::optional<Role> role, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(switchhook::RoleId id);

private:
    [[nodiscard]] QWidget *makePermissions();
    void updateImplied();
    void save();

    UiServices m_services;
    const std::optional<Role> m_role;
    MessageBar *m_message;
    QLineEdit *m_name;
    QComboBox *m_reach;
    std::vector<QCheckBox *> m_permissions; // in the order of Permission
};

} // namespace switchhook
