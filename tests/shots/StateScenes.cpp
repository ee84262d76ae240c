// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/Scenes.h"

#include "ui/shell/OpeningWindow.h"

#include <QFile>
#include <QTableView>
#include <QTest>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// A file that no one could open as a database.
QString damagedDatabase(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"acme.sqlite"_s));
    if (!file.open(QFile::WriteOnly) || file.write(QByteArray(8192, 'x')) < 0)
        qFatal("%s cannot be written.", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace

void shootLoading(const Stage::Pictures &pictures)
{
    Stage stage(pictures);
    stage.holdUp();
    stage.open();
    stage.settle();
    stage.shoot(u"webhooks-loading"_s);
    stage.showPage(2);
    stage.shoot(u"log-loading"_s);
    stage.goOn();
}

void shootFailures(const Stage::Pictures &pictures)
{
    const QTemporaryDir folder;
    const QString database = damagedDatabase(folder);
    {
        Stage stage(pictures, database);
        stage.open();
        stage.shoot(u"webhooks-failed"_s);
        stage.showPage(2);
        stage.shoot(u"log-failed"_s);
        stage.showPage(3);
        stage.shoot(u"send-event-failed"_s);
    }
    ServiceThread actions(u"actions"_s, {database, folder.filePath(u"secrets.key"_s)});
    OpeningWindow opening(actions);
    opening.open();
    Stage::waitFor([&] { return opening.isVisible(); }, u"the window that tells why"_s);
    QTest::qWait(300);
    if (!opening.grab().save(pictures.folder + u"/opening-failed"_s + pictures.suffix + u".png"_s))
        qFatal("The picture cannot be written.");
}

void shootManyWebhooks(const Stage::Pictures &pictures, const QString &database)
{
    Stage stage(pictures, database);
    stage.open();
    auto &table = stage.find<QTableView>(u"webhookTable"_s);
    Stage::waitFor([&] { return table.model()->rowCount() > 10'000; }, u"10,000 webhooks"_s);
    stage.settle();
    stage.shoot(u"webhooks-10000"_s);
    table.selectAll();
    stage.settle();
    stage.shoot(u"webhooks-10000-selected"_s);
    stage.showPage(2);
    stage.shoot(u"log-20000"_s);
}

} // namespace switchhook
