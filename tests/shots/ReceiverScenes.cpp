// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"

#include "ui/receiver/ReceiverPage.h"

#include <QPlainTextEdit>
#include <QTableView>
#include <QTabWidget>

namespace switchhook {

using namespace Qt::StringLiterals;

void shootReceiver(Stage &stage)
{
    stage.showPage(4);
    auto &page = stage.find<ReceiverPage>(u"receiverPage"_s);
    page.startReceiver();
    Stage::waitFor([&] { return page.isRunning(); }, u"the receiver"_s);
    stage.settle();
    stage.shoot(u"receiver-running"_s);
    const auto draft = page.webhookDraft();
    stage.addWebhook(u"Another secret"_s, draft.url + u"/other"_s, {u"call.missed"_s});
    if (!stage.workspace().webhooks().add(draft))
        qFatal("The receiver's webhook was refused.");
    stage.emitEvent(u"contact.created"_s);
    stage.emitEvent(u"deal.stage_changed"_s);
    stage.emitEvent(u"call.missed"_s);
    stage.waitForDeliveries();
    auto &table = stage.find<QTableView>(u"requests"_s);
    Stage::waitFor([&] { return table.model()->rowCount() > 0; }, u"a request"_s);
    table.setCurrentIndex(table.model()->index(table.model()->rowCount() - 1, 0));
    stage.settle();
    stage.shoot(u"receiver-requests"_s);
    table.setCurrentIndex(table.model()->index(0, 0));
    stage.settle();
    stage.shoot(u"receiver-request-wrong"_s);
    stage.click(u"Find out why"_s);
    stage.shoot(u"receiver-doctor"_s);
}

void shootEvents(Stage &stage)
{
    fillWithOutcomes(stage);
    stage.showPage(3);
    stage.shoot(u"send-event-recipients"_s);
    auto &data = stage.find<QPlainTextEdit>(u"data"_s);
    const QString sample = data.toPlainText();
    data.setPlainText(u"{\n    \"id\": 4711,\n    \"name\": oops\n}"_s);
    stage.settle();
    stage.shoot(u"send-event-error"_s);
    data.setPlainText(sample);
    stage.settle();
    stage.press(Qt::CTRL | Qt::Key_Return);
    stage.waitForDeliveries();
    stage.shoot(u"send-event-sent"_s);
    stage.find<QTabWidget>(u"eventTabs"_s).setCurrentIndex(1);
    stage.settle();
    stage.shoot(u"explain-event"_s);
}

} // namespace switchhook
