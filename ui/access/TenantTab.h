// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/Tenant.h"
#include "ui/common/UiServices.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;

namespace switchhook {

class RecordList;

/// The tenants that the user holds: add, rename, deactivate, activate, remove.
class TenantTab : public QWidget
{
    Q_OBJECT

public:
    explicit TenantTab(UiServices services, QWidget *parent = nullptr);

private:
    void refresh();
    void show(std::vector<Tenant> tenants);
    void updateButtons();
    [[nodiscard]] const Tenant *current() const;
    void askForName(const QString &title, const QString &name, std::function<void(const QString &)> then);
    void add();
    void rename();
    void toggleActive();
    void remove(const Tenant &tenant, bool withWebhooks);

    UiServices m_services;
    std::vector<Tenant> m_tenants;
    RecordList *m_list;
    QPushButton *m_rename;
    QPushButton *m_toggle;
    QPushButton *m_remove;
};

} // namespace switchhook
