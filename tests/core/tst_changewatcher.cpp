// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ChangeWatcher.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestChangeWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommitElsewhereIsTold()
    {
        TemporaryWorkspace elsewhere;
        ChangeWatcher watcher(elsewhere.path());
        QSignalSpy told(&watcher, &ChangeWatcher::changed);
        QVERIFY(told.wait()); // the first look
        for (int i = 0; i < 3; ++i) {
            told.clear();
            elsewhere.addWebhook({u"*"_s});
            QVERIFY2(!told.isEmpty() || told.wait(1000), "not within a second");
        }
    }

    void oneThatComesAndGoesIsToldToo()
    {
        TemporaryWorkspace elsewhere;
        ChangeWatcher watcher(elsewhere.path());
        QSignalSpy told(&watcher, &ChangeWatcher::changed);
        QVERIFY(told.wait()); // the first look
        for (int i = 0; i < 2; ++i) {
            told.clear();
            auto other = std::move(Database::open(elsewhere.path())).value();
            QVERIFY(Query(*other, "INSERT INTO settings (name, value) VALUES (?, 'x')").bind(QString::number(i)).run());
            other.reset();
            QVERIFY(!told.isEmpty() || told.wait(1000));
        }
    }

    void muchAtOnceIsToldAFewTimes()
    {
        TemporaryWorkspace elsewhere;
        ChangeWatcher watcher(elsewhere.path());
        QSignalSpy told(&watcher, &ChangeWatcher::changed);
        QVERIFY(told.wait()); // the first look
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 1000) {
            elsewhere.emitEvent(u"contact.created"_s);
            elsewhere.addWebhook({});
            QCoreApplication::processEvents();
        }
        QVERIFY(told.size() >= 1);
        QVERIFY2(told.size() <= 6, qPrintable(QString::number(told.size())));
    }

    void nothingIsToldOfNothing()
    {
        if (TestDatabase::isServer())
            QSKIP("A server's mark moves for others' sake too.");
        TemporaryWorkspace elsewhere;
        elsewhere.addWebhook({});
        ChangeWatcher watcher(elsewhere.path());
        QSignalSpy told(&watcher, &ChangeWatcher::changed);
        QVERIFY(told.wait()); // the first look
        QVERIFY(elsewhere.webhooks.list());
        QVERIFY(!told.wait(1200));
    }
};

QTEST_GUILESS_MAIN(TestChangeWatcher)
#include "tst_changewatcher.moc"
