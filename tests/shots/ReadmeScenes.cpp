// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"

#include <QDialog>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// A day of a small company: most of it arrives, one receiver has moved and one is broken.
void fillWithADay(Stage &stage)
{
    ReceiverOptions works;
    works.body = R"({"received":true})";
    ReceiverOptions moved;
    moved.status = 301;
    moved.location = "https://pbx.example.com/in/";
    ReceiverOptions broken;
    broken.status = 500;
    const QString good = stage.receiver(works);
    stage.addWebhook(u"CRM sync"_s, good + u"crm"_s, {u"contact.*"_s, u"deal.*"_s});
    stage.addWebhook(u"Data lake"_s, good + u"ingest"_s, {u"*"_s});
    stage.addWebhook(u"Invoices"_s, good + u"invoices"_s, {u"deal.stage_changed"_s});
    stage.addWebhook(u"Newsletter"_s, good + u"news"_s, {u"contact.created"_s}, false);
    stage.addWebhook(u"PBX calls"_s, stage.receiver(moved) + u"in"_s, {u"call.*"_s});
    stage.addWebhook(u"Helpdesk"_s, stage.receiver(broken) + u"hook"_s, {u"call.missed"_s});
    stage.addWebhook(u"Wallboard"_s, good + u"board"_s, {u"call.*"_s, u"queue.*"_s});
    for (const QString &event : {u"contact.created"_s, u"call.missed"_s, u"deal.stage_changed"_s, u"contact.updated"_s,
             u"call.missed"_s, u"contact.created"_s, u"deal.created"_s, u"deal.stage_changed"_s}) {
        stage.emitEvent(event);
        stage.waitForDeliveries();
    }
}

} // namespace

void shootReadme(Stage &stage)
{
    fillWithADay(stage);
    auto &table = stage.find<QTableView>(u"webhookTable"_s);
    const auto found = table.model()->match(table.model()->index(0, 0), Qt::DisplayRole, u"PBX calls"_s);
    table.setCurrentIndex(found.value(0));
    table.setFocus();
    stage.settle();
    stage.press(Qt::CTRL | Qt::Key_T);
    stage.waitForDeliveries();
    table.setFocus();
    stage.shoot(u"readme-webhooks"_s);
    table.setCurrentIndex(table.model()->index(0, 0));
    stage.settle();
    stage.press(Qt::Key_F2);
    stage.shoot(u"readme-editor"_s, stage.dialog());
    stage.closeDialog();
    stage.showPage(2);
    auto &log = stage.find<QTableView>(u"deliveryLog"_s);
    Stage::waitFor([&] { return log.model()->rowCount() > 10; }, u"the log"_s);
    log.setFocus();
    log.setCurrentIndex(log.model()->index(1, 0));
    stage.settle();
    stage.shoot(u"readme-log"_s);
}

} // namespace switchhook
