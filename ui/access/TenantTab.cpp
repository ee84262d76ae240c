// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/TenantTab.h"

#include "core/service/ChangeWatcher.h"
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"
#include "ui/access/RecordList.h"
#include "ui/common/MessageBar.h"
#include "ui/common/TimeText.h"

#include <QBoxLayout>
#include <QInputDialog>
#include <QPushButton>

namespace switchhook {

using namespace Qt::StringLiterals;

TenantTab::TenantTab(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_list(new RecordList(tr("Tenants"), {tr("Name"), tr("State"), tr("Since")}, this))
{
    QPushButton *add = m_list->addButton(tr("&Add…"), u"addTenant"_s);
    m_rename = m_list->addButton(tr("Re&name…"), u"renameTenant"_s);
    m_toggle = m_list->addButton(tr("Deacti&vate"), u"toggleTenant"_s);
    m_remove = m_list->addButton(tr("&Remove"), u"removeTenant"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    connect(add, &QPushButton::clicked, this, &TenantTab::add);
    connect(m_rename, &QPushButton::clicked, this, &TenantTab::rename);
    connect(m_list, &RecordList::activated, this, &TenantTab::rename);
    connect(m_toggle, &QPushButton::clicked, this, &TenantTab::toggleActive);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const Tenant *tenant = current())
            remove(*tenant, false);
    });
    connect(m_list, &RecordList::selectionChanged, this, &TenantTab::updateButtons);
    connect(&m_services.changes, &ChangeWatcher::changed, this, &TenantTab::refresh);
    updateButtons();
    refresh();
}

void TenantTab::refresh()
{
    m_services.actions.call(
        this, [](Workspace &workspace) { return workspace.tenants().list(); },
        [this](Result<std::vector<Tenant>> tenants) {
            if (tenants)
                show(std::move(*tenants));
            else
                m_list->message().say(MessageBar::Kind::Error, errorText(tenants.error()));
        });
}

void TenantTab::show(std::vector<Tenant> tenants)
{
    m_tenants = std::move(tenants);
    std::vector<RecordList::Row> rows;
    for (const Tenant &tenant : m_tenants)
        rows.push_back({tenant.id.value(),
            {foreignText(tenant.name), tenant.active ? tr("Active") : tr("Deactivated: its webhooks rest"),
                exactTime(tenant.created)}});
    m_list->setRows(rows);
}

const Tenant *TenantTab::current() const
{
    return m_list->current(m_tenants);
}

void TenantTab::updateButtons()
{
    const Tenant *tenant = current();
    for (QPushButton *button : {m_rename, m_toggle, m_remove})
        button->setEnabled(tenant);
    m_toggle->setText(tenant && !tenant->active ? tr("Acti&vate") : tr("Deacti&vate"));
    m_remove->setEnabled(tenant && m_tenants.size() > 1);
    m_remove->setToolTip(tenant && m_tenants.size() == 1 ? tr("A database has at least one tenant") : QString());
}

void TenantTab::askForName(const QString &title, const QString &name, std::function<void(const QString &)> then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the tenant"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, std::move(then));
    dialog->open();
}

void TenantTab::add()
{
    askForName(tr("Add a tenant"), {}, [this](const QString &name) {
        m_services.actions.call(
            this, [name](Workspace &workspace) { return workspace.tenants().add(name); },
            [this](const Result<Tenant> &tenant) {
                if (!tenant) {
                    m_list->message().say(MessageBar::Kind::Error, errorText(tenant.error()));
                    return;
                }
                m_list->message().dismiss();
                m_list->chooseNext(tenant->id.value());
                refresh();
            });
    });
}

void TenantTab::rename()
{
    const Tenant *tenant = current();
    if (!tenant)
        return;
    askForName(tr("Rename the tenant"), tenant->name, [this, id = tenant->id](const QString &name) {
        m_services.actions.call(
            this, [id, name](Workspace &workspace) { return workspace.tenants().rename(id, name); },
            [this](const Result<Tenant> &renamed) {
                if (renamed)
                    refresh();
                else
                    m_list->message().say(MessageBar::Kind::Error, errorText(renamed.error()));
            });
    });
}

void TenantTab::toggleActive()
{
    const Tenant *tenant = current();
    if (!tenant)
        return;
    m_services.actions.call(
        this,
        [id = tenant->id, active = !tenant->active](Workspace &workspace) {
            return active ? workspace.tenants().activate(id) : workspace.tenants().deactivate(id);
        },
        [this](const Result<Tenant> &changed) {
            if (changed) {
                m_list->message().say(MessageBar::Kind::Information,
                    changed->active
                        ? tr("“%1” is active again; what waited is delivered now.").arg(foreignText(changed->name))
                        : tr("“%1” rests: no event goes in, and what waits goes on waiting.")
                              .arg(foreignText(changed->name)));
                refresh();
            } else {
                m_list->message().say(MessageBar::Kind::Error, errorText(changed.error()));
            }
        });
}

void TenantTab::remove(const Tenant &tenant, bool withWebhooks)
{
    m_services.actions.call(
        this,
        [id = tenant.id, withWebhooks](Workspace &workspace) { return workspace.tenants().remove(id, withWebhooks); },
        [this, tenant](const Result<void> &removed) {
            if (removed) {
                m_list->message().say(
                    MessageBar::Kind::Information, tr("“%1” was removed.").arg(foreignText(tenant.name)));
                refresh();
            } else if (removed.error().code == ErrorCode::TenantHasWebhooks) {
                m_list->message().say(MessageBar::Kind::Warning,
                    tr("“%1” still has webhooks. They and their log would be gone for good.").arg(foreignText(tenant.name)),
                    tr("Remove &with its webhooks"), [this, tenant] { remove(tenant, true); });
            } else {
                m_list->message().say(MessageBar::Kind::Error, errorText(removed.error()));
            }
        });
}

} // namespace switchhook
