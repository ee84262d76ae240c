// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/http/HttpServer.h"
#include "core/service/DeliveryExport.h"
#include "core/service/EngineHost.h"
#include "core/service/PurgeService.h"
#include "core/service/SignatureCheck.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QCryptographicHash>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

constexpr char card[] = "4111-canary";

/// Answers with what it got.
class Echoing final : public HttpRequestHandler
{
public:
    std::optional<HttpServerResponse> checkHead(const HttpServerRequest &) override { return std::nullopt; }
    void handle(HttpServerRequest &&request, HttpResponder responder) override
    {
        bodies.push_back(request.body);
        requests.push_back(request);
        responder.answer({status, {}, "got " + request.body});
    }
    bool listen() { return server.listen().hasValue(); }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/"_s.arg(server.port()); }

    HttpServer server {{}, *this};
    QByteArrayList bodies;
    std::vector<HttpServerRequest> requests;
    int status = 200;
};

} // namespace

class TestLogPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TemporaryWorkspace>();
        m_receiver = std::make_unique<Echoing>();
        QVERIFY(m_receiver->listen());
    }
    void cleanup()
    {
        m_host.reset();
        m_receiver.reset();
        m_workspace.reset();
    }

    void bodiesThatAreNotKeptLeaveSizeAndHash()
    {
        const Webhook webhook = addWebhook({false, {}});
        const Delivery entry = deliver(webhook.id);
        QCOMPARE(entry.bodiesKept, false);
        QVERIFY(!entry.payload && !entry.responseBody);
        const QByteArray sent = m_receiver->bodies.first();
        QVERIFY(sent.contains(card));
        QCOMPARE(entry.payloadTrace, (BodyTrace {sent.size(), QCryptographicHash::hash(sent, QCryptographicHash::Sha256)}));
        QCOMPARE(entry.responseTrace->size, sent.size() + 4);
        QCOMPARE(m_workspace->log.summaries({entry.id})->front().responseSize, sent.size() + 4);
        QCOMPARE(bodiesInEvents(), 0);
        QCOMPARE(m_workspace->count("SELECT count(*) FROM deliveries WHERE response_body IS NOT NULL"), 0);
        QCOMPARE(m_workspace->events.resend(entry.id).error().code, ErrorCode::DeliveryEventGone);
        QCOMPARE(m_workspace->events.resendEach({entry.id}).value(), 0);
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines}) {
            const QByteArray line = exportLine(format, entry);
            QVERIFY(!line.contains(card));
            QVERIFY(line.contains(entry.payloadTrace->sha256.toHex()));
        }
    }

    void whatDidNotArriveCanBeSentAgain()
    {
        const Webhook webhook = addWebhook({false, {}});
        m_receiver->status = 500;
        const Delivery failed = deliver(webhook.id);
        QVERIFY(!failed.payload && !failed.responseBody);
        QCOMPARE(bodiesInEvents(), 1);
        m_receiver->status = 200;
        QVERIFY(m_workspace->events.resend(failed.id));
        QTRY_COMPARE(entriesOf(webhook.id), 2U);
        QCOMPARE(m_receiver->bodies[1], m_receiver->bodies[0]);
        QTRY_COMPARE(bodiesInEvents(), 0);
    }

    void aBodyStaysAsLongAsAnotherWebhookKeepsIt()
    {
        const Webhook without = addWebhook({false, {}});
        const Webhook with = addWebhook({true, {}});
        const Delivery entry = deliver(without.id);
        QTRY_COMPARE(entriesOf(with.id), 1U);
        QCOMPARE(bodiesInEvents(), 1);
        QVERIFY(!entry.payload);
        const Delivery kept = m_workspace->log.list({with.id, {}, false, {}, 50})->front();
        QVERIFY(kept.payload && kept.payload->contains(card));
        DeliveryCriteria criteria;
        criteria.text = QString::fromLatin1(card);
        QCOMPARE(m_workspace->log.search(criteria, {}, 50)->found, std::vector {kept.id});
        // Once the other entry is gone, so is the body.
        QCOMPARE(PurgeService(*m_workspace->database, *m_workspace->access).purge({{}, with.id, {}}).value(), 1);
        QCOMPARE(bodiesInEvents(), 0);
        QCOMPARE(entriesOf(without.id), 1U);
    }

    void whatIsCancelledKeepsNoBodyToSee()
    {
        Webhook webhook = addWebhook({false, {}});
        m_workspace->emitEvent(u"contact.created"_s, data());
        QVERIFY(m_workspace->webhooks.setActive({webhook.id}, false));
        const Delivery entry = m_workspace->log.list({})->front();
        QCOMPARE(entry.outcome, Outcome::Cancelled);
        QVERIFY(!entry.bodiesKept && !entry.payload && !entry.payloadTrace);
    }

    void maskedFieldsAreSentAndNotSeen()
    {
        const Webhook webhook = addWebhook({true, {u"data.items[*].card"_s}});
        const Delivery entry = deliver(webhook.id);
        const HttpServerRequest &request = m_receiver->requests.front();
        QVERIFY(request.body.contains(card));
        QVERIFY(verifySignature(SecretBytes("s3cret"), *headerValue(request.headers, "X-Webhook-Timestamp"), request.body,
            *headerValue(request.headers, "X-Webhook-Signature")));
        QByteArray expected = request.body;
        expected.replace(QByteArray("\"") + card + '"', "\"***\"");
        QCOMPARE(entry.payload, expected);
        QVERIFY(!entry.responseBody->contains(card)); // the receiver echoed it
        QVERIFY(entry.responseBody->contains("***"));
        QCOMPARE(m_workspace->count("SELECT count(*) FROM deliveries WHERE response_body IS NOT NULL"), 1);
        QVERIFY(!rawAnswer().contains(card)); // masked as it was stored
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines})
            QVERIFY(!exportLine(format, entry).contains(card));
        QVERIFY(!m_workspace->log.entries({entry.id})->front().payload->contains(card));
        DeliveryCriteria criteria;
        criteria.text = QString::fromLatin1(card);
        QVERIFY(m_workspace->log.search(criteria, {}, 50)->found.empty());
        QCOMPARE(SignatureCheck(*m_workspace->database, *m_workspace->access, m_workspace->keys).check(entry).value(), SignatureState::Current);
        QVERIFY(m_workspace->events.resend(entry.id));
        QTRY_COMPARE(m_receiver->bodies.size(), 2);
        QCOMPARE(m_receiver->bodies[1], m_receiver->bodies[0]);
    }

    void aMaskCoversWhatWasLoggedBefore()
    {
        const Webhook webhook = addWebhook({true, {}});
        const Delivery entry = deliver(webhook.id);
        QVERIFY(entry.payload->contains(card));
        WebhookChange change;
        change.maskedFields = QStringList {u"data"_s};
        QVERIFY(m_workspace->webhooks.change(webhook.id, change));
        const Delivery masked = m_workspace->log.find(entry.id).value();
        QVERIFY(!masked.payload->contains(card));
        QVERIFY(!masked.responseBody->contains(card));
        change.maskedFields = QStringList();
        QVERIFY(m_workspace->webhooks.change(webhook.id, change));
        QVERIFY(m_workspace->log.find(entry.id)->payload->contains(card));
    }

    void aPathThatIsNoneIsRefused()
    {
        const Webhook webhook = addWebhook({});
        WebhookChange change;
        change.maskedFields = QStringList {u"data..x"_s};
        QCOMPARE(m_workspace->webhooks.change(webhook.id, change).error(), (Error {ErrorCode::MaskInvalid, {u"data..x"_s}}));
        QCOMPARE(m_workspace->webhooks.find(webhook.id)->log, LogPolicy());
    }

    void aCopyKeepsNoMoreThanItsOriginal()
    {
        const LogPolicy policy {false, {u"data.email"_s}};
        const Webhook webhook = addWebhook(policy);
        const auto copies = m_workspace->webhooks.duplicate({webhook.id});
        QCOMPARE(m_workspace->webhooks.find(copies->front())->log, policy);
    }

    void purgeTakesWhatItWasToldAndNothingElse()
    {
        const Webhook one = addWebhook({});
        const Webhook other = addWebhook({});
        deliver(one.id);
        QTRY_COMPARE(entriesOf(other.id), 1U);
        PurgeService service(*m_workspace->database, *m_workspace->access);
        const Timestamp now = SystemClock().now();
        QCOMPARE(service.count({}).value(), 2);
        QCOMPARE(service.count({{}, {}, now - std::chrono::hours(1)}).value(), 0);
        QCOMPARE(service.count({TenantId(99), {}, {}}).error().code, ErrorCode::TenantUnknown);
        QCOMPARE(service.count({defaultTenant, one.id, now + std::chrono::hours(1)}).value(), 1);
        QCOMPARE(service.purge({{}, {}, now - std::chrono::hours(1)}).value(), 0);
        QCOMPARE(service.purge({{}, one.id, {}}).value(), 1);
        QCOMPARE(entriesOf(one.id), 0U);
        QCOMPARE(m_workspace->webhooks.find(one.id)->deliveries, 0);
        QCOMPARE(m_workspace->webhooks.find(one.id)->failureCount, 0);
        QCOMPARE(entriesOf(other.id), 1U);
        QCOMPARE(bodiesInEvents(), 1);
        QCOMPARE(service.purge({}).value(), 1);
        QCOMPARE(m_workspace->count("SELECT count(*) FROM events"), 0);
    }

    void purgeLeavesWhatWaits()
    {
        const Webhook webhook = addWebhook({});
        deliver(webhook.id);
        m_host.reset();
        m_workspace->emitEvent(u"contact.created"_s, data());
        QCOMPARE(PurgeService(*m_workspace->database, *m_workspace->access).purge({}).value(), 1);
        QCOMPARE(m_workspace->count("SELECT count(*) FROM due_deliveries"), 1);
        QCOMPARE(bodiesInEvents(), 1);
    }

    void purgeGoesOnWhileDeliveriesDo()
    {
        const Webhook webhook = addWebhook({});
        start();
        for (int i = 0; i < 150; ++i)
            m_workspace->emitEvent(u"contact.created"_s, data());
        PurgeService service(*m_workspace->database, *m_workspace->access);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(service.purge({}));
            QTest::qWait(10);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_receiver->bodies.size(), 150, 30'000);
        QTRY_COMPARE(m_workspace->count("SELECT count(*) FROM due_deliveries"), 0);
        QVERIFY(service.purge({}));
        QCOMPARE(m_workspace->webhooks.find(webhook.id)->deliveries, 0);
        QCOMPARE(m_workspace->count("SELECT count(*) FROM events"), 0);
    }

private:
    static QByteArray data() { return "{\"items\":[{\"card\":\"" + QByteArray(card) + "\"}],\"n\":1.0}"; }

    Webhook addWebhook(const LogPolicy &policy)
    {
        WebhookDraft draft {u"CRM"_s, m_receiver->url(), {u"contact.*"_s}, SecretBytes("s3cret"), true, 6, policy};
        return m_workspace->webhooks.add(draft).value();
    }

    void start()
    {
        m_host = std::make_unique<EngineHost>(EngineOptions {{m_workspace->path(), m_workspace->keys.file().path()}, {}, {}, {}, {}});
        QVERIFY(m_host->start());
    }

    size_t entriesOf(WebhookId webhook) { return m_workspace->log.list({webhook, {}, false, {}, 50})->size(); }
    qint64 bodiesInEvents() { return m_workspace->count("SELECT count(*) FROM events WHERE body IS NOT NULL"); }
    QByteArray rawAnswer()
    {
        Query query(*m_workspace->database, "SELECT response_body FROM deliveries");
        return query.first([](const Query &row) { return row.bytes(0); }).value().value();
    }

    /// One event to everyone; the entry of this webhook.
    Delivery deliver(WebhookId webhook)
    {
        start();
        m_workspace->emitEvent(u"contact.created"_s, data());
        [&] { QTRY_COMPARE(entriesOf(webhook), 1U); }();
        return m_workspace->log.list({webhook, {}, false, {}, 50})->front();
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    std::unique_ptr<Echoing> m_receiver;
    std::unique_ptr<EngineHost> m_host;
};

QTEST_GUILESS_MAIN(TestLogPolicy)
#include "tst_logpolicy.moc"
