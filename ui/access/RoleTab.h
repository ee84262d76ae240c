// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Role.h"
#include "ui/common/UiServices.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;

namespace switchhook {

class RecordList;

/// The roles, which all tenants share: add, edit, remove.
class RoleTab : public QWidget
{
    Q_OBJECT

public:
    explicit RoleTab(UiServices services, QWidget *parent = nullptr);

private:
    void refresh();
    void show(std::vector<Role> roles);
    [[nodiscard]] const Role *current() const;
    void updateButtons();
    void edit(std::optional<Role> role);
    void remove();

    UiServices m_services;
    std::vector<Role> m_roles;
    RecordList *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace switchhook
