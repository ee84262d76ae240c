// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventCatalogue.h"
#include "tests/shots/Scenes.h"
#include "ui/common/RowChoice.h"
#include "ui/deliveries/LogTable.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

void emitIn(Stage &stage, TenantId tenant, const QStringList &events)
{
    const auto workspace
        = std::move(Workspace::open(stage.paths(), {.tenant = tenant.toString()})).value();
    for (const QString &name : events) {
        const QByteArray sample = EventCatalogue::builtIn().find(name)->sample;
        if (!workspace->events().emitEvent({name, sample, {}, {}}))
            qFatal("An event was refused.");
    }
}

void showSystemPage(Stage &stage)
{
    auto &pages = stage.find<QListWidget>(u"navigation"_s);
    const auto item = [&] { return pages.findItems(u"System Webhooks"_s, Qt::MatchExactly).value(0); };
    Stage::waitFor([&] { return item() && !item()->isHidden(); }, u"System Webhooks"_s);
    pages.setCurrentItem(item());
    stage.settle();
}

void addByWindow(Stage &stage, const QString &url)
{
    stage.find<QWidget>(u"emptyState"_s);
    stage.shoot(u"system-empty"_s);
    stage.click(u"Add a System Webhook…"_s);
    QWidget &editor = stage.dialog();
    editor.findChild<QLineEdit *>(u"name"_s)->setText(u"Billing"_s);
    editor.findChild<QLineEdit *>(u"url"_s)->setText(url);
    editor.findChild<QCheckBox *>(u"everything"_s)->click();
    auto &rates = *editor.findChild<QTableView *>(u"tenantRates"_s);
    Stage::waitFor([&] { return rates.model()->rowCount() == 4; }, u"the rates"_s);
    stage.settle();
    stage.shoot(u"system-editor"_s, editor);
    editor.findChild<QTabWidget *>(u"side"_s)->setCurrentIndex(0);
    stage.settle();
    stage.shoot(u"system-editor-sample"_s, editor);
    stage.click(u"Save"_s, &editor);
}

} // namespace

void shootSystem(Stage &stage)
{
    Workspace &workspace = stage.workspace();
    if (!workspace.tenants().rename(defaultTenant, u"Acme Telephony"_s))
        qFatal("A tenant was refused.");
    std::vector<TenantId> tenants {defaultTenant};
    for (const QString &name : {u"Keller Logistics"_s, u"Northwind"_s, u"مقسم المدينة"_s})
        tenants.push_back(workspace.tenants().add(name).value().id);
    for (int i = 0; i < 14; ++i)
        emitIn(stage, tenants[i % 4 == 0 ? 0 : 1], {u"extension.created"_s, u"queue.updated"_s});
    showSystemPage(stage);
    addByWindow(stage, stage.receiver({}));
    auto &table = stage.find<QTableView>(u"webhookTable"_s);
    Stage::waitFor([&] { return table.model()->rowCount() == 1; }, u"the webhook"_s);
    emitIn(stage, tenants[1], {u"extension.created"_s, u"did.updated"_s});
    emitIn(stage, tenants[3], {u"trunk.created"_s});
    const auto platform
        = std::move(Workspace::open(stage.paths(), {.platform = true})).value();
    Stage::waitFor([&] { return platform->deliveries().count().value() == 3 && platform->waiting().value() == 0; }, u"deliveries"_s);
    stage.settle();
    stage.shoot(u"system-webhooks"_s);
    stage.find<QTabWidget>(u"systemTabs"_s).setCurrentIndex(1);
    stage.settle();
    auto &log = *stage.find<QTabWidget>(u"systemTabs"_s).findChild<LogTable *>();
    Stage::waitFor([&] { return log.model()->rowCount() == 3; }, u"the log"_s);
    chooseRow(log, 0);
    stage.settle();
    stage.settle();
    stage.shoot(u"system-log"_s);
}

} // namespace switchhook
