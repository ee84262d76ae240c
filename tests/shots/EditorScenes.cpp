// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"

#include <QDialog>
#include <QLineEdit>
#include <QTableView>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

void set(Stage &stage, QWidget &editor, const QString &field, const QString &text)
{
    stage.find<QLineEdit>(field, &editor).setText(text);
    stage.settle();
}

QWidget &edit(Stage &stage, int row)
{
    auto &table = stage.find<QTableView>(u"webhookTable"_s);
    table.setCurrentIndex(table.model()->index(row, 0));
    table.setFocus();
    stage.settle();
    stage.press(Qt::Key_F2);
    return stage.dialog();
}

} // namespace

void shootEditor(Stage &stage)
{
    stage.press(Qt::CTRL | Qt::Key_N);
    QWidget &fresh = stage.dialog();
    stage.shoot(u"editor-new"_s, fresh);
    set(stage, fresh, u"url"_s, u"htp://user:secret@crm.example.com"_s);
    stage.click(u"Save"_s, &fresh);
    stage.shoot(u"editor-errors"_s, fresh);
    set(stage, fresh, u"name"_s, u"CRM sync"_s);
    set(stage, fresh, u"url"_s, u"https://crm.example.com/hooks/outbound"_s);
    stage.click(u"Generate"_s, &fresh);
    set(stage, fresh, u"eventSearch"_s, u"call"_s);
    stage.shoot(u"editor-search"_s, fresh);
    set(stage, fresh, u"eventSearch"_s, u"nothing like it"_s);
    stage.shoot(u"editor-search-no-match"_s, fresh);
    stage.closeDialog();

    fillWithOutcomes(stage);
    QWidget &known = edit(stage, 0);
    stage.shoot(u"editor-edit"_s, known);
    stage.click(u"More"_s, &known);
    set(stage, known, u"maskedFields"_s, u"data.email, data.items["_s);
    stage.shoot(u"editor-more"_s, known);
    set(stage, known, u"maskedFields"_s, {});
    stage.click(u"More"_s, &known);
    stage.click(u"Save and test"_s, &known);
    stage.waitForDeliveries();
    stage.shoot(u"editor-test"_s, known);
    stage.closeDialog();
}

} // namespace switchhook
