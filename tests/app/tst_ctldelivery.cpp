// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include "core/receiver/Receiver.h"

#include <QJsonArray>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// A receiver that keeps what came.
struct TestReceiver
{
    explicit TestReceiver(ReceiverOptions options = {})
        : receiver(std::move(options))
    {
        QObject::connect(&receiver, &Receiver::received, &receiver,
            [this](const ReceivedRequest &request) { requests.push_back(request); });
        if (!receiver.listen())
            qFatal("The receiver cannot listen.");
    }

    [[nodiscard]] QByteArray url() const
    {
        return "http://127.0.0.1:" + QByteArray::number(receiver.port()) + "/in";
    }

    Receiver receiver;
    std::vector<ReceivedRequest> requests;
};

ReceiverOptions answering(int status, const QByteArray &body = {})
{
    ReceiverOptions options;
    options.status = status;
    options.body = body;
    return options;
}

} // namespace

class TestCtlDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventGoesOutSignedArrivesAndIsOnRecord()
    {
        CtlHarness ctl;
        ReceiverOptions options = answering(200, "thanks \xff");
        options.secret = SecretBytes(QByteArrayView("s3cret"));
        TestReceiver receiver(std::move(options));
        const QString webhook = add(ctl, receiver.url(),
            {"--events", "contact.*", "--secret-file", ctl.writeFile(u"s"_s, "s3cret\n")});

        const CtlRun emitted = ctl.run({"emit", "contact.created", "--json", "--wait", "--timestamp",
            "1710700000", "--data", R"({"b":1.0,"a":"ü"})"});
        QCOMPARE(emitted.exit, 0);
        const QString event = emitted.object()["id"_L1].toString();
        QCOMPARE(receiver.requests.size(), 1U);
        QCOMPARE(receiver.requests[0].signature, SignatureVerdict::Valid);
        const QByteArray payload
            = R"({"event":"contact.created","timestamp":1710700000,"data":{"b":1.0,"a":"ü"}})";
        QCOMPARE(receiver.requests[0].body, payload);

        const QJsonObject entry = ctl.run({"deliveries", webhook.toUtf8(), "--json"}).object();
        QCOMPARE(entry.keys().join(u' '),
            u"attempt bodies_kept duration_ms event event_id explanation id outcome payload payload_trace "
            "request_headers response response_headers response_trace response_truncated status_code time webhook_id"_s);
        QCOMPARE(entry["webhook_id"_L1].toString(), webhook);
        QCOMPARE(entry["event_id"_L1].toString(), event);
        QCOMPARE(entry["event"_L1].toString(), u"contact.created"_s);
        QCOMPARE(entry["status_code"_L1], 200);
        QCOMPARE(entry["outcome"_L1].toString(), u"ok"_s);
        QCOMPARE(entry["attempt"_L1], 1);
        QCOMPARE(entry["payload"_L1].toString().toUtf8(), payload);
        QCOMPARE(entry["response"_L1].toString(), u"thanks \ufffd"_s);
        QCOMPARE(entry["response_truncated"_L1], false);
        QVERIFY(entry["request_headers"_L1].toArray().contains(
            QJsonArray({u"X-Webhook-Event"_s, u"contact.created"_s})));
        QCOMPARE(ctl.run({"delivery", "show", entry["id"_L1].toString().toUtf8(), "--json"}).object(), entry);

        const QJsonObject shown = ctl.run({"webhook", "show", webhook.toUtf8(), "--json"}).object();
        QCOMPARE(shown["last_status_code"_L1], 200);
        QCOMPARE(shown["last_triggered"_L1], entry["time"_L1]);
        QCOMPARE(shown["deliveries"_L1], 1);
    }

    void aTestAnswers0Or1_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("200") << 200 << 0 << u"ok"_s;
        QTest::newRow("204") << 204 << 0 << u"ok"_s;
        QTest::newRow("302") << 302 << 1 << u"redirect"_s;
        QTest::newRow("500") << 500 << 1 << u"http_status"_s;
    }

    void aTestAnswers0Or1()
    {
        QFETCH(int, status);
        QFETCH(int, exit);
        QFETCH(QString, outcome);
        CtlHarness ctl;
        TestReceiver receiver(answering(status));
        add(ctl, receiver.url(), {"--inactive"});
        const CtlRun run = ctl.run({"webhook", "test", "w", "--json"});
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.object()["event"_L1].toString(), u"webhook.test"_s);
        QCOMPARE(run.object()["outcome"_L1].toString(), outcome);
        QVERIFY(!run.object()["explanation"_L1].toString().isEmpty());
        QCOMPARE(receiver.requests.size(), 1U);
        const CtlRun text = ctl.run({"webhook", "test", "w"});
        QCOMPARE(text.exit, exit);
        QVERIFY(text.out.contains(QByteArray::number(status)));
    }

    void noAnswerHasNoStatus()
    {
        CtlHarness ctl;
        add(ctl, "http://127.0.0.1:1/");
        const CtlRun run = ctl.run({"webhook", "test", "w", "--json"});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.object()["status_code"_L1].isNull());
        QCOMPARE(run.object()["outcome"_L1].toString(), u"connection_refused"_s);
        const QJsonObject webhook = ctl.run({"webhook", "reset-failures", "w", "--json"}).object();
        QCOMPARE(webhook["failure_count"_L1], 0);
        QVERIFY(webhook["last_status_code"_L1].isNull());
        QVERIFY(!webhook["last_triggered"_L1].isNull());
    }

    void waitingSaysWhetherAnyFailed()
    {
        CtlHarness ctl;
        TestReceiver good;
        TestReceiver bad(answering(500));
        add(ctl, good.url(), {"--events", "*"});
        add(ctl, bad.url(), {"--events", "deal.*"});
        QCOMPARE(ctl.run({"emit", "contact.created", "--data", "{}", "--wait"}).exit, 0);
        const CtlRun failed = ctl.run({"emit", "deal.created", "--data", "{}", "--wait", "--id", "k"});
        QCOMPARE(failed.exit, 1);
        QVERIFY(failed.out.contains("500"));
        // The same event again is the same answer, and nothing more is sent.
        QCOMPARE(ctl.run({"emit", "deal.created", "--data", "{}", "--wait", "--id", "k"}).exit, 1);
        QCOMPARE(bad.requests.size(), 1U);
        QCOMPARE(good.requests.size(), 2U);
    }

    void theLogIsLimitedAndFiltered()
    {
        CtlHarness ctl;
        TestReceiver good;
        const QByteArray webhook = add(ctl, good.url()).toUtf8();
        ctl.run({"webhook", "test", webhook});
        ctl.run({"webhook", "set", webhook, "--url", "http://127.0.0.1:1/"});
        ctl.run({"webhook", "test", webhook});
        const QList<QJsonObject> all = ctl.run({"deliveries", webhook, "--json"}).objects();
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0]["time"_L1].toString() >= all[1]["time"_L1].toString());
        QCOMPARE(ctl.run({"deliveries", webhook, "--json", "--failed"}).objects(), all.mid(0, 1));
        QCOMPARE(ctl.run({"deliveries", webhook, "--json", "--limit", "1"}).objects(), all.mid(0, 1));
        QCOMPARE(ctl.run({"deliveries", webhook}).out.count('\n'), 3); // with its heading
    }

    void moreThanAPageOfTheLog()
    {
        CtlHarness ctl;
        TestReceiver receiver;
        const QByteArray webhook = add(ctl, receiver.url(), {"--events", "*"}).toUtf8();
        ctl.run({"emit", "--from", "-"}, "{\"event\":\"contact.created\",\"data\":{}}\n"_ba.repeated(45));
        QCOMPARE(ctl.run({"run", "--until-idle"}).exit, 0);
        QCOMPARE(receiver.requests.size(), 45U);
        QSet<QString> ids;
        for (const QJsonObject &entry : ctl.run({"deliveries", webhook, "--json"}).objects())
            ids << entry["id"_L1].toString();
        QCOMPARE(ids.size(), 45);
        QCOMPARE(ctl.run({"deliveries", webhook, "--json", "--limit", "21"}).out.count('\n'), 21);
    }

    void anEntryIsSentOnceMore()
    {
        CtlHarness ctl;
        TestReceiver receiver;
        const QByteArray webhook = add(ctl, receiver.url()).toUtf8();
        const QJsonObject first = ctl.run({"webhook", "test", webhook, "--json"}).object();
        const CtlRun again = ctl.run({"delivery", "resend", first["id"_L1].toString().toUtf8(), "--json"});
        QCOMPARE(again.exit, 0);
        QVERIFY(again.object()["id"_L1] != first["id"_L1]);
        QCOMPARE(again.object()["event_id"_L1], first["event_id"_L1]);
        QCOMPARE(receiver.requests.size(), 2U);
        QCOMPARE(receiver.requests[1].body, receiver.requests[0].body);
    }

    void foreignAnswersCannotSteerTheTerminal()
    {
        CtlHarness ctl;
        TestReceiver receiver(answering(200, "\x1b[2Jgone\n\u202etxt"));
        add(ctl, receiver.url());
        const CtlRun run = ctl.run({"webhook", "test", "w"});
        QVERIFY(!run.out.contains('\x1b'));
        QVERIFY(!run.out.contains("\u202e"));
        QVERIFY(run.out.contains("gone\n"));
    }

    void runEndsWhenIdle()
    {
        CtlHarness ctl;
        TestReceiver receiver;
        add(ctl, receiver.url(), {"--events", "*"});
        ctl.run({"emit", "contact.created", "--data", "{}"});
        const CtlRun run = ctl.run({"run", "--until-idle", "--json"});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.objects().size(), 1);
        QCOMPARE(run.object()["outcome"_L1].toString(), u"ok"_s);
        QCOMPARE(receiver.requests.size(), 1U);
        QCOMPARE(ctl.run({"run", "--until-idle", "--json"}).out, QByteArray());
    }

    void theFirstUseStoryCanBeRepeated()
    {
        CtlHarness ctl;
        for (int round = 0; round < 2; ++round) {
            const CtlRun run = ctl.run({"try", "--json"});
            QCOMPARE(run.exit, 0);
            QCOMPARE(run.objects().size(), 7);
            QCOMPARE(run.objects().last()["verified"_L1], true);
        }
        QVERIFY(ctl.run({"try"}).out.contains("valid"));
        QVERIFY(!QFile::exists(ctl.path(u"test.sqlite"_s))); // it has one of its own
        const QString folder = TestDatabase::isServer() ? ctl.path(u"data/switchhook"_s) : ctl.path({});
        QVERIFY(QFile::exists(folder + u"/switchhook-try.sqlite"_s));
    }

    void theFirstUseStoryLeavesRealWebhooksAlone()
    {
        CtlHarness ctl;
        TestReceiver receiver;
        add(ctl, receiver.url(), {"--events", "contact.*"});
        QCOMPARE(ctl.run({"try"}).exit, 0);
        QVERIFY(ctl.run({"try", "--database", ctl.database().name().toUtf8()}).isRefused(2));
        QVERIFY(receiver.requests.empty());
    }

private:
    static QString add(CtlHarness &ctl, const QByteArray &url, const QByteArrayList &more = {})
    {
        const CtlRun run
            = ctl.run(QByteArrayList{"webhook", "add", "--json", "--name", "w", "--url", url} + more);
        return run.object()["id"_L1].toString();
    }
};

QTEST_GUILESS_MAIN(TestCtlDelivery)
#include "tst_ctldelivery.moc"
