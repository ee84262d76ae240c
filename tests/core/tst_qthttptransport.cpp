// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServer.h"
#include "core/http/QtHttpTransport.h"
#include "tests/support/SelfSignedCertificate.h"

#include <QNetworkProxy>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace switchhook;
using namespace switchhook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A receiver of raw bytes: records what comes, and writes what it is told after a whole request.
class RawReceiver : public QTcpServer
{
public:
    explicit RawReceiver(QByteArray answer, bool closes = false)
        : m_answer(std::move(answer))
        , m_closes(closes)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/hook"_s.arg(serverPort())); }
    [[nodiscard]] qsizetype posts() const { return received.count("POST "); }

    QByteArray received;

private:
    void read(QTcpSocket *socket)
    {
        received += socket->readAll();
        if (!received.endsWith("the body"))
            return;
        socket->write(m_answer);
        if (m_closes)
            socket->disconnectFromHost();
    }

    QByteArray m_answer;
    bool m_closes;
};

/// A receiver that answers 200, keeps its connections, and drops them when it is told to. With TLS where it has a
/// certificate.
class KeepingReceiver
{
public:
    explicit KeepingReceiver(const std::optional<QSslConfiguration> &tls)
    {
        if (tls) {
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(*tls);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        m_server->listen(QHostAddress::LocalHost);
        url = QUrl(u"%1://127.0.0.1:%2/hook"_s.arg(tls ? u"https"_s : u"http"_s).arg(m_server->serverPort()));
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                m_sockets.append(socket);
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
            }
        });
    }
    void drop()
    {
        for (QTcpSocket *socket : std::exchange(m_sockets, {}))
            socket->abort();
    }

    QUrl url;
    int posts = 0;

private:
    void answer(QTcpSocket *socket)
    {
        QByteArray &text = m_received[socket];
        text += socket->readAll();
        if (!text.endsWith("the body"))
            return;
        text.clear();
        ++posts;
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    }

    std::unique_ptr<QTcpServer> m_server;
    QList<QTcpSocket *> m_sockets;
    QHash<QTcpSocket *, QByteArray> m_received;
};

HttpRequest request(const QUrl &url)
{
    return {url, {{"User-Agent", "Switchhook/test"}, {"X-Webhook-Event", "call.missed"}}, "the body"};
}

} // namespace

class TestQtHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QtHttpTransport::Options options;
        options.timeout = 400ms;
        m_transport = std::make_unique<QtHttpTransport>(options);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("failure");
        for (const int status : {200, 204, 300, 301, 302, 303, 307, 308, 400, 401, 404, 407, 500, 503}) {
            QTest::newRow(QByteArray::number(status).constData())
                << "HTTP/1.1 " + QByteArray::number(status) + " X\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n" << false << status << QString();
        }
        QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << false << 304 << QString();
        QTest::newRow("closes unanswered") << QByteArray() << true << 0 << u"connection_lost"_s;
        QTest::newRow("hangs") << QByteArray() << false << 0 << u"timeout"_s;
        QTest::newRow("body hangs") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") << false << 200 << u"timeout"_s;
        QTest::newRow("body cut short") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") << true << 200 << u"bad_response"_s;
    }

    void answers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, closes);
        QFETCH(int, status);
        QFETCH(QString, failure);
        RawReceiver receiver(answer, closes);
        const HttpExchange exchange = send(receiver.url());
        QCOMPARE(exchange.statusCode.value_or(0), status);
        QCOMPARE(exchange.failure ? QString(outcomeCode(*exchange.failure)) : QString(), failure);
        QCOMPARE(receiver.posts(), 1);
        QByteArray wire = "POST /hook HTTP/1.1\r\n" + toHeaderBlock(exchange.requestHeaders) + "\r\nthe body";
        QCOMPARE(receiver.received, wire);
    }

    void aConnectionThatIsRefused()
    {
        QUrl url;
        {
            RawReceiver gone("");
            url = gone.url();
        }
        const HttpExchange exchange = send(url);
        QCOMPARE(exchange.failure, Outcome::ConnectionRefused);
        QCOMPARE(exchange.detail, QStringList({u"127.0.0.1:%1"_s.arg(url.port()), u"refused"_s}));
        QVERIFY(exchange.requestHeaders.empty());
    }

    void aNameWithoutAddress()
    {
        QtHttpTransport::Options options;
        options.resolver.lookUp = [](const QString &) { return QList<QHostAddress>(); };
        m_transport = std::make_unique<QtHttpTransport>(options);
        const HttpExchange exchange = send(QUrl(u"http://nowhere.invalid/"_s));
        QCOMPARE(exchange.failure, Outcome::DnsFailed);
        QCOMPARE(exchange.detail, QStringList(u"nowhere.invalid"_s));
    }

    void theNextAddressIsTriedWhereNothingWasSent()
    {
        RawReceiver receiver("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        QtHttpTransport::Options options;
        options.resolver.lookUp = [](const QString &) {
            return QList<QHostAddress> {QHostAddress(u"127.0.0.9"_s), QHostAddress(u"127.0.0.1"_s)};
        };
        m_transport = std::make_unique<QtHttpTransport>(options);
        QUrl url = receiver.url();
        url.setHost(u"receiver.invalid"_s);
        const HttpExchange exchange = send(url);
        QCOMPARE(exchange.statusCode, 200);
        QVERIFY(receiver.received.contains("Host: receiver.invalid:"));
    }

    void aLongAnswerIsCut_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("cut");
        QTest::newRow("at the limit") << 65536 << false;
        QTest::newRow("one more") << 65537 << true;
        QTest::newRow("20 MB") << 20'000'000 << true;
    }

    void aLongAnswerIsCut()
    {
        QFETCH(int, size);
        QFETCH(bool, cut);
        RawReceiver receiver("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n" + QByteArray(size, 'x'));
        const HttpExchange exchange = send(receiver.url());
        QVERIFY(!exchange.failure);
        QCOMPARE(exchange.statusCode, 200);
        QCOMPARE(exchange.responseBody.size(), 65536);
        QCOMPARE(exchange.responseTruncated, cut);
    }

    void proxiesAreNotUsed_data()
    {
        QTest::addColumn<bool>("applications");
        QTest::newRow("the environment's") << false;
        QTest::newRow("the application's") << true;
    }

    void proxiesAreNotUsed()
    {
        QFETCH(bool, applications);
        const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        RawReceiver proxy(answer);
        RawReceiver receiver(answer);
        qputenv("http_proxy", proxy.url().toEncoded());
        if (applications)
            QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
        const HttpExchange exchange = send(receiver.url());
        qunsetenv("http_proxy");
        QCOMPARE(exchange.statusCode, 200);
        QCOMPARE(receiver.posts(), 1);
        QCOMPARE(proxy.received, QByteArray());
    }

    void theConnectionIsReused()
    {
        RawReceiver receiver("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n");
        const HttpExchange first = send(receiver.url());
        const HttpExchange second = send(receiver.url());
        QVERIFY(!first.timings.reused);
        QVERIFY(second.timings.reused);
        QVERIFY(!receiver.received.contains("Cookie:"));
        QCOMPARE(first.responseHeaders.size(), 3u);
        QCOMPARE(receiver.posts(), 2);
    }

    void aConnectionThatTheReceiverClosesAsItIsWantedAgain_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("busy");
        QTest::newRow("http") << false << false;
        QTest::newRow("http, others under way") << false << true;
        QTest::newRow("https") << true << false;
        QTest::newRow("https, others under way") << true << true;
    }

    // One that lay idle for over a second is not used again: the receiver may have closed it, unseen so far.
    void aConnectionThatTheReceiverClosesAsItIsWantedAgain()
    {
        QFETCH(bool, tls);
        QFETCH(bool, busy);
        const QSslConfiguration certificate = selfSignedConfiguration();
        KeepingReceiver receiver(tls ? std::optional(certificate) : std::nullopt);
        RawReceiver hanging("");
        QtHttpTransport::Options options;
        options.extraAuthorities = {certificate.localCertificate()};
        m_transport = std::make_unique<QtHttpTransport>(options);
        if (busy)
            m_transport->send(request(hanging.url()), [](HttpExchange &&) {});
        for (int i = 0; i < 5; ++i)
            m_transport->send(request(receiver.url), [](HttpExchange &&) {});
        QTRY_COMPARE(m_transport->inFlight(), busy ? 1 : 0);
        QVERIFY(send(receiver.url).timings.reused); // while they are fresh, they are used

        bool rested = false;
        QTimer::singleShot(1100ms, m_transport.get(), [&rested] { rested = true; });
        QTRY_VERIFY(rested);
        receiver.drop();
        const HttpExchange exchange = send(receiver.url); // before the closing is seen
        QCOMPARE(exchange.statusCode, 200);
        QVERIFY(!exchange.timings.reused);
        QCOMPARE(receiver.posts, 7);
        QCOMPARE(m_transport->inFlight(), busy ? 1 : 0);
    }

    void certificates_data()
    {
        QTest::addColumn<long>("from");
        QTest::addColumn<long>("until");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("reason");
        QTest::newRow("good") << -60L << 3600L << true << QString() << QString();
        QTest::newRow("expired") << -7200L << -3600L << true << u"tls_expired"_s << u"expired"_s;
        QTest::newRow("not yet valid") << 3600L << 7200L << true << u"tls_expired"_s << u"not_yet_valid"_s;
        QTest::newRow("untrusted") << -60L << 3600L << false << u"tls_untrusted"_s << QString();
    }

    void certificates()
    {
        QFETCH(long, from);
        QFETCH(long, until);
        QFETCH(bool, trusted);
        QFETCH(QString, outcome);
        QFETCH(QString, reason);
        const QSslConfiguration certificate = selfSignedConfiguration(from, until);
        KeepingReceiver receiver(certificate);
        QtHttpTransport::Options options;
        if (trusted)
            options.extraAuthorities = {certificate.localCertificate()};
        m_transport = std::make_unique<QtHttpTransport>(options);
        const HttpExchange exchange = send(receiver.url);
        QCOMPARE(exchange.failure ? QString(outcomeCode(*exchange.failure)) : QString(), outcome);
        QCOMPARE(receiver.posts, outcome.isEmpty() ? 1 : 0);
        if (reason.isEmpty())
            return;
        QCOMPARE(exchange.detail.value(1), reason);
        const auto moment = QDateTime::fromString(exchange.detail.value(2), Qt::ISODate);
        QVERIFY(std::abs(QDateTime::currentDateTimeUtc().addSecs(3600 * (until < 0 ? -1 : 1)).secsTo(moment)) < 60);
        QVERIFY(exchange.requestHeaders.empty());
        QVERIFY(!exchange.statusCode);
    }

    void hangingRequestsDelayNoOther()
    {
        RawReceiver hanging("");
        for (int i = 0; i < 50; ++i)
            m_transport->send(request(hanging.url()), [](HttpExchange &&) {});
        RawReceiver healthy("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        const HttpExchange exchange = send(healthy.url());
        QCOMPARE(exchange.statusCode, 200);
        QCOMPARE(m_transport->inFlight(), 50);
    }

    void endingWithRequestsUnderWayCallsNoOne()
    {
        RawReceiver hanging("");
        bool called = false;
        for (int i = 0; i < 10; ++i)
            m_transport->send(request(hanging.url()), [&](HttpExchange &&) { called = true; });
        QTRY_VERIFY(hanging.posts() > 0);
        m_transport.reset();
        QTest::qWait(0);
        QVERIFY(!called);
    }

private:
    HttpExchange send(const QUrl &url)
    {
        std::optional<HttpExchange> result;
        m_transport->send(request(url), [&](HttpExchange &&exchange) { result = std::move(exchange); });
        [&] { QTRY_VERIFY(result); }();
        return result.value_or(HttpExchange {});
    }

    std::unique_ptr<QtHttpTransport> m_transport;
};

QTEST_GUILESS_MAIN(TestQtHttpTransport)
#include "tst_qthttptransport.moc"
