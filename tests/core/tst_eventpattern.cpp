// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventPattern.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestEventPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("none") << QStringList() << QStringList();
        QTest::newRow("one name") << QStringList{u"contact.created"_s} << QStringList{u"contact.created"_s};
        QTest::newRow("all") << QStringList{u"*"_s} << QStringList{u"*"_s};
        QTest::newRow("underscores") << QStringList({u"hunt_group.*"_s, u"deal.stage_changed"_s})
                                     << QStringList({u"deal.stage_changed"_s, u"hunt_group.*"_s});
        QTest::newRow("blanks and duplicates")
            << QStringList({u" call.missed\t"_s, u"call.missed"_s, u"\ncall.*"_s, u"call.* "_s})
            << QStringList({u"call.*"_s, u"call.missed"_s});
        QTest::newRow("catalogue's order, nothing else dropped")
            << QStringList({u"sms.message_sent"_s, u"contact.deleted"_s, u"contact.created"_s, u"contact.*"_s,
                   u"*"_s})
            << QStringList({u"*"_s, u"contact.*"_s, u"contact.created"_s, u"contact.deleted"_s,
                   u"sms.message_sent"_s});
    }

    void good()
    {
        QFETCH(QStringList, given);
        QFETCH(QStringList, kept);
        const auto checked = checkPatterns(m_catalogue, given);
        QVERIFY(checked);
        QCOMPARE(*checked, kept);
    }

    void bad_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("nearest");
        const auto row = [](const QString &pattern, const QStringList &nearest) {
            QTest::newRow(pattern.isEmpty() ? "(empty)" : qPrintable(pattern.left(40))) << pattern << nearest;
        };
        row(u""_s, {u"*"_s, u"did.*"_s, u"ivr.*"_s});
        row(u"foo.*"_s, {});
        row(u"con*"_s, {u"contact.*"_s, u"contact.created"_s, u"contact.updated"_s});
        row(u"contact"_s, {u"contact.*"_s, u"contact.created"_s, u"contact.updated"_s});
        row(u"contact."_s, {u"contact.*"_s, u"contact.created"_s, u"contact.updated"_s});
        row(u"contact.creatd"_s, {u"contact.created"_s, u"contact.updated"_s});
        row(u"Contact.Created"_s, {u"contact.created"_s, u"contact.updated"_s, u"contact.deleted"_s});
        row(u"contacts.*"_s, {u"contact.*"_s});
        row(u"huntgroup.*"_s, {u"hunt_group.*"_s});
        row(u"call.mised"_s, {u"call.missed"_s});
        row(u"*.created"_s, {u"did.created"_s, u"ivr.created"_s});
        row(u"**"_s, {u"*"_s});
        row(u"*.*"_s, {u"*"_s});
        row(u"contact.**"_s, {u"contact.*"_s, u"contact.created"_s, u"contact.updated"_s});
        row(u"contact.cr*"_s, {u"contact.created"_s, u"contact.*"_s});
        row(u"contact.?"_s, {u"contact.*"_s});
        row(u"контакт.*"_s, {});
        row(QString(1000000, u'x'), {});
    }

    void bad()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, nearest);
        const auto checked = checkPatterns(m_catalogue, {u"call.*"_s, u' ' + pattern + u' '});
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::PatternInvalid);
        QCOMPARE(checked.error().arguments.front(), pattern);
        QCOMPARE(checked.error().arguments.sliced(1), nearest);
    }

    void theTestEventIsReserved()
    {
        for (const QString &pattern : {u"webhook.test"_s, u"webhook.*"_s}) {
            const auto checked = checkPatterns(m_catalogue, {pattern});
            QVERIFY(!checked);
            QCOMPARE(checked.error(), (Error{ErrorCode::EventReserved, {pattern}}));
        }
        QCOMPARE(checkEmittable(m_catalogue, testEventName).error().code, ErrorCode::EventReserved);
    }

    void everyOtherEventIsEmittable()
    {
        for (const EventType &event : m_catalogue.events()) {
            if (event.name != testEventName)
                QVERIFY2(checkEmittable(m_catalogue, event.name), qPrintable(event.name));
        }
    }

    void unknownEventsAreNot()
    {
        const auto misspelt = checkEmittable(m_catalogue, u"contact.create"_s);
        QVERIFY(!misspelt);
        QCOMPARE(misspelt.error().code, ErrorCode::EventUnknown);
        QCOMPARE(
            misspelt.error().arguments.mid(0, 2), QStringList({u"contact.create"_s, u"contact.created"_s}));
        QCOMPARE(checkEmittable(m_catalogue, u"*"_s).error().code, ErrorCode::EventUnknown);
        QVERIFY(!checkEmittable(m_catalogue, u"contact.*"_s)
                     .error()
                     .arguments.sliced(1)
                     .contains(u"contact.*"_s));
        QCOMPARE(checkEmittable(m_catalogue, u" contact.created"_s).error().arguments.value(1),
            u"contact.created"_s);
    }

    void patternsOfAnEventAreThoseThatMatchIt()
    {
        QCOMPARE(patternsFor(u"hunt_group.created"_s),
            QStringList({u"hunt_group.created"_s, u"hunt_group.*"_s, u"*"_s}));
        QStringList patterns{u"*"_s};
        for (const EventType &event : m_catalogue.events())
            patterns << event.name << event.entity + u".*"_s;
        for (const EventType &event : m_catalogue.events()) {
            for (const QString &pattern : patterns)
                QCOMPARE(patternMatches(pattern, event.name), patternsFor(event.name).contains(pattern));
        }
    }

private:
    const EventCatalogue m_catalogue = EventCatalogue::builtIn();
};

QTEST_GUILESS_MAIN(TestEventPattern)
#include "tst_eventpattern.moc"
