// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServer.h"
#include "tests/support/RawHttpClient.h"
#include "tests/support/SelfSignedCertificate.h"

#include <QTest>
#include <QTimer>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>
#include <vector>

using namespace switchhook;
using namespace switchhook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Keeps what it gets; answers with "<method> <target> <body>", at once or when told to.
class EchoHandler : public HttpRequestHandler
{
public:
    std::optional<HttpServerResponse> checkHead(const HttpServerRequest &head) override
    {
        heads.push_back(head);
        return refuseHeads;
    }

    void handle(HttpServerRequest &&request, HttpResponder responder) override
    {
        requests.push_back(std::move(request));
        if (later)
            responders.push_back(std::move(responder));
        else
            answer(responder, requests.back());
    }

    void answer(const HttpResponder &responder, const HttpServerRequest &request) const
    {
        responder.answer(
            {status, headers, '<' + request.method + ' ' + request.target + ' ' + request.body + '>'});
    }

    int status = 200;
    HeaderList headers;
    bool later = false;
    std::optional<HttpServerResponse> refuseHeads;
    std::vector<HttpServerRequest> heads;
    std::vector<HttpServerRequest> requests;
    std::vector<HttpResponder> responders;
};

struct Fixture
{
    explicit Fixture(HttpServerLimits limits = {}, std::optional<QSslConfiguration> tls = {})
        : server({.limits = limits, .tls = std::move(tls)}, handler)
    {
        const auto listening = server.listen();
        if (!listening)
            qFatal("cannot listen");
    }

    EchoHandler handler;
    HttpServer server;
};

QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &more = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: h\r\n" + more
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray get(const QByteArray &target, const QByteArray &more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + more + "\r\n";
}

QByteArray firstLine(const QByteArray &answer)
{
    return answer.left(answer.indexOf("\r\n"));
}

/// On a thread of its own: sends everything before it reads anything, then reads to the end.
QByteArray sendAllThenRead(quint16 port, const QByteArray &bytes)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address);
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto n
            = ::send(descriptor, bytes.data() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (n <= 0)
            break;
        sent += n;
    }
    QByteArray heard;
    char piece[4096];
    for (;;) {
        const auto n = ::recv(descriptor, piece, sizeof piece, 0);
        if (n <= 0)
            break;
        heard.append(piece, n);
    }
    ::close(descriptor);
    return heard;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestArrivesAsItWasWritten()
    {
        Fixture f;
        RawHttpClient client(f.server.port());
        client.send("BREW /pot?a=%20b HTTP/1.1\r\nHost: h\r\nX-Two: 1\r\nx-two:   2  \r\nX-Empty:\r\n"
                    "content-LENGTH: 5\r\n\r\na\0b\r\n"_ba);
        QTRY_COMPARE(client.answers(), 1);
        QCOMPARE(f.handler.requests.size(), 1u);
        const HttpServerRequest &request = f.handler.requests[0];
        QCOMPARE(request.method, "BREW"_ba);
        QCOMPARE(request.target, "/pot?a=%20b"_ba);
        QCOMPARE(request.version, 11);
        const HeaderList expected{{"Host"_ba, "h"_ba}, {"X-Two"_ba, "1"_ba}, {"x-two"_ba, "2"_ba},
            {"X-Empty"_ba, ""_ba}, {"content-LENGTH"_ba, "5"_ba}};
        QCOMPARE(request.headers, expected);
        QCOMPARE(request.body, QByteArray("a\0b\r\n", 5));
        QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(SystemClock().now() - request.received < 10s);
        QVERIFY(f.handler.heads[0].body.isEmpty());
    }

    void anAnswerGoesOutWhole_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("200") << get("/a") << 200
                             << "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 9\r\n\r\n<GET /a >"_ba;
        QTest::newRow("204 has no body") << get("/a") << 204 << "HTTP/1.1 204 No Content\r\nX: y\r\n\r\n"_ba;
        QTest::newRow("304 has no body")
            << get("/a") << 304 << "HTTP/1.1 304 Not Modified\r\nX: y\r\n\r\n"_ba;
        QTest::newRow("HEAD has a length") << "HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n"_ba << 200
                                           << "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 10\r\n\r\n"_ba;
        QTest::newRow("close is said") << get("/a", "Connection: close\r\n") << 200
                                       << "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 9\r\n"
                                          "Connection: close\r\n\r\n<GET /a >"_ba;
        QTest::newRow("1.0 closes") << "GET /a HTTP/1.0\r\n\r\n"_ba << 200
                                    << "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 9\r\n"
                                       "Connection: close\r\n\r\n<GET /a >"_ba;
        QTest::newRow("1.0 is kept alive where it asks")
            << "GET /a HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"_ba << 200
            << "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 9\r\nConnection: keep-alive\r\n\r\n<GET /a >"_ba;
        QTest::newRow("unknown status") << get(
            "/a") << 799 << "HTTP/1.1 799 <unknown-status>\r\nX: y\r\nContent-Length: 9\r\n\r\n<GET /a >"_ba;
    }

    void anAnswerGoesOutWhole()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QByteArray, expected);
        Fixture f;
        f.handler.status = status;
        f.handler.headers = {{"X"_ba, "y"_ba}};
        RawHttpClient client(f.server.port());
        client.send(request);
        QTRY_COMPARE(client.heard(), expected);
        QTRY_COMPARE(client.isClosed(), expected.contains("Connection: close"));
    }

    void aLineBreakInAHeaderWritesNoOther()
    {
        Fixture f;
        f.handler.headers = {{"Location"_ba, "http://h/\r\nSet-Cookie: a\n\0b"_ba}};
        RawHttpClient client(f.server.port());
        client.send(get("/"));
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY2(client.heard().contains("Location: http://h/  Set-Cookie: a"), client.heard());
        QVERIFY(!client.heard().contains("\nSet-Cookie"));
    }

    void keepsTheConnection()
    {
        Fixture f;
        RawHttpClient client(f.server.port());
        for (int i = 1; i <= 5; ++i) {
            client.send(post("/" + QByteArray::number(i), "body"));
            QTRY_COMPARE(client.answers(), i);
        }
        QCOMPARE(f.server.connections(), 1);
        QVERIFY(client.heard().endsWith("<POST /5 body>"));
    }

    void pipelinedRequestsAreAnsweredInOrder_data()
    {
        QTest::addColumn<bool>("later");
        QTest::newRow("at once") << false;
        QTest::newRow("later") << true;
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        QFETCH(bool, later);
        constexpr int count = 300; // more than is read at once
        Fixture f;
        f.handler.later = later;
        RawHttpClient client(f.server.port());
        QByteArray all;
        QByteArray expected;
        for (int i = 0; i < count; ++i) {
            all += post("/" + QByteArray::number(i), QByteArray(i * 7, 'b'));
            expected += "<POST /" + QByteArray::number(i) + ' ' + QByteArray(i * 7, 'b') + '>';
        }
        client.send(all);
        for (size_t i = 0; later && i < count; ++i) {
            QTRY_COMPARE(f.handler.responders.size(), i + 1); // one at a time
            f.handler.answer(f.handler.responders[i], f.handler.requests[i]);
        }
        QTRY_COMPARE(client.answers(), count);
        QByteArray bodies;
        for (const QByteArray &part : client.heard().split('\n')) {
            if (part.startsWith('<'))
                bodies += part.left(part.indexOf('>') + 1);
        }
        QTRY_COMPARE(bodies, expected);
    }

    void fragmentsByteByByte_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("length") << post("/", "hello") << "hello"_ba;
        QTest::newRow("chunks") << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "3;name=value\r\nabc\r\n0a\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"_ba
                                << "abc0123456789"_ba;
        QTest::newRow("no chunk")
            << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"_ba
            << ""_ba;
        QTest::newRow("zeros") << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "1\r\na\r\n000000\r\n\r\n"_ba
                               << "a"_ba;
    }

    void fragmentsByteByByte()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, body);
        for (const int piece : {1, 2, 3, 7}) {
            Fixture f;
            RawHttpClient client(f.server.port());
            client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QTRY_VERIFY(client.isConnected());
            const QByteArray twice = request + request;
            for (qsizetype at = 0; at < twice.size(); at += piece) {
                client.send(twice.mid(at, piece));
                QCoreApplication::processEvents();
            }
            QTRY_COMPARE(client.answers(), 2);
            QCOMPARE(f.handler.requests.size(), 2u);
            QCOMPARE(f.handler.requests[0].body, body);
            QCOMPARE(f.handler.requests[1].body, body);
            QVERIFY(!headerValue(f.handler.requests[0].headers, "Trailer"));
        }
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, int status, const QByteArray &request) {
            QTest::newRow(name) << request << status;
        };
        const auto framed = [](const QByteArray &headers) {
            return "POST / HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n0\r\n\r\n";
        };
        row("length and chunks", 400, framed("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"));
        row("chunks and length", 400, framed("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"));
        row("two lengths", 400, framed("Content-Length: 5\r\nContent-Length: 6\r\n"));
        row("the same length twice", 400, framed("Content-Length: 5\r\nContent-Length: 5\r\n"));
        row("list of lengths", 400, framed("Content-Length: 5, 5\r\n"));
        row("plus", 400, framed("Content-Length: +5\r\n"));
        row("minus", 400, framed("Content-Length: -5\r\n"));
        row("hexadecimal length", 400, framed("Content-Length: 0x5\r\n"));
        row("empty length", 400, framed("Content-Length:\r\n"));
        row("length past 64 bits", 400, framed("Content-Length: 18446744073709551616\r\n"));
        row("space before the colon", 400, framed("Content-Length : 5\r\n"));
        row("tab before the colon", 400, framed("Transfer-Encoding\t: chunked\r\n"));
        row("chunked is not last", 400, framed("Transfer-Encoding: chunked, identity\r\n"));
        row("identity", 400, framed("Transfer-Encoding: identity\r\n"));
        row("misspelt", 400, framed("Transfer-Encoding: xchunked\r\n"));
        row("two encodings", 400, framed("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n"));
        row("twice chunked", 400, framed("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"));
        row("encoding we do not speak", 501, framed("Transfer-Encoding: gzip, chunked\r\n"));
        row("chunks in 1.0", 400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("folded", 400, framed("Transfer-Encoding:\r\n chunked\r\n"));
        row("folded with a tab", 400, framed("X: a\r\n\tb\r\n"));
        row("line feed alone", 400, "GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n");
        row("return alone", 400, "GET / HTTP/1.1\r\nHost: h\rX: y\r\n\r\n");
        row("zero byte in a value", 400, framed("X: a"_ba + '\0' + "b\r\n"));
        row("no host", 400, "GET / HTTP/1.1\r\n\r\n");
        row("two hosts", 400, "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        row("no colon", 400, framed("Header\r\n"));
        row("no name", 400, framed(": x\r\n"));
        row("method is no token", 400, "G@T / HTTP/1.1\r\nHost: h\r\n\r\n");
        row("space in the target", 505, "GET / x HTTP/1.1\r\nHost: h\r\n\r\n");
        row("TLS on a plain port", 400, QByteArray::fromHex("16030100c8010000c40303"));
        row("HTTP/2", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        row("HTTP/1.2", 505, "GET / HTTP/1.2\r\nHost: h\r\n\r\n");
        row("HTTP/0.9", 505, "GET / HTTP/0.9\r\n\r\n");
        row("chunk size", 400, framed("Transfer-Encoding: chunked\r\n").chopped(5) + "zz\r\nabc\r\n");
        row("chunk size past 64 bits", 400,
            framed("Transfer-Encoding: chunked\r\n").chopped(5) + "10000000000000000\r\nabc\r\n");
        row("chunk longer than said", 400,
            framed("Transfer-Encoding: chunked\r\n").chopped(5) + "2\r\nabc\r\n0\r\n\r\n");
        row("length among the trailers", 400,
            framed("Transfer-Encoding: chunked\r\n").chopped(2) + "Content-Length: 3\r\n\r\n");
    }

    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Fixture f;
        RawHttpClient client(f.server.port());
        // What follows would be taken for a request by a server that finds another end.
        client.send(request + get("/smuggled"));
        QTRY_VERIFY(client.isClosed());
        QVERIFY2(client.heard().startsWith("HTTP/1.1 " + QByteArray::number(status)), client.heard());
        QCOMPARE(client.answers(), 1);
        QCOMPARE(f.handler.requests.size(), 0u);
        QVERIFY(client.heard().contains("Connection: close\r\n"));
    }

    void tooMuchHeaderIs431_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("ends");
        const auto head = "GET / HTTP/1.1\r\nHost: h\r\n"_ba;
        QTest::newRow("one line") << head + "X: " << QByteArray(1000, 'x') << false;
        QTest::newRow("many lines") << head << "X: y\r\n"_ba << false;
        QTest::newRow("many lines and an end") << head << "X: y\r\n"_ba << true;
        QTest::newRow("target") << "GET /"_ba << QByteArray(1000, 'x') << false;
        QTest::newRow("method") << ""_ba << QByteArray(1000, 'X') << false;
        const auto chunked = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;
        QTest::newRow("chunk line") << chunked + "3;x=" << QByteArray(1000, 'x') << false;
        QTest::newRow("trailers") << chunked + "0\r\n"
                                  << "X: y\r\n"_ba << false;
    }

    void tooMuchHeaderIs431()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, line);
        QFETCH(bool, ends);
        HttpServerLimits limits;
        limits.headerBytes = 20'000;
        Fixture f(limits);
        RawHttpClient client(f.server.port());
        const QByteArray all = start + line.repeated(1 + 40'000 / line.size()) + (ends ? "\r\n" : "");
        for (qsizetype at = 0; at < all.size(); at += 1999) { // no part is past the limit
            client.send(all.mid(at, 1999));
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(firstLine(client.heard()), "HTTP/1.1 431 Request Header Fields Too Large"_ba);
        QCOMPARE(f.handler.requests.size(), 0u);
    }

    void headerAtTheLimitIsTaken()
    {
        HttpServerLimits limits;
        limits.headerBytes = 20'000;
        const auto sized = [](qsizetype size) {
            const QByteArray rest = get("/", "X: \r\n");
            return get("/", "X: " + QByteArray(size - rest.size(), 'x') + "\r\n");
        };
        Fixture f(limits);
        RawHttpClient client(f.server.port());
        client.send(sized(20'000));
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 200"));
        client.send(sized(20'001));
        QTRY_VERIFY(client.heard().contains("HTTP/1.1 431"));
    }

    void tooMuchBodyIs413_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto chunked = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;
        QTest::newRow("at the limit") << post("/", QByteArray(100, 'b')) << 200;
        QTest::newRow("length") << post("/", QByteArray(101, 'b')) << 413;
        QTest::newRow("length alone")
            << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 18446744073709551615\r\n\r\n"_ba << 413;
        QTest::newRow("chunks at the limit")
            << chunked + ("32\r\n" + QByteArray(50, 'b') + "\r\n").repeated(2) + "0\r\n\r\n"
            << 200;
        QTest::newRow("chunks") << chunked + ("32\r\n" + QByteArray(50, 'b') + "\r\n").repeated(3) << 413;
        QTest::newRow("chunk") << chunked + "ffffffffffffffff\r\n" << 413;
    }

    void tooMuchBodyIs413()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        HttpServerLimits limits;
        limits.bodyBytes = 100;
        Fixture f(limits);
        RawHttpClient client(f.server.port());
        client.send(request);
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY2(client.heard().startsWith("HTTP/1.1 " + QByteArray::number(status)), client.heard());
        QTRY_COMPARE(client.isClosed(), status == 413);
        QCOMPARE(f.handler.requests.size(), status == 413 ? 0u : 1u);
    }

    void aRefusalReachesAClientThatIsStillSending()
    {
        HttpServerLimits limits;
        limits.bodyBytes = 1000;
        Fixture f(limits);
        const QByteArray request = post("/", QByteArray(8'000'000, 'b'));
        auto answer = std::async(std::launch::async, sendAllThenRead, f.server.port(), request);
        QTRY_VERIFY(answer.wait_for(0s) == std::future_status::ready);
        const QByteArray heard = answer.get();
        QCOMPARE(firstLine(heard), "HTTP/1.1 413 Payload Too Large"_ba);
        QVERIFY(heard.endsWith("Payload Too Large\n"));
        QTRY_COMPARE(f.server.connections(), 0);
    }

    void aRefusedClientCannotSendForEver()
    {
        HttpServerLimits limits;
        limits.bodyBytes = 1000;
        limits.drainBytes = 1'000'000;
        limits.drainTime = 1h;
        Fixture f(limits);
        const QByteArray request = post("/", QByteArray(40'000'000, 'b'));
        auto answer = std::async(std::launch::async, sendAllThenRead, f.server.port(), request);
        QTRY_VERIFY(answer.wait_for(0s) == std::future_status::ready);
        QTRY_COMPARE(f.server.connections(), 0);
    }

    void aRefusedClientCannotStayForEver()
    {
        HttpServerLimits limits;
        limits.drainTime = 50ms;
        Fixture f(limits);
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), f.server.port());
        QTRY_COMPARE(f.server.connections(), 1);
        socket->setReadBufferSize(1); // never hears of the end
        socket->write("nonsense\r\n\r\n");
        QTRY_COMPARE(f.server.connections(), 0);
    }

    void theHeadIsJudgedBeforeTheBody()
    {
        Fixture f;
        f.handler.refuseHeads = HttpServerResponse{401, {{"X"_ba, "y"_ba}}, "no"_ba};
        RawHttpClient client(f.server.port());
        client.send(post("/", "x").replace("Content-Length: 1", "Content-Length: 1000000").chopped(1));
        QTRY_COMPARE(client.heard(),
            "HTTP/1.1 401 Unauthorized\r\nX: y\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno"_ba);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(f.handler.requests.size(), 0u);
    }

    void aRefusedHeadWithoutBodyKeepsTheConnection()
    {
        Fixture f;
        f.handler.refuseHeads = HttpServerResponse{404, {}, "no"_ba};
        RawHttpClient client(f.server.port());
        client.send(get("/1") + get("/2"));
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.isConnected());
    }

    void continueIsSaidOnceTheHeadIsAccepted()
    {
        Fixture f;
        RawHttpClient client(f.server.port());
        const QByteArray request = post("/", "body", "Expect: 100-Continue\r\n");
        client.send(request.chopped(4));
        QTRY_COMPARE(client.heard(), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
        client.send("body");
        QTRY_VERIFY(client.heard().endsWith("<POST / body>"));

        f.handler.refuseHeads = HttpServerResponse{403, {}, {}};
        RawHttpClient refused(f.server.port());
        refused.send(request.chopped(4));
        QTRY_VERIFY(refused.isClosed());
        QVERIFY(refused.heard().startsWith("HTTP/1.1 403"));
    }

    void otherExpectationsAre417()
    {
        Fixture f;
        RawHttpClient client(f.server.port());
        client.send(post("/", "body", "Expect: wonders\r\n"));
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().startsWith("HTTP/1.1 417"));
    }

    void slowClientsAreClosed_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("heard");
        QTest::newRow("nothing sent") << ""_ba
                                      << ""_ba;
        QTest::newRow("half a head") << "GET / HT"_ba
                                     << "HTTP/1.1 408 Request Timeout"_ba;
        QTest::newRow("half a body") << post("/", "body").chopped(1) << "HTTP/1.1 408 Request Timeout"_ba;
        QTest::newRow("idle after an answer") << get("/") << "HTTP/1.1 200 OK"_ba;
    }

    void slowClientsAreClosed()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, heard);
        HttpServerLimits limits;
        limits.deadline = 100ms;
        Fixture f(limits);
        RawHttpClient client(f.server.port());
        client.send(sent);
        QTRY_COMPARE(f.server.connections(), 1);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(firstLine(client.heard()), heard);
        QTRY_COMPARE(f.server.connections(), 0);
    }

    void aByteNowAndThenBuysNoTime()
    {
        HttpServerLimits limits;
        limits.deadline = 200ms;
        Fixture f(limits);
        RawHttpClient client(f.server.port());
        QTRY_VERIFY(client.isConnected());
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&client] { client.send("x"); });
        drip.start(10);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 408"));
        QVERIFY(clock.elapsed() < 2000);
    }

    void aClientThatDoesNotReadIsClosed()
    {
        HttpServerLimits limits;
        limits.deadline = 200ms;
        limits.drainTime = 100ms;
        Fixture f(limits);
        QTcpSocket client;
        client.setReadBufferSize(1);
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), f.server.port());
        const QByteArray request = post("/", QByteArray(1'000'000, 'b'));
        for (int i = 0; i < 20; ++i)
            client.write(request);
        QTRY_COMPARE(f.server.connections(), 1);
        QTRY_COMPARE(f.server.connections(), 0);
        QVERIFY2(f.handler.requests.size() < 20, "answers pile up for a client that does not read them");
    }

    void aHandlerMayTakeLongerThanTheDeadline()
    {
        HttpServerLimits limits;
        limits.deadline = 50ms;
        Fixture f(limits);
        f.handler.later = true;
        RawHttpClient client(f.server.port());
        client.send(get("/"));
        QTRY_COMPARE(f.handler.responders.size(), 1u);
        QTest::qWait(150); // three deadlines: there is nothing to wait for but their passing
        f.handler.answer(f.handler.responders[0], f.handler.requests[0]);
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 200"));
    }

    void moreConnectionsThanTheLimitAreTurnedAway()
    {
        HttpServerLimits limits;
        limits.connections = 3;
        Fixture f(limits);
        std::vector<std::unique_ptr<RawHttpClient>> clients;
        for (int i = 0; i < 3; ++i)
            clients.push_back(std::make_unique<RawHttpClient>(f.server.port()));
        QTRY_COMPARE(f.server.connections(), 3);
        RawHttpClient tooMany(f.server.port());
        tooMany.send(get("/"));
        QTRY_VERIFY(tooMany.isClosed());
        QVERIFY(tooMany.heard().startsWith("HTTP/1.1 503"));
        QCOMPARE(f.handler.heads.size(), 0u);
        for (const auto &client : clients) {
            client->send(get("/"));
            QTRY_COMPARE(client->answers(), 1);
        }
        clients.pop_back();
        QTRY_COMPARE(f.server.connections(), 2);
        RawHttpClient next(f.server.port());
        next.send(get("/"));
        QTRY_VERIFY(next.heard().startsWith("HTTP/1.1 200"));
    }

    void connectionsAreBoundedAlsoWhileTheyAreTurnedAway()
    {
        HttpServerLimits limits;
        limits.connections = 1;
        Fixture f(limits);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->setReadBufferSize(1); // does not notice that it was turned away
            clients.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), f.server.port());
        }
        int most = 0;
        for (const auto &client : clients) {
            QTRY_VERIFY(client->state() == QAbstractSocket::ConnectedState || client->bytesAvailable() > 0
                || client->state() == QAbstractSocket::UnconnectedState);
            most = std::max(most, f.server.connections());
        }
        QVERIFY2(most <= 33, QByteArray::number(most));
    }

    void aClientThatLeavesBeforeTheAnswer()
    {
        Fixture f;
        f.handler.later = true;
        RawHttpClient client(f.server.port());
        client.send(get("/"));
        QTRY_COMPARE(f.handler.responders.size(), 1u);
        client.leave();
        QTRY_COMPARE(f.server.connections(), 0);
        f.handler.answer(f.handler.responders[0], f.handler.requests[0]);
        f.handler.responders.clear();
        RawHttpClient next(f.server.port());
        next.send(get("/"));
        QTRY_COMPARE(f.handler.responders.size(), 1u);
    }

    void anAnswerAfterTheServerIsGone()
    {
        EchoHandler handler;
        handler.later = true;
        auto server = std::make_unique<HttpServer>(HttpServerOptions{}, handler);
        QVERIFY(server->listen());
        RawHttpClient client(server->port());
        client.send(get("/"));
        QTRY_COMPARE(handler.responders.size(), 1u);
        server.reset();
        handler.answer(handler.responders[0], handler.requests[0]);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.heard(), ""_ba);
    }

    void onlyTheFirstAnswerCounts()
    {
        Fixture f;
        f.handler.later = true;
        RawHttpClient client(f.server.port());
        client.send(get("/1") + get("/2"));
        QTRY_COMPARE(f.handler.responders.size(), 1u);
        f.handler.answer(f.handler.responders[0], f.handler.requests[0]);
        f.handler.answer(f.handler.responders[0], f.handler.requests[0]);
        QTRY_COMPARE(f.handler.responders.size(), 2u);
        QCOMPARE(client.heard().count("<GET /2"), 0);
        f.handler.answer(f.handler.responders[1], f.handler.requests[1]);
        QTRY_VERIFY(client.heard().endsWith("<GET /2 >"));
        QCOMPARE(client.answers(), 2);
    }

    void aForgottenRequestIs500()
    {
        Fixture f;
        f.handler.later = true;
        RawHttpClient client(f.server.port());
        client.send(get("/"));
        QTRY_COMPARE(f.handler.responders.size(), 1u);
        f.handler.responders.clear();
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().startsWith("HTTP/1.1 500"));
    }

    void overTls()
    {
        Fixture f({}, selfSignedConfiguration());
        QSslConfiguration trusting;
        trusting.setPeerVerifyMode(QSslSocket::VerifyNone);
        RawHttpClient client(f.server.port(), trusting);
        const QByteArray body = QByteArray("0123456789").repeated(50'000); // past what is read at once
        client.send(post("/", body) + post("/", body));
        QTRY_COMPARE(client.answers(), 2);
        QCOMPARE(f.handler.requests[1].body, body);
        QTRY_VERIFY(client.heard().endsWith(body + '>'));
        client.send(get("/last", "Connection: close\r\n"));
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.heard().endsWith("<GET /last >"));
    }

    void overTlsARefusalReachesAClientThatIsStillSending()
    {
        HttpServerLimits limits;
        limits.bodyBytes = 1000;
        limits.drainTime = 200ms;
        Fixture f(limits, selfSignedConfiguration());
        QSslConfiguration trusting;
        trusting.setPeerVerifyMode(QSslSocket::VerifyNone);
        RawHttpClient client(f.server.port(), trusting);
        client.send(post("/", QByteArray(3'000'000, 'b')));
        QTRY_COMPARE(firstLine(client.heard()), "HTTP/1.1 413 Payload Too Large"_ba);
        QTRY_VERIFY(client.isClosed());
    }

    void plainTextOnATlsPortEnds()
    {
        HttpServerLimits limits;
        limits.deadline = 200ms;
        Fixture f(limits, selfSignedConfiguration());
        RawHttpClient talking(f.server.port());
        talking.send(get("/"));
        RawHttpClient silent(f.server.port());
        QTRY_VERIFY(talking.isClosed());
        QTRY_VERIFY(silent.isClosed());
        QTRY_COMPARE(f.server.connections(), 0);
        QCOMPARE(f.handler.heads.size(), 0u);
    }

    void aPortInUseIsSaid()
    {
        Fixture f;
        EchoHandler handler;
        HttpServer second({.port = f.server.port()}, handler);
        const auto listening = second.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().code, ErrorCode::AddressInUse);
        QCOMPARE(listening.error().arguments.value(0), u"127.0.0.1:%1"_s.arg(f.server.port()));
        QCOMPARE(toAddressText(QHostAddress(QHostAddress::LocalHostIPv6), 80), u"[::1]:80"_s);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
