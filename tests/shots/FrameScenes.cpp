// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

void shootDialog(Stage &stage, const QString &name, const QKeySequence &key)
{
    stage.press(key);
    stage.shoot(name, stage.dialog());
    stage.closeDialog();
}

void shootMenus(Stage &stage)
{
    int number = 1;
    for (const QAction *action : stage.window().menuBar()->actions()) {
        QMenu *menu = action->menu();
        if (!menu || menu->isEmpty())
            continue;
        menu->popup(stage.window().mapToGlobal(QPoint(40, 40)));
        stage.settle();
        stage.shoot(u"menu-%1"_s.arg(number++), *menu);
        menu->close();
    }
}

} // namespace

void shootFrame(Stage &stage)
{
    stage.shoot(u"webhooks-empty"_s);
    stage.showPage(2);
    stage.shoot(u"log-empty"_s);
    stage.showPage(3);
    stage.shoot(u"send-event"_s);
    stage.showPage(4);
    stage.shoot(u"receiver-stopped"_s);
    stage.showPage(1);
    shootDialog(stage, u"settings"_s, Qt::CTRL | Qt::Key_Comma);
    shootDialog(stage, u"shortcuts"_s, Qt::Key_F1);
    stage.trigger(u"about"_s);
    stage.shoot(u"about"_s, stage.dialog());
    stage.closeDialog();
    shootMenus(stage);
    stage.press(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    stage.shoot(u"engine-paused"_s);
    stage.press(Qt::CTRL | Qt::SHIFT | Qt::Key_P);

    stage.click(u"Try it with the built-in receiver"_s);
    stage.shoot(u"first-use-offer"_s);
    stage.click(u"Send contact.created"_s);
    stage.waitForDeliveries();
    stage.shoot(u"first-use"_s);
    stage.press(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    stage.shoot(u"deliveries-beside"_s);
    stage.press(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
}

} // namespace switchhook
