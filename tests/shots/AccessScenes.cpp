// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"
#include "ui/access/AccessSession.h"
#include "ui/common/RowChoice.h"

#include <QAction>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

User addUser(Stage &stage, const QString &name, const QString &role, std::vector<TenantId> tenants)
{
    const Role given = stage.workspace().roles().find(role).value();
    return stage.workspace().users().add({name, name.section(u' ', 0, 0).toLower(), given.id, std::move(tenants)}).value();
}

void waitForBeing(Stage &stage, bool another)
{
    const auto *back = stage.window().findChild<QAction *>(u"backToOneself"_s);
    Stage::waitFor([&] { return back->isVisible() == another; }, u"another one's window"_s);
    stage.settle();
    stage.settle();
}

void viewAs(Stage &stage, const User &user)
{
    stage.window().findChild<AccessSession *>()->viewAs(user);
    waitForBeing(stage, true);
}

void backToOneself(Stage &stage)
{
    stage.trigger(u"backToOneself"_s);
    waitForBeing(stage, false);
}

void shootDialogs(Stage &stage)
{
    stage.trigger(u"openAccess"_s);
    QWidget &dialog = stage.dialog();
    auto &tabs = *dialog.findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs.count(); ++tab) {
        tabs.setCurrentIndex(tab);
        stage.settle();
        auto *records = tabs.currentWidget()->findChild<QTableView *>(u"records"_s);
        chooseRow(*records, 1);
        stage.settle();
        stage.shoot(u"access-%1"_s.arg(tab + 1), dialog);
    }
    stage.closeDialog();
}

void shootAudit(Stage &stage)
{
    auto &pages = stage.find<QListWidget>(u"navigation"_s);
    const auto found = pages.findItems(u"Audit"_s, Qt::MatchExactly);
    pages.setCurrentItem(found.value(0));
    auto &audit = stage.find<QTableView>(u"audit"_s);
    Stage::waitFor([&] { return audit.model()->rowCount() > 3; }, u"the audit"_s);
    stage.settle();
    chooseRow(audit, 1);
    stage.settle();
    stage.shoot(u"audit"_s);
    stage.click(u"Verify"_s);
    stage.settle();
    stage.shoot(u"audit-verified"_s);
}

} // namespace

void shootAccess(Stage &stage)
{
    fillWithOutcomes(stage);
    stage.shoot(u"one-tenant"_s);
    Workspace &workspace = stage.workspace();
    if (!workspace.tenants().rename(defaultTenant, u"Acme Telephony"_s))
        qFatal("A tenant was refused.");
    const Tenant other = workspace.tenants().add(u"Northwind"_s).value();
    const std::pair<QString, User> others[] {
        {u"as-system-admin"_s, addUser(stage, u"Ann Baker"_s, u"System Admin"_s, {})},
        {u"as-multi-tenant-admin"_s, addUser(stage, u"Omar Haddad"_s, u"Multi-Tenant Admin"_s, {defaultTenant, other.id})},
        {u"as-tenant-admin"_s, addUser(stage, u"Li Wei"_s, u"Tenant Admin"_s, {defaultTenant})}};
    const User viewer = addUser(stage, u"Eve Vogel"_s, u"Viewer"_s, {defaultTenant});
    const Webhook webhook = workspace.webhooks().list().value().front();
    WebhookChange change;
    change.url = u"https://crm.example.com/hooks/outbound"_s;
    change.events = QStringList {u"contact.*"_s, u"call.missed"_s};
    if (!workspace.webhooks().change(webhook.id, change) || !workspace.webhooks().revealSecret(webhook.id))
        qFatal("A change was refused.");
    auto *session = stage.window().findChild<QAction *>(u"openAccess"_s);
    Stage::waitFor([&] { return session->isVisible(); }, u"tenants in the window"_s);
    stage.settle();
    stage.shoot(u"two-tenants"_s);
    shootDialogs(stage);
    shootAudit(stage);
    stage.showPage(1);
    for (const auto &[name, user] : others) {
        viewAs(stage, user);
        stage.shoot(name);
        backToOneself(stage);
    }
    viewAs(stage, viewer);
    stage.shoot(u"as-viewer"_s);
    stage.showPage(2);
    stage.shoot(u"as-viewer-log"_s);
}

} // namespace switchhook
