// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/domain/DurationBuckets.h"
#include "core/service/DeliveryExport.h"
#include "core/service/DeliveryHistory.h"
#include "core/service/SignatureCheck.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/HourlySumRepository.h"
#include "tests/support/ManyDeliveries.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// A log of six entries, of two webhooks and three events.
struct Log : TemporaryWorkspace
{
    Log()
    {
        a = addWebhook({u"*"_s}).id;
        b = addWebhook({u"*"_s}).id;
        addEvent(
            EventId(1), u"contact.created"_s, R"({"event":"contact.created","data":{"name":"J\u00f6rg"}})");
        addEvent(
            EventId(2), u"contact.updated"_s, R"({"event":"contact.updated","data":{"name":"Müller 50%_"}})");
        addEvent(EventId(3), u"deal.stage_changed"_s, "{}");
        add(10, a, 1, Outcome::Ok, 200, "fine");
        add(11, b, 1, Outcome::HttpStatus, 404, "Nothing HERE");
        add(12, a, 2, Outcome::Redirect, 301, "");
        add(13, b, 2, Outcome::Timeout, {}, "");
        add(14, a, 3, Outcome::HttpStatus, 503, "later");
        add(15, b, 3, Outcome::Cancelled, {}, "");
    }

    void addEvent(EventId id, const QString &name, const QByteArray &body)
    {
        QVERIFY(EventRepository(*database).insert(defaultTenant, {id, name, 0, body}));
    }

    void add(qint64 id, WebhookId webhook, qint64 event, Outcome outcome, std::optional<int> status,
        const QByteArray &body)
    {
        Delivery entry;
        entry.id = DeliveryId(id);
        entry.webhook = webhook;
        entry.event = EventId(event);
        entry.time = timeOf(id);
        entry.outcome = outcome;
        entry.statusCode = status;
        entry.url = u"http://127.0.0.1:9/hook"_s;
        entry.responseBody = body;
        QVERIFY(DeliveryRepository(*database).insert(entry));
    }

    static Timestamp timeOf(qint64 id) { return fromMilliseconds(1'767'225'600'000 + id * 60'000); }

    QString found(const DeliveryCriteria &criteria)
    {
        QStringList ids;
        const auto matches = log.search(criteria, {}, 100).value();
        for (const DeliveryId id : matches.found)
            ids.append(QString::number(id.value()));
        return ids.join(u' ');
    }

    WebhookId a;
    WebhookId b;
};

} // namespace

class TestDeliveryLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFilterFindsItsEntries_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("found");
        QTest::newRow("all") << 0 << u"15 14 13 12 11 10"_s;
        QTest::newRow("webhook") << 1 << u"14 12 10"_s;
        QTest::newRow("event") << 2 << u"13 12"_s;
        QTest::newRow("webhook and event") << 3 << u"12"_s;
        QTest::newRow("pattern") << 4 << u"13 12 11 10"_s;
        QTest::newRow("exact name") << 5 << u"15 14"_s;
        QTest::newRow("underscore is no wildcard") << 6 << u""_s;
        QTest::newRow("outcomes") << 7 << u"13 12"_s;
        QTest::newRow("4xx") << 8 << u"11"_s;
        QTest::newRow("5xx") << 9 << u"14"_s;
        QTest::newRow("no answer") << 10 << u"15 13"_s;
        QTest::newRow("time") << 11 << u"13 12"_s;
        QTest::newRow("text in answers") << 12 << u"11"_s;
        QTest::newRow("text in payloads, escaped") << 13 << u"11 10"_s;
        QTest::newRow("text beyond ASCII") << 14 << u"13 12"_s;
        QTest::newRow("text with LIKE's letters") << 15 << u"13 12"_s;
        QTest::newRow("all at once") << 16 << u"14"_s;
        QTest::newRow("text that is nowhere") << 17 << u""_s;
    }

    void eachFilterFindsItsEntries()
    {
        QFETCH(int, which);
        QFETCH(QString, found);
        Log log;
        QCOMPARE(log.found(criteria(log, which)), found);
    }

    void aSearchGoesOnWhereItStopped()
    {
        Log log;
        DeliveryCriteria failed;
        failed.statusClass = 4;
        auto step = log.log.search(failed, {}, 2).value();
        QVERIFY(step.found.empty()); // two were looked at, and it says so
        QCOMPARE(step.looked, 2);
        QCOMPARE(step.newest->value(), 15);
        QCOMPARE(step.next->value(), 14);
        step = log.log.search(failed, step.next, 10).value();
        QCOMPARE(step.found.size(), 1U);
        QVERIFY(!step.next);
        QCOMPARE(step.looked, 4);
    }

    void rowsComeInTheOrderAskedFor()
    {
        Log log;
        const auto rows = log.log.summaries({DeliveryId(11), DeliveryId(99), DeliveryId(14)}).value();
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].id.value(), 11);
        QCOMPARE(rows[0].eventName, u"contact.created"_s);
        QCOMPARE(rows[0].webhookName, u"Test"_s);
        QCOMPARE(rows[0].responseSize, 12);
        QCOMPARE(rows[0].statusCode, 404);
        QCOMPARE(rows[1].id.value(), 14);
        QCOMPARE(log.log.entries({DeliveryId(10)}).value().front().responseBody, "fine"_ba);
    }

    void manyAreFoundStepByStep()
    {
        TemporaryWorkspace workspace;
        workspace.addWebhook({});
        workspace.addWebhook({});
        QVERIFY(addManyDeliveries(*workspace.database, 12'345));
        QCOMPARE(workspace.log.count().value(), 12'345);
        DeliveryCriteria failed;
        failed.statusClass = 5;
        std::vector<DeliveryId> found;
        DeliveryMatches step;
        do {
            step = workspace.log.search(failed, step.next, 1000).value();
            found.insert(found.end(), step.found.begin(), step.found.end());
        } while (step.next);
        QCOMPARE(found.size(), 1234U + 1U); // every tenth, from the third on
        QVERIFY(std::ranges::is_sorted(found, std::greater<>()));
        const auto rows = workspace.log.summaries(found).value(); // more than a page of them
        QCOMPARE(rows.size(), found.size());
        QCOMPARE(rows.front().statusCode, 500);
    }

    void eachIsSentAgainOnce()
    {
        Log log;
        QCOMPARE(log.events.resendEach({DeliveryId(10), DeliveryId(11), DeliveryId(99)}).value(), 2);
        QCOMPARE(log.count("SELECT count(*) FROM due_deliveries WHERE manual = 1"), 2);
    }

    void signaturesAreJudgedByTheSecretOfNow()
    {
        Log log;
        SignatureCheck check(*log.database, *log.access, log.keys);
        WebhookChange change;
        change.secret = SecretBytes(QByteArrayView("s3cret"));
        QVERIFY(log.webhooks.change(log.a, change));
        Delivery entry = log.log.find(DeliveryId(10)).value();
        QCOMPARE(check.check(entry).value(), SignatureState::NotSigned);
        entry.requestHeaders = {{"X-Webhook-Timestamp", "1710700000"},
            {"X-Webhook-Signature",
                sign(SecretBytes(QByteArrayView("s3cret")), "1710700000", *entry.payload)}};
        QCOMPARE(check.check(entry).value(), SignatureState::Current);
        change.secret = SecretBytes(QByteArrayView("another"));
        QVERIFY(log.webhooks.change(log.a, change));
        QCOMPARE(check.check(entry).value(), SignatureState::Earlier);
        change = {};
        change.removeSecret = true;
        QVERIFY(log.webhooks.change(log.a, change));
        QCOMPARE(check.check(entry).value(), SignatureState::Earlier);
        QVERIFY(Query(*log.database, "UPDATE events SET body = NULL").run()); // as the size cap takes it
        QCOMPARE(check.check(entry).value(), SignatureState::Unknown);
    }

    void historyHasRatesAndQuantiles()
    {
        Log log;
        HourlySumRepository sums(*log.database);
        const qint64 hour = 48 * 10000;
        const int fast = durationBucket(std::chrono::milliseconds(20));
        const int slow = durationBucket(std::chrono::milliseconds(900));
        QVERIFY(sums.add({log.a, hour, fast, 90, 0}));
        QVERIFY(sums.add({log.a, hour + 1, slow, 6, 5}));
        QVERIFY(sums.add({log.b, hour + 1, slow, 4, 5}));
        QVERIFY(sums.add({log.a, hour + 24, fast, 1, 1}));
        const auto from = Timestamp(std::chrono::hours(hour));
        DeliveryHistory history(*log.database, *log.access);
        const auto days = history.points({}, from, 24).value();
        QCOMPARE(days.size(), 2U);
        QCOMPARE(days[0].from, from);
        QCOMPARE(days[0].deliveries, 100);
        QCOMPARE(days[0].failures, 10);
        QCOMPARE(days[0].successRate(), 0.9);
        QCOMPARE(days[0].median, bucketDuration(fast));
        QCOMPARE(days[0].p95, bucketDuration(slow));
        QCOMPARE(days[1].successRate(), 0.0);
        QCOMPARE(history.points(log.b, from, 1).value().size(), 1U);
        QCOMPARE(history.points(log.a, from + std::chrono::hours(1), 1).value().size(), 2U);
    }

    void cellsOfASpreadsheetAreDefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"plain"_s << "plain"_ba;
        QTest::newRow("empty") << u""_s << ""_ba;
        QTest::newRow("formula") << u"=1+1"_s << "\"'=1+1\""_ba;
        QTest::newRow("plus") << u"+49"_s << "\"'+49\""_ba;
        QTest::newRow("minus") << u"-1"_s << "\"'-1\""_ba;
        QTest::newRow("at") << u"@SUM(A1)"_s << "\"'@SUM(A1)\""_ba;
        QTest::newRow("tab") << u"\t=1"_s << "\"'\t=1\""_ba;
        QTest::newRow("carriage return") << u"\r=1"_s << "\"'\r=1\""_ba;
        QTest::newRow("quotes and commas") << u"a,\"b\"\nc"_s << "\"a,\"\"b\"\"\nc\""_ba;
        QTest::newRow("within") << u"a=b"_s << "a=b"_ba;
    }

    void cellsOfASpreadsheetAreDefused()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(csvCell(text), cell);
    }

    void anExportedLineHoldsTheEntry()
    {
        Log log;
        Delivery entry = log.log.find(DeliveryId(11)).value();
        entry.responseBody = "=cmd()\xff";
        const QByteArray line = exportLine(ExportFormat::JsonLines, entry);
        QVERIFY(line.endsWith("}\n"));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object["id"_L1].toString(), entry.id.toString());
        QCOMPARE(object["payload"_L1].toString().toUtf8(), *entry.payload);
        QCOMPARE(object["response"_L1].toString(), u"=cmd()\ufffd"_s);
        const QByteArray csv = exportLine(ExportFormat::Csv, entry);
        QVERIFY(csv.contains("\"'=cmd()\xef\xbf\xbd\""));
        QVERIFY(csv.endsWith("\r\n"));
        QCOMPARE(exportHead(ExportFormat::Csv).count(','), 20);
    }

private:
    static DeliveryCriteria criteria(const Log &log, int which)
    {
        DeliveryCriteria wanted;
        if (which == 1 || which == 3 || which == 16)
            wanted.webhook = log.a;
        if (which == 2 || which == 3)
            wanted.event = EventId(2);
        const QHash<int, QString> patterns{{4, u"contact.*"_s}, {5, u"deal.stage_changed"_s},
            {6, u"deal_stage.changed"_s}, {16, u"deal.*"_s}};
        wanted.eventPattern = patterns.value(which);
        if (which == 7)
            wanted.outcomes = {Outcome::Redirect, Outcome::Timeout};
        const QHash<int, int> classes{{8, 4}, {9, 5}, {10, 0}, {16, 5}};
        if (classes.contains(which))
            wanted.statusClass = classes[which];
        if (which == 11) {
            wanted.from = Log::timeOf(12);
            wanted.until = Log::timeOf(14);
        }
        const QHash<int, QString> texts{{12, u"nothing here"_s}, {13, u"jörg"_s}, {14, u"MÜLLER"_s},
            {15, u"50%_"_s}, {16, u"LATER"_s}, {17, u"absent"_s}};
        wanted.text = texts.value(which);
        return wanted;
    }
};

QTEST_GUILESS_MAIN(TestDeliveryLog)
#include "tst_deliverylog.moc"
