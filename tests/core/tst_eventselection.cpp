// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventPattern.h"
#include "core/domain/EventSelection.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;
using State = EventSelection::State;
using Coverage = EventSelection::Coverage;

namespace {

const EventCatalogue &catalogue()
{
    static const EventCatalogue builtIn = EventCatalogue::builtIn();
    return builtIn;
}

/// "-contact.created", "+deal", "+CRM", "+*": what one clicks, as the box it is on.
void click(EventSelection &selection, const QString &step)
{
    const bool on = step.startsWith(u'+');
    const QString box = step.mid(1);
    if (box == "*"_L1)
        selection.setEverything(on);
    else if (box.contains(u'.'))
        selection.setEvent(box, on);
    else if (catalogue().categories().contains(box))
        selection.setCategory(box, on);
    else
        selection.setEntity(box, on);
}

QString words(const QStringList &patterns)
{
    return patterns.join(u' ');
}

} // namespace

class TestEventSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patternsStayWhereNothingIsTouched_data()
    {
        QTest::addColumn<QString>("patterns");
        QTest::newRow("none") << u""_s;
        QTest::newRow("one") << u"deal.stage_changed"_s;
        QTest::newRow("all named") << u"contact.created contact.updated contact.deleted"_s;
        QTest::newRow("entity and a name of it") << u"contact.* contact.created"_s;
        QTest::newRow("all") << u"*"_s;
        QTest::newRow("all and others") << u"* contact.* deal.created"_s;
    }

    void patternsStayWhereNothingIsTouched()
    {
        QFETCH(QString, patterns);
        const EventSelection selection(catalogue(), patterns.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(words(selection.patterns()), patterns);
    }

    void clicks_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QString &before, const QString &steps,
                             const QString &after) { QTest::newRow(name) << before << steps << after; };
        row("tick an event", u""_s, u"+call.missed"_s, u"call.missed"_s);
        row("untick it", u"call.missed"_s, u"-call.missed"_s, u""_s);
        row("tick an entity", u""_s, u"+contact"_s, u"contact.*"_s);
        row("tick an entity that has some", u"contact.updated"_s, u"+contact"_s, u"contact.*"_s);
        row("tick one that is ticked", u"contact.* contact.created"_s, u"+contact"_s,
            u"contact.* contact.created"_s);
        row("untick a child", u"contact.*"_s, u"-contact.created"_s, u"contact.updated contact.deleted"_s);
        row("tick it again", u"contact.*"_s, u"-contact.created +contact.created"_s,
            u"contact.created contact.updated contact.deleted"_s);
        row("untick the child that is also named", u"contact.* contact.created"_s, u"-contact.created"_s,
            u"contact.updated contact.deleted"_s);
        row("untick its sibling", u"contact.* contact.created"_s, u"-contact.updated"_s,
            u"contact.created contact.deleted"_s);
        row("untick the entity", u"contact.* contact.created lead.created"_s, u"-contact"_s,
            u"lead.created"_s);
        row("a covered child ticked", u"contact.*"_s, u"+contact.created"_s, u"contact.*"_s);
        row("a category", u"call.missed deal.created"_s, u"+Communications"_s,
            u"deal.created call.* voicemail.* whatsapp.* sms.*"_s);
        row("no category", u"call.* sms.message_sent deal.created"_s, u"-Communications"_s,
            u"deal.created"_s);
        row("three categories are not everything", u""_s, u"+CRM +Configuration +Communications -CRM"_s,
            u"extension.* did.* trunk.* queue.* hunt_group.* ivr.* administrator.* call.* voicemail.* "
            "whatsapp.* sms.*"_s);
        row("everything", u"contact.created sms.*"_s, u"+*"_s, u"*"_s);
        row("everything and back", u"contact.created sms.*"_s, u"+* -*"_s, u"contact.created sms.*"_s);
        row("everything off", u"*"_s, u"-*"_s, u""_s);
        row("everything off leaves the others", u"* contact.created"_s, u"-*"_s, u"contact.created"_s);
        row("everything without two groups", u"*"_s, u"-CRM -Configuration"_s,
            u"call.* voicemail.* whatsapp.* sms.*"_s);
        row("everything but one event", u"* call.missed"_s, u"-CRM -Configuration -call.missed"_s,
            u"call.completed voicemail.* whatsapp.* sms.*"_s);
        row("what was before everything is gone by then", u"deal.created"_s, u"+* -call.missed -* +* -*"_s,
            u"contact.* account.* lead.* list.* activity.* deal.* task.* campaign.* extension.* did.* "
            u"trunk.* "
            "queue.* hunt_group.* ivr.* administrator.* call.completed voicemail.* whatsapp.* sms.*"_s);
    }

    void clicks()
    {
        QFETCH(QString, before);
        QFETCH(QString, steps);
        QFETCH(QString, after);
        EventSelection selection(catalogue(), before.split(u' ', Qt::SkipEmptyParts));
        for (const QString &step : steps.split(u' '))
            click(selection, step);
        QCOMPARE(words(selection.patterns()), after);
        QVERIFY(checkPatterns(catalogue(), selection.patterns()));
    }

    void states_data()
    {
        QTest::addColumn<QString>("patterns");
        QTest::addColumn<State>("contact");
        QTest::addColumn<State>("crm");
        QTest::addColumn<Coverage>("created");
        QTest::addColumn<int>("selected");
        const auto row
            = [](const char *name, const QString &patterns, State contact, State crm, Coverage created,
                  int selected) { QTest::newRow(name) << patterns << contact << crm << created << selected; };
        row("none", u""_s, State::None, State::None, Coverage::None, 0);
        row("named", u"contact.created"_s, State::Some, State::Some, Coverage::ByName, 1);
        row("all named", u"contact.created contact.updated contact.deleted"_s, State::Some, State::Some,
            Coverage::ByName, 3);
        row("entity", u"contact.*"_s, State::All, State::Some, Coverage::ByEntity, 3);
        row("both", u"contact.* contact.created"_s, State::All, State::Some, Coverage::ByEntity, 3);
        row("another", u"deal.*"_s, State::None, State::Some, Coverage::None, 3);
        row("group", u"contact.* account.* lead.* list.* activity.* deal.* task.* campaign.*"_s, State::All,
            State::All, Coverage::ByEntity, 21);
        row("all", u"*"_s, State::All, State::All, Coverage::ByAll, 49);
        row("all and others", u"* contact.created"_s, State::All, State::All, Coverage::ByAll, 49);
    }

    void states()
    {
        QFETCH(QString, patterns);
        const EventSelection selection(catalogue(), patterns.split(u' ', Qt::SkipEmptyParts));
        QTEST(selection.entityState(u"contact"_s), "contact");
        QTEST(selection.categoryState(u"CRM"_s), "crm");
        QTEST(selection.coverage(u"contact.created"_s), "created");
        QTEST(selection.selected(), "selected");
        QCOMPARE(selection.isEverything(), patterns.startsWith(u'*'));
    }

    void aPatternOfALaterVersionStays()
    {
        EventSelection selection(catalogue(), {u"fax.*"_s, u"deal.created"_s});
        selection.setEntity(u"call"_s, true);
        QCOMPARE(words(selection.patterns()), u"deal.created call.* fax.*"_s);
    }
};

QTEST_GUILESS_MAIN(TestEventSelection)
#include "tst_eventselection.moc"
