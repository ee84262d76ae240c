// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include <QJsonArray>
#include <QSet>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestCtlEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatalogueIsListed()
    {
        const CtlRun run = CtlHarness().run({"events", "--json"});
        QCOMPARE(run.exit, 0);
        const QList<QJsonObject> events = run.objects();
        QCOMPARE(events.size(), 50); // 49 and webhook.test
        QCOMPARE(events.first().keys(),
            (QStringList{u"category"_s, u"description"_s, u"name"_s, u"sample"_s, u"title"_s}));
        QVERIFY(events.first()["sample"_L1].isObject());
        QVERIFY(CtlHarness().run({"events"}).out.contains("deal.stage_changed"));
    }

    void emitTellsIdAndDeliveries()
    {
        CtlHarness ctl;
        addWebhook(ctl, "contact.*");
        addWebhook(ctl, "*");
        addWebhook(ctl, "deal.created");
        const CtlRun run = ctl.run({"emit", "contact.created", "--json", "--data", R"({"b":1,"a":2})"});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object().keys(), (QStringList{u"deliveries"_s, u"id"_s}));
        QCOMPARE(run.object()["deliveries"_L1], 2);
        QVERIFY(run.object()["id"_L1].toString().startsWith("evt_"_L1));
        QVERIFY2(run.err.contains("no engine is running"), run.err.constData());

        const CtlRun text = ctl.run({"emit", "contact.created", "--data", "[]"});
        QVERIFY(text.out.contains("2 webhooks"));
    }

    void withNoSubscriberItIsAcceptedAndSaid()
    {
        CtlHarness ctl;
        const CtlRun run = ctl.run({"emit", "contact.created", "--data", "{}"});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.out.contains("No active webhook"));
        QCOMPARE(run.err, QByteArray());
    }

    void dataComesFromArgumentFileOrStdin()
    {
        CtlHarness ctl;
        const QByteArray file = ctl.writeFile(u"data.json"_s, "\n {\"a\": 1}\n");
        const auto emitted = [&ctl](const QByteArray &data, const QByteArray &input = {}) {
            return ctl.run({"emit", "contact.created", "--json", "--id", "same", "--data", data}, input)
                .object()["id"_L1]
                .toString();
        };
        const QString id = emitted("{\"a\": 1}");
        QVERIFY(!id.isEmpty());
        QCOMPARE(emitted("@" + file), id); // the same key with other content would be refused
        QCOMPARE(emitted("-", "{\"a\": 1}"), id);
    }

    void theSameKeyMakesNoSecondEvent()
    {
        CtlHarness ctl;
        addWebhook(ctl, "*");
        const QByteArrayList arguments{
            "emit", "contact.created", "--json", "--id", "k-1", "--timestamp", "1710700000", "--data", "{}"};
        const CtlRun first = ctl.run(arguments);
        const CtlRun again = ctl.run(arguments);
        QCOMPARE(again.exit, 0);
        QCOMPARE(again.out, first.out);
        QVERIFY(ctl.run({"emit", "contact.created", "--id", "k-1", "--data", "[]"}).isRefused(2));
    }

    void badEventsAreRefused_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<QByteArray>("input");
        const auto row = [](const char *name, const QByteArrayList &arguments, const QByteArray &input = {}) {
            QTest::newRow(name) << arguments << input;
        };
        row("unknown event", {"contcat.created", "--data", "{}"});
        row("test event", {"webhook.test", "--data", "{}"});
        row("no JSON", {"contact.created", "--data", "{a:1}"});
        row("a number", {"contact.created", "--data", "5"});
        row("empty", {"contact.created", "--data", ""});
        row("not UTF-8", {"contact.created", "--data", "{\"a\":\"\xff\"}"});
        row("deep", {"contact.created", "--data", QByteArray(513, '[') + QByteArray(513, ']')});
        row("large", {"contact.created", "--data", "-"}, "[\"" + QByteArray(1024 * 1024, 'x') + "\"]");
        row("endless", {"contact.created", "--data", "@/dev/zero"});
        row("no file", {"contact.created", "--data", "@/nonexistent"});
        row("negative timestamp", {"contact.created", "--data", "{}", "--timestamp", "-1"});
        row("no timestamp", {"contact.created", "--data", "{}", "--timestamp", "now"});
        row("empty timestamp", {"contact.created", "--data", "{}", "--timestamp", ""});
        row("empty key", {"contact.created", "--data", "{}", "--id", ""});
        row("key with a blank", {"contact.created", "--data", "{}", "--id", "a b"});
        row("long key", {"contact.created", "--data", "{}", "--id", QByteArray(201, 'k')});
    }

    void badEventsAreRefused()
    {
        QFETCH(QByteArrayList, arguments);
        QFETCH(QByteArray, input);
        const CtlRun run = CtlHarness().run(QByteArrayList{"emit"} + arguments, input);
        QVERIFY2(run.isRefused(2), run.err.constData());
    }

    void linesGoInOneByOne()
    {
        CtlHarness ctl;
        addWebhook(ctl, "contact.*");
        const QByteArray lines = R"({"event":"contact.created","data":{"n":1}})"
                                 "\n"
                                 R"({"event":"deal.created","data":{"n":2},"timestamp":1710700000,"id":"k2"})"
                                 "\r\n\n"
                                 R"({"data":[],"event":"contact.deleted"})"; // without a line end
        const CtlRun run = ctl.run({"emit", "--json", "--from", "-"}, lines);
        QCOMPARE(run.exit, 0);
        const QList<QJsonObject> events = run.objects();
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[0]["deliveries"_L1], 1);
        QCOMPARE(events[1]["deliveries"_L1], 0);
        QCOMPARE(events[2]["deliveries"_L1], 1);
        QSet<QString> ids;
        for (const QJsonObject &event : events)
            ids << event["id"_L1].toString();
        QCOMPARE(ids.size(), 3);
    }

    void badLinesAreNamedAndTheGoodOnesGoIn()
    {
        CtlHarness ctl;
        const QByteArray good = R"({"event":"contact.created","data":{}})";
        const QByteArray file = ctl.writeFile(u"events.ndjson"_s,
            good + "\nnonsense\n" + good + '\n' + R"({"event":"contcat.created","data":{}})" + '\n' + '['
                + QByteArray(2 * 1024 * 1024, ' ') + "]\n" + good + '\n');
        const CtlRun run = ctl.run({"emit", "--from", file, "--json"});
        QCOMPARE(run.exit, 2);
        QCOMPARE(run.objects().size(), 3);
        const QByteArrayList errors = run.err.trimmed().split('\n');
        QCOMPARE(errors.size(), 3);
        QSet<QByteArray> named;
        for (const QByteArray &error : errors)
            named << error.left(error.indexOf(':', 16));
        QCOMPARE(named,
            (QSet<QByteArray>{"switchhookctl: line 2", "switchhookctl: line 4", "switchhookctl: line 5"}));
    }

    void manyLinesAreQuick()
    {
        CtlHarness ctl;
        const int count = 5000;
        const QByteArray lines = R"({"event":"contact.created","data":{"n":1}})"
                                 "\n"_ba.repeated(count);
        const CtlRun run = ctl.run({"emit", "--from", "-", "--json"}, lines);
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.out.count('\n'), count);
        const CtlRun text = ctl.run({"emit", "--from", "-"}, lines);
        QVERIFY(text.out.contains("5000 events accepted"));
    }

    void aFileThatIsNotThereIsRefused()
    {
        QVERIFY(CtlHarness().run({"emit", "--from", "/nonexistent"}).isRefused(2));
    }

    void unknownDeliveriesAreRefused()
    {
        CtlHarness ctl;
        QVERIFY(ctl.run({"deliveries", "nobody"}).isRefused(2));
        QVERIFY(ctl.run({"delivery", "show", "dlv_0000000000001"}).isRefused(2));
        QVERIFY(ctl.run({"delivery", "resend", "nonsense"}).isRefused(2));
    }

    void explainTellsWhoGotItAndWhoNot()
    {
        CtlHarness ctl;
        addWebhook(ctl, "contact.*");
        addWebhook(ctl, "deal.*");
        const QString other = ctl.run({"webhook", "list", "--json"}).objects().last()["id"_L1].toString();
        const QString id = ctl.run({"emit", "contact.created", "--data", "{}", "--json"}).object()["id"_L1].toString();
        const CtlRun text = ctl.run({"explain", id.toUtf8()});
        QCOMPARE(text.exit, 0);
        QVERIFY2(text.out.contains("Waiting") && text.out.contains("subscribed by contact.*"), text.out.constData());
        QVERIFY(text.out.contains("One other webhook is not subscribed"));
        const QJsonObject waiting = ctl.run({"explain", id.toUtf8(), "--json"}).object();
        QCOMPARE(waiting["reason"_L1].toString(), u"waiting"_s);
        QCOMPARE(waiting["event"_L1].toString(), u"contact.created"_s);
        QCOMPARE(waiting["patterns"_L1].toArray().at(0).toString(), u"contact.*"_s);
        const QJsonObject not_ = ctl.run({"explain", id.toUtf8(), other.toUtf8(), "--json"}).object();
        QCOMPARE(not_["reason"_L1].toString(), u"not_subscribed"_s);
        QVERIFY(!not_["explanation"_L1].toString().isEmpty());
        QVERIFY(ctl.run({"explain", "evt_nonsense"}).isRefused(2));
        QVERIFY(ctl.run({"explain", id.toUtf8(), "nobody"}).isRefused(2));
        QVERIFY(ctl.run({"explain"}).isRefused(2));
    }

private:
    static void addWebhook(CtlHarness &ctl, const QByteArray &events)
    {
        QCOMPARE(
            ctl.run({"webhook", "add", "--name", "w", "--url", "http://127.0.0.1:9/", "--events", events})
                .exit,
            0);
    }
};

QTEST_GUILESS_MAIN(TestCtlEvents)
#include "tst_ctlevents.moc"
