// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Id.h"

#include <QTest>

using namespace switchhook;

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textAndBack_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::newRow("one") << qint64(1);
        QTest::newRow("32") << qint64(32);
        QTest::newRow("past 2^53") << qint64(9007199254740993);
        QTest::newRow("largest") << std::numeric_limits<qint64>::max();
    }

    void textAndBack()
    {
        QFETCH(qint64, value);
        const QString text = EventId(value).toString();
        QCOMPARE(text.size(), 17);
        QVERIFY(text.startsWith(QLatin1StringView("evt_")));
        QCOMPARE(EventId::fromString(text), std::optional(EventId(value)));
        QCOMPARE(EventId::fromString(text.toUpper()), std::optional(EventId(value)));
    }

    void textSortsLikeTheNumber()
    {
        QVERIFY(EventId(31).toString() < EventId(32).toString());
        QVERIFY(EventId(1023).toString() < EventId(1024).toString());
    }

    void othersAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = EventId(77).toString();
        QTest::newRow("empty") << QString();
        QTest::newRow("other kind") << WebhookId(77).toString();
        QTest::newRow("short") << good.chopped(1);
        QTest::newRow("long") << good + QLatin1Char('0');
        QTest::newRow("letter outside the alphabet") << good.chopped(1) + QLatin1Char('u');
        QTest::newRow("zero") << EventId(0).toString();
        QTest::newRow("past 63 bits") << QStringLiteral("evt_8000000000000");
        QTest::newRow("past 64 bits") << QStringLiteral("evt_zzzzzzzzzzzzz");
        QTest::newRow("minus") << QStringLiteral("evt_-000000000001");
    }

    void othersAreRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!EventId::fromString(text));
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
