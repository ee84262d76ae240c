// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/http/HttpServer.h"
#include "core/service/DeliverNow.h"
#include "core/service/EngineHost.h"

#include "tests/support/TestDatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// A receiver that remembers what came and answers 200.
class Receiving final : public HttpRequestHandler
{
public:
    Receiving() { listening = server.listen().hasValue(); }

    std::optional<HttpServerResponse> checkHead(const HttpServerRequest &) override { return std::nullopt; }
    void handle(HttpServerRequest &&request, HttpResponder responder) override
    {
        requests.push_back(std::move(request));
        responder.answer({status, {}, "thanks"});
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/hook"_s.arg(server.port()); }

    HttpServer server {{}, *this};
    std::vector<HttpServerRequest> requests;
    int status = 200;
    bool listening = false;
};

} // namespace

class TestEngineHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<TestDatabase>(m_folder->path());
        m_paths = {m_database->name(), m_folder->filePath(u"secrets.key"_s)};
        m_workspace = std::move(Workspace::open(m_paths)).value();
        m_receiver = std::make_unique<Receiving>();
    }

    void cleanup()
    {
        m_receiver.reset();
        m_workspace.reset();
        m_database.reset();
        m_folder.reset();
    }

    void anEventOfAnotherConnectionArrivesAtOnce()
    {
        const Webhook webhook = addWebhook();
        EngineHost host({m_paths, {}, {}, {}});
        QVERIFY(host.start());
        QVERIFY(*m_workspace->isEngineRunning());
        QSignalSpy idle(&host, &EngineHost::idle);
        QTRY_VERIFY(!idle.isEmpty()); // it has nothing to do, and its next look by itself is 5 s away
        QElapsedTimer clock;
        clock.start();
        const AcceptedEvent event = m_workspace->events().emitEvent({u"contact.created"_s, R"({"a":1.0})", {}, {}}).value();
        QTRY_COMPARE(m_receiver->requests.size(), 1u);
        QVERIFY2(clock.elapsed() < 4000, "the nudge did not arrive; the poll found it");

        const HttpServerRequest &request = m_receiver->requests.front();
        QCOMPARE(request.method, QByteArray("POST"));
        QVERIFY(request.body.endsWith(R"(,"data":{"a":1.0}})"));
        QCOMPARE(headerValue(request.headers, "X-Webhook-Id"), event.id.toString().toLatin1());
        QCOMPARE(headerValue(request.headers, "Content-Type"), QByteArray("application/json"));
        QVERIFY(verifySignature(SecretBytes("s3cret"), *headerValue(request.headers, "X-Webhook-Timestamp"),
            request.body, *headerValue(request.headers, "X-Webhook-Signature")));
        QTRY_COMPARE(m_workspace->webhooks().find(webhook.id).value().deliveries, 1);
        const Delivery logged = m_workspace->deliveries().list({}).value().front();
        QCOMPARE(logged.payload, request.body);
        QCOMPARE(logged.requestHeaders, request.headers);
        QCOMPARE(logged.responseBody, QByteArray("thanks"));
    }

    void anEventComesInOverHttpAndArrives()
    {
        const Webhook webhook = addWebhook();
        const QByteArray token = m_workspace->tokens().add(u"other program"_s).value().text;
        EngineHost host({m_paths, {}, {}, u"127.0.0.1:0"_s});
        QVERIFY(host.start());
        QCOMPARE(post(host, "swh_wrong", R"({"event":"contact.created","data":{}})").first, 401);
        QCOMPARE(post(host, token, R"({"event":"contact.creatd","data":{}})").first, 400);
        const auto [status, answer] = post(host, token,
            R"([{"event":"contact.created","data":{"b":1.0,"a":1},"id":"k-1"},{"event":"contact.deleted","data":[]}])");
        QCOMPARE(status, 202);
        const QJsonArray accepted = answer.array();
        QCOMPARE(accepted.size(), 2);
        QCOMPARE(accepted[0][u"deliveries"_s].toInt(), 1);
        QTRY_COMPARE(m_receiver->requests.size(), 2u);
        for (const HttpServerRequest &request : m_receiver->requests) {
            const bool first = headerValue(request.headers, "X-Webhook-Event") == "contact.created";
            QCOMPARE(headerValue(request.headers, "X-Webhook-Id"), accepted[first ? 0 : 1][u"id"_s].toString().toLatin1());
            QVERIFY(request.body.endsWith(first ? R"(,"data":{"b":1.0,"a":1}})" : R"(,"data":[]})"));
            QVERIFY(verifySignature(SecretBytes("s3cret"), *headerValue(request.headers, "X-Webhook-Timestamp"),
                request.body, *headerValue(request.headers, "X-Webhook-Signature")));
        }
        QTRY_COMPARE(m_workspace->webhooks().find(webhook.id).value().deliveries, 2);

        const auto repeated = post(host, token, R"({"event":"contact.created","data":{"b":1.0,"a":1},"id":"k-1"})");
        QCOMPARE(repeated.first, 202);
        QCOMPARE(repeated.second[u"id"_s], accepted[0][u"id"_s]);
        QVERIFY(m_workspace->tokens().remove(u"other program"_s));
        QCOMPARE(post(host, token, R"({"event":"contact.created","data":{}})").first, 401); // at once
        QCOMPARE(m_receiver->requests.size(), 2u);
    }

    void overHttpWhatIsAnotherTenantsIsAsWhatIsNot()
    {
        const Tenant other = m_workspace->tenants().add(u"Other"_s).value();
        const auto theirs = std::move(Workspace::open(m_paths, {other.id.toString()})).value();
        const auto ours = std::move(Workspace::open(m_paths, {u"default"_s})).value();
        QVERIFY(theirs->additions().import(R"({"categories":[{"name":"CRM","events":[{"name":"zzzz.created","title":"T","description":"D","sample":{}}]}]})"));
        QVERIFY(theirs->events().emitEvent({u"contact.created"_s, "{}", {}, "k-1"_ba}));
        const QByteArray token = ours->tokens().add(u"ours"_s).value().text;
        EngineHost host({m_paths, {}, {}, u"127.0.0.1:0"_s});
        QVERIFY(host.start());
        auto foreign = postFor(host, token, R"({"event":"zzzz.created","data":{}})");
        QCOMPARE(foreign.first, 400);
        foreign.second.replace("zzzz", "yyyy");
        QCOMPARE(foreign, postFor(host, token, R"({"event":"yyyy.created","data":{}})"));
        // An event's own id that another tenant used for something else is free.
        const auto taken = post(host, token, R"({"event":"contact.created","data":{"of":"us"},"id":"k-1"})");
        const auto free = post(host, token, R"({"event":"contact.created","data":{"of":"us"},"id":"k-2"})");
        QCOMPARE(taken.first, 202);
        QCOMPARE(taken.first, free.first);
        QCOMPARE(taken.second.object().keys(), free.second.object().keys());
        QCOMPARE(taken.second[u"deliveries"_s], free.second[u"deliveries"_s]);
    }

    void deliverNowTellsWhatBecameOfIt()
    {
        const Webhook webhook = addWebhook();
        m_receiver->status = 404;
        const AcceptedEvent event = m_workspace->events().emitTest(webhook.id).value();
        const auto delivered = deliverNow({m_paths, {}, {}, {}}, event.id);
        QVERIFY(delivered);
        QCOMPARE(delivered->size(), 1u);
        QCOMPARE(delivered->front().statusCode, 404);
        QVERIFY(!*m_workspace->isEngineRunning());
    }

    void deliverNowBesideARunningEngineDeliversOnce()
    {
        const Webhook webhook = addWebhook();
        EngineHost host({m_paths, {}, {}, {}});
        QVERIFY(host.start());
        for (int i = 0; i < 10; ++i) {
            const AcceptedEvent event = m_workspace->events().emitTest(webhook.id).value();
            const auto delivered = deliverNow({m_paths, {}, {}, {}}, event.id);
            QVERIFY(delivered);
            QCOMPARE(delivered->size(), 1u);
            QCOMPARE(delivered->front().statusCode, 200);
        }
        QCOMPARE(m_receiver->requests.size(), 10u);
    }

    void aCaFileThatCannotBeReadIsSaid()
    {
        EngineHost host({m_paths, m_folder->filePath(u"missing.pem"_s), {}, {}});
        const auto started = host.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::CaFileUnreadable);
        QVERIFY(!*m_workspace->isEngineRunning());
    }

    void stoppingIsQuickAndLeavesNoTrace()
    {
        {
            EngineHost host({m_paths, {}, {}, {}});
            QVERIFY(host.start());
        }
        QVERIFY(!*m_workspace->isEngineRunning());
        const QStringList left = QDir(m_folder->path()).entryList({u"*.lock"_s, u"*.socket"_s}, QDir::AllEntries | QDir::System);
        QCOMPARE(left, QStringList());
    }

private:
    /// The status and the answer of POST /v1/events.
    static std::pair<int, QJsonDocument> post(const EngineHost &host, const QByteArray &token, const QByteArray &body)
    {
        const auto [status, answer] = postFor(host, token, body);
        return {status, QJsonDocument::fromJson(answer)};
    }

    static std::pair<int, QByteArray> postFor(const EngineHost &host, const QByteArray &token, const QByteArray &body)
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(u"http://%1/v1/events"_s.arg(host.apiAddress())));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + token);
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, body));
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }

    Webhook addWebhook()
    {
        return m_workspace->webhooks().add({u"CRM"_s, m_receiver->url(), {u"contact.*"_s}, SecretBytes("s3cret"), true, 6}).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_database;
    WorkspacePaths m_paths;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Receiving> m_receiver;
};

QTEST_GUILESS_MAIN(TestEngineHost)
#include "tst_enginehost.moc"
