// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"

#include <QLineEdit>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

ReceiverOptions answering(int status, const QByteArray &body = "ok", const QByteArray &location = {})
{
    ReceiverOptions options;
    options.status = status;
    options.body = body;
    options.location = location;
    return options;
}

void selectRow(QTableView &table, int row)
{
    table.setCurrentIndex(table.model()->index(row, 0));
}

int rowOf(const QTableView &table, const QString &name)
{
    const auto found = table.model()->match(table.model()->index(0, 0), Qt::DisplayRole, name);
    if (found.isEmpty())
        qFatal("There is no row %s.", qPrintable(name));
    return found.front().row();
}

void shootTest(Stage &stage, const QString &webhook, const QString &name)
{
    auto &table = stage.find<QTableView>(u"webhookTable"_s);
    table.clearSelection();
    selectRow(table, rowOf(table, webhook));
    stage.settle();
    stage.press(Qt::CTRL | Qt::Key_T);
    stage.waitForDeliveries();
    stage.shoot(name);
}

} // namespace

void fillWithOutcomes(Stage &stage)
{
    const QString good = stage.receiver(answering(200, R"({"received":true})"));
    stage.addWebhook(u"CRM sync"_s, good + u"hooks/crm"_s, {u"contact.*"_s, u"deal.stage_changed"_s});
    stage.addWebhook(u"Everything to the data lake"_s, good + u"ingest"_s, {u"*"_s});
    stage.addWebhook(u"PBX calls"_s, stage.receiver(answering(301, {}, "https://pbx.example.com/in/")) + u"in"_s,
        {u"call.*"_s, u"contact.created"_s});
    stage.addWebhook(
        u"Helpdesk"_s, stage.receiver(answering(500, "Internal error")) + u"tickets"_s, {u"contact.created"_s, u"call.missed"_s});
    stage.addWebhook(u"Gone"_s, stage.receiver(answering(410)) + u"old"_s, {u"contact.created"_s});
    stage.addWebhook(u"Nobody listens"_s, u"http://127.0.0.1:9/hook"_s, {u"contact.*"_s});
    stage.addWebhook(u"No such host"_s, u"https://crm.example.invalid/hook"_s, {u"contact.created"_s});
    stage.addWebhook(u"Switched off"_s, good + u"off"_s, {u"lead.*"_s}, false);
    stage.addWebhook(u"Only tests"_s, good + u"tests"_s, {});
    stage.addWebhook(u"عقدة المبيعات – שלום"_s, good + u"rtl"_s, {u"contact.*"_s});
    stage.addWebhook(QString(u"A name as long as someone made it in an import from another system "_s).repeated(3).left(200),
        good + u"a/path/as/long/as/paths/get/in/practice/with/a/token/"_s + QString(120, u'x') + u"?key=value"_s,
        {u"contact.*"_s, u"account.*"_s, u"lead.*"_s, u"deal.*"_s, u"task.*"_s, u"call.*"_s});
    for (int round = 0; round < 3; ++round)
        stage.emitEvent(u"contact.created"_s);
    stage.emitEvent(u"contact.updated"_s);
    stage.emitEvent(u"call.missed"_s);
    stage.waitForDeliveries();
}

void shootWebhooks(Stage &stage)
{
    fillWithOutcomes(stage);
    auto &table = stage.find<QTableView>(u"webhookTable"_s);
    stage.shoot(u"webhooks-rows"_s);
    selectRow(table, 1);
    table.selectionModel()->select(
        QItemSelection(table.model()->index(1, 0), table.model()->index(3, table.model()->columnCount() - 1)),
        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    stage.settle();
    stage.shoot(u"webhooks-selection"_s);
    auto &filter = stage.find<QLineEdit>(u"webhookFilter"_s);
    filter.setText(u"no such thing"_s);
    stage.settle();
    stage.shoot(u"webhooks-no-match"_s);
    filter.setText(u"call"_s);
    stage.settle();
    stage.shoot(u"webhooks-filtered"_s);
    filter.clear();
    stage.settle();
    shootTest(stage, u"CRM sync"_s, u"test-ok"_s);
    shootTest(stage, u"PBX calls"_s, u"test-redirect"_s);
    shootTest(stage, u"Nobody listens"_s, u"test-refused"_s);
    shootTest(stage, u"Gone"_s, u"test-gone"_s);
    table.setFocus();
    stage.press(QKeySequence(QKeySequence::Delete));
    stage.shoot(u"webhooks-deleted"_s);
}

} // namespace switchhook
