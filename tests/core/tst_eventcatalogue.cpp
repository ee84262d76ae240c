// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventCatalogue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *oneEvent = R"({"categories":[{"name":"C","events":[
    {"name":"a.b","title":"T","description":"D.","sample":{"z":1.0,"a":[ 1e5, 12345678901234567890 ],"z2":"ä"}}]}]})";

QStringList namesOf(const EventCatalogue &catalogue, const QString &category)
{
    QStringList names;
    for (const EventType &event : catalogue.events()) {
        if (event.category == category)
            names << event.name;
    }
    return names;
}

QStringList expand(const QString &entities, const QStringList &actions)
{
    QStringList names;
    for (const QString &entity : entities.split(u' ')) {
        for (const QString &action : actions)
            names << entity + u'.' + action;
    }
    return names;
}

} // namespace

class TestEventCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheReferencesEvents()
    {
        const QStringList changes{u"created"_s, u"updated"_s, u"deleted"_s};
        const auto catalogue = EventCatalogue::builtIn();
        QCOMPARE(catalogue.categories(),
            QStringList({u"CRM"_s, u"Configuration"_s, u"Communications"_s, u"Test"_s}));
        QCOMPARE(namesOf(catalogue, u"CRM"_s),
            expand(u"contact account lead"_s, changes) + QStringList{u"lead.converted"_s}
                + expand(u"list"_s, changes)
                + QStringList({u"activity.created"_s, u"deal.created"_s, u"deal.updated"_s,
                    u"deal.stage_changed"_s, u"task.created"_s, u"task.completed"_s, u"campaign.created"_s,
                    u"campaign.status_changed"_s}));
        QCOMPARE(namesOf(catalogue, u"Configuration"_s),
            expand(u"extension did trunk queue hunt_group ivr administrator"_s, changes));
        QCOMPARE(namesOf(catalogue, u"Communications"_s),
            QStringList({u"call.completed"_s, u"call.missed"_s, u"voicemail.received"_s})
                + expand(u"whatsapp sms"_s, {u"message_received"_s, u"message_sent"_s}));
        QCOMPARE(namesOf(catalogue, u"Test"_s), QStringList{testEventName});
        QCOMPARE(catalogue.events().size(), 50U);
    }

    void everyEventIsDescribed()
    {
        QSet<QString> titles;
        QSet<QString> descriptions;
        const auto catalogue = EventCatalogue::builtIn();
        for (const EventType &event : catalogue.events()) {
            QVERIFY2(event.title.front().isUpper() && !event.title.endsWith(u'.'), qPrintable(event.name));
            QVERIFY2(event.description.endsWith(u'.'), qPrintable(event.name));
            QVERIFY2(!QJsonDocument::fromJson(event.sample).object().isEmpty(), qPrintable(event.name));
            titles << event.title;
            descriptions << event.description;
        }
        QCOMPARE(titles.size(), 50);
        QCOMPARE(descriptions.size(), 50);
    }

    void findsByName()
    {
        const auto catalogue = EventCatalogue::builtIn();
        const EventType *event = catalogue.find(u"extension.created"_s);
        QVERIFY(event);
        QCOMPARE(event->entity, u"extension"_s);
        QCOMPARE(event->action, u"created"_s);
        QCOMPARE(event->category, u"Configuration"_s);
        QCOMPARE(event->title, u"Extension created"_s);
        QCOMPARE(
            event->sample, R"({"name":"john","extension":"1001","first_name":"John","last_name":"Doe"})"_ba);
        QVERIFY(!catalogue.find(u"extension.Created"_s));
        QVERIFY(!catalogue.find(u"extension.*"_s));
        QVERIFY(!catalogue.find({}));
    }

    void samplesKeepTheFilesOrder()
    {
        const auto catalogue = EventCatalogue::load(oneEvent);
        QVERIFY(catalogue);
        QCOMPARE(catalogue->events().front().sample,
            R"({"z":1.0,"a":[100000.0,12345678901234567890],"z2":"ä"})"_ba);
    }

    void wrongDataIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from"); // what of the good text is replaced
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *from, const char *to, const QString &place) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << place;
        };
        const QString event = u"categories[0].events[0]"_s;
        row("cut off", "}]}]}", "", u"the file"_s);
        row("not UTF-8", "ä", "\xff", u"the file"_s);
        row("no object", R"({"categories":)", "[", u"the file"_s);
        row("other root", "categories", "kinds", u"the file"_s);
        row("categories no list", R"({"categories":[)", R"({"categories":3,"x":[)", u"the file"_s);
        row("category without a name", R"("name":"C",)", "", u"categories[0]"_s);
        row("category with an empty name", R"("name":"C")", R"("name":"")", u"categories[0].name"_s);
        row("category with more", R"("name":"C")", R"("name":"C","x":1)", u"categories[0]"_s);
        row("category twice", R"("categories":[)", R"("categories":[{"name":"C","events":[]},)",
            u"categories[1]"_s);
        row("events no list", R"("events":[)", R"("events":{},"y":[)", u"categories[0]"_s);
        row("event no object", R"("events":[)", R"("events":["a",)", event);
        row("name without a dot", "a.b", "ab", event + u".name"_s);
        row("name with two dots", "a.b", "a.b.c", event + u".name"_s);
        row("name in capitals", "a.b", "A.b", event + u".name"_s);
        row("name that ends with a dot", "a.b", "a.", event + u".name"_s);
        row("name with a star", "a.b", "a.*", event + u".name"_s);
        row("title missing", R"("title":"T",)", "", event);
        row("title a number", R"("T")", "5", event + u".title"_s);
        row("description empty", R"("D.")", R"("")", event + u".description"_s);
        row("sample a string", R"({"z":1.0)", R"("s","x":{"z":1.0)", event);
        row("sample a number", R"("sample":{)",
            R"("sample":5},{"name":"a.c","title":"T","description":"D.","sample":{)", event + u".sample"_s);
        row("event twice", R"("events":[)",
            R"("events":[{"name":"a.b","title":"T","description":"D.","sample":{}},)",
            u"categories[0].events[1]"_s);
    }

    void wrongDataIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QByteArray json(oneEvent);
        QVERIFY(json.contains(from));
        const auto catalogue = EventCatalogue::load(json.replace(from, to));
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.error().code, ErrorCode::CatalogueInvalid);
        QCOMPARE(catalogue.error().arguments.size(), 2);
        const QString found = catalogue.error().arguments.front();
        QVERIFY2(found == place || found.startsWith(place + u'.'), qPrintable(found));
    }

    void deepTextIsNoCrash()
    {
        QVERIFY(!EventCatalogue::load(QByteArray(100000, '[')));
        QVERIFY(!EventCatalogue::load({}));
    }
};

QTEST_GUILESS_MAIN(TestEventCatalogue)
#include "tst_eventcatalogue.moc"
