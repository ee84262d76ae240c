// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EventApi.h"
#include "core/service/EventApiAnswer.h"
#include "tests/support/RawHttpClient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <vector>

using namespace switchhook;
using namespace switchhook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Takes what it is given with ids from 1, or does as told.
class FakeSink : public EventSink
{
public:
    void submit(TenantId tenant, std::vector<NewEvent> events, Done done) override
    {
        tenants.push_back(tenant);
        batches.push_back(std::move(events));
        if (later)
            waiting.push_back(std::move(done));
        else if (!forget)
            done(outcome());
    }

    EventSubmission outcome() const
    {
        if (error)
            return {*error, refused};
        std::vector<AcceptedEvent> accepted;
        for (size_t i = 0; i < batches.back().size(); ++i)
            accepted.push_back({EventId(static_cast<qint64>(i) + 1), static_cast<qint64>(i), false});
        return {std::move(accepted)};
    }

    std::optional<Error> error;
    std::optional<qsizetype> refused;
    bool later = false;
    bool forget = false;
    std::vector<TenantId> tenants;
    std::vector<std::vector<NewEvent>> batches;
    std::vector<Done> waiting;
};

class FakeTokens : public TokenVerifier
{
public:
    Result<std::optional<TenantId>> tenantOf(QByteArrayView token) override
    {
        if (error)
            return *error;
        return token == QByteArrayView("right") ? std::optional(TenantId(7)) : std::nullopt;
    }

    std::optional<Error> error;
};

struct Fixture
{
    explicit Fixture(const HttpServerLimits &limits = eventApiLimits())
        : api({QHostAddress(QHostAddress::LocalHost), 0}, sink, tokens, limits)
    {
        if (!api.listen())
            qFatal("cannot listen");
    }

    FakeSink sink;
    FakeTokens tokens;
    EventApi api;
};

/// A good request; tests change one part of it.
struct Request
{
    QByteArray method = "POST"_ba;
    QByteArray target = "/v1/events"_ba;
    QByteArray host = "127.0.0.1:PORT"_ba;
    QByteArray token = "Authorization: Bearer right\r\n"_ba;
    QByteArray type = "Content-Type: application/json\r\n"_ba;
    QByteArray more = {};
    QByteArray body = R"({"event":"contact.created","data":{"a":1.0}})"_ba;

    [[nodiscard]] QByteArray text(quint16 port) const
    {
        const QByteArray head = method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + token + type
            + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
        return QByteArray(head).replace("PORT", QByteArray::number(port)) + body;
    }
};

struct Answer
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QJsonObject error() const
    {
        return QJsonDocument::fromJson(body).object().value("error"_L1).toObject();
    }
    [[nodiscard]] QString code() const { return error().value("code"_L1).toString(); }
};

Answer parseAnswer(const QByteArray &heard)
{
    const qsizetype end = heard.indexOf("\r\n\r\n");
    return {heard.mid(9, 3).toInt(), heard.first(std::max<qsizetype>(end, 0)), heard.mid(end + 4)};
}

Answer ask(const Fixture &f, const QByteArray &text)
{
    RawHttpClient client(f.api.port());
    client.send(text);
    const auto isWhole = [&client] {
        const qsizetype end = client.heard().indexOf("\r\n\r\n");
        const qsizetype length = client.heard().indexOf("Content-Length: ");
        return end > 0 && length > 0
            && client.heard().size() - end - 4
            == client.heard().mid(length + 16, client.heard().indexOf("\r\n", length) - length - 16).toInt();
    };
    if (!QTest::qWaitFor(isWhole))
        qWarning("no whole answer");
    return parseAnswer(client.heard());
}

Answer ask(const Fixture &f, const Request &request)
{
    return ask(f, request.text(f.api.port()));
}

QByteArray accepted(qint64 id, int deliveries)
{
    return "{\"id\":\"" + EventId(id).toString().toLatin1()
        + "\",\"deliveries\":" + QByteArray::number(deliveries) + '}';
}

} // namespace

class TestEventApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsAccepted()
    {
        Fixture f;
        const Answer answer = ask(f, Request());
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.body, accepted(1, 0));
        QVERIFY(answer.head.contains("Content-Type: application/json\r\n"));
        QCOMPARE(f.sink.batches.size(), 1u);
        QCOMPARE(f.sink.batches[0].size(), 1u);
        QCOMPARE(f.sink.batches[0][0].name, u"contact.created"_s);
        QCOMPARE(f.sink.batches[0][0].data, R"({"a":1.0})"_ba);
    }

    void anArrayIsAcceptedInItsOrder()
    {
        Fixture f;
        Request request;
        request.body = R"([{"event":"a.b","data":{},"id":"k1","timestamp":5},{"event":"c.d","data":[]}])"_ba;
        const Answer answer = ask(f, request);
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.body, '[' + accepted(1, 0) + ',' + accepted(2, 1) + ']');
        QCOMPARE(f.sink.batches.size(), 1u); // together, so that it is all or nothing
        QCOMPARE(f.sink.batches[0][0].key, std::optional("k1"_ba));
        QCOMPARE(f.sink.batches[0][0].timestamp, std::optional<qint64>(5));
        QCOMPARE(f.sink.batches[0][1].name, u"c.d"_s);
    }

    void anArrayOfOneIsAnsweredWithAnArray()
    {
        Fixture f;
        Request request;
        request.body = '[' + request.body + ']';
        QCOMPARE(ask(f, request).body, '[' + accepted(1, 0) + ']');
        request.body = "[]"_ba;
        const Answer answer = ask(f, request);
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.body, "[]"_ba);
    }

    void headsAreAccepted_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("type");
        const Request r;
        QTest::newRow("plain") << r.host << r.token << r.type;
        QTest::newRow("localhost") << "localhost:PORT"_ba << r.token << r.type;
        QTest::newRow("LocalHost") << "LocalHost:PORT"_ba << r.token << r.type;
        QTest::newRow("bearer") << r.host << "authorization: bearer right\r\n"_ba << r.type;
        QTest::newRow("charset") << r.host << r.token
                                 << "Content-Type: application/json; charset=utf-8\r\n"_ba;
        QTest::newRow("Charset") << r.host << r.token
                                 << "content-type: Application/JSON;Charset=\"UTF-8\"\r\n"_ba;
    }

    void headsAreAccepted()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, type);
        Fixture f;
        Request request;
        request.host = host;
        request.token = token;
        request.type = type;
        QCOMPARE(ask(f, request).status, 202);
    }

    void headsAreRefused_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const QString &code, const Request &request) {
            QTest::newRow(name) << request << status << code;
        };
        row("foreign host", 403, u"host_foreign"_s, {.host = "evil.example:PORT"_ba});
        row("host that only begins like it", 403, u"host_foreign"_s,
            {.host = "localhost.evil.example:PORT"_ba});
        row("other loopback address", 403, u"host_foreign"_s, {.host = "127.0.0.2:PORT"_ba});
        row("no port", 403, u"host_foreign"_s, {.host = "127.0.0.1"_ba});
        row("other port", 403, u"host_foreign"_s, {.host = "localhost:1"_ba});
        row("empty host", 403, u"host_foreign"_s, {.host = ""_ba});
        row("origin", 403, u"origin_given"_s, {.more = "Origin: http://localhost\r\n"_ba});
        row("null origin", 403, u"origin_given"_s, {.more = "origin: null\r\n"_ba});
        row("other path", 404, u"path_unknown"_s, {.target = "/"_ba});
        row("longer path", 404, u"path_unknown"_s, {.target = "/v1/events/"_ba});
        row("query", 404, u"path_unknown"_s, {.target = "/v1/events?a=b"_ba});
        row("whole URL", 404, u"path_unknown"_s, {.target = "http://127.0.0.1/v1/events"_ba});
        row("GET", 405, u"method_not_allowed"_s, {.method = "GET"_ba});
        row("OPTIONS", 405, u"method_not_allowed"_s, {.method = "OPTIONS"_ba});
        row("lower case", 405, u"method_not_allowed"_s, {.method = "post"_ba});
        row("no token", 401, u"token_missing"_s, {.token = ""_ba});
        row("other scheme", 401, u"token_missing"_s, {.token = "Authorization: Basic right\r\n"_ba});
        row("no scheme", 401, u"token_missing"_s, {.token = "Authorization: right\r\n"_ba});
        row("empty token", 401, u"token_missing"_s, {.token = "Authorization: Bearer \r\n"_ba});
        row("two tokens", 401, u"token_missing"_s,
            {.token = "Authorization: Bearer right\r\nAuthorization: Bearer right\r\n"_ba});
        row("wrong token", 401, u"token_unknown"_s, {.token = "Authorization: Bearer wrong\r\n"_ba});
        row("more than the token", 401, u"token_unknown"_s,
            {.token = "Authorization: Bearer right right\r\n"_ba});
        row("no type", 415, u"content_type_unsupported"_s, {.type = ""_ba});
        row("form", 415, u"content_type_unsupported"_s,
            {.type = "Content-Type: application/x-www-form-urlencoded\r\n"_ba});
        row("text", 415, u"content_type_unsupported"_s, {.type = "Content-Type: text/plain\r\n"_ba});
        row("longer type", 415, u"content_type_unsupported"_s,
            {.type = "Content-Type: application/jsonl\r\n"_ba});
        row("other charset", 415, u"content_type_unsupported"_s,
            {.type = "Content-Type: application/json; charset=latin1\r\n"_ba});
        row("compressed", 415, u"content_type_unsupported"_s, {.more = "Content-Encoding: gzip\r\n"_ba});
        row("expectation", 417, u"expectation_failed"_s, {.more = "Expect: wonders\r\n"_ba});
        // The order of the checks.
        row("host before origin", 403, u"host_foreign"_s, {.host = "x"_ba, .more = "Origin: x\r\n"_ba});
        row("origin before path", 403, u"origin_given"_s, {.target = "/"_ba, .more = "Origin: x\r\n"_ba});
        row("path before method", 404, u"path_unknown"_s, {.method = "GET"_ba, .target = "/"_ba});
        row("method before token", 405, u"method_not_allowed"_s, {.method = "GET"_ba, .token = ""_ba});
        row("token before type", 401, u"token_missing"_s, {.token = ""_ba, .type = ""_ba});
    }

    void headsAreRefused()
    {
        QFETCH(Request, request);
        QFETCH(int, status);
        QFETCH(QString, code);
        Fixture f;
        const Answer answer = ask(f, request.text(f.api.port()).chopped(1)); // no waiting for the whole body
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
        QVERIFY(!answer.error().value("message"_L1).toString().isEmpty());
        QCOMPARE(answer.head.contains("WWW-Authenticate: Bearer"), status == 401);
        QCOMPARE(answer.head.contains("Allow: POST"), status == 405);
        QCOMPARE(f.sink.batches.size(), 0u);
    }

    void theTypeIsJudgedBeforeTheLength()
    {
        Fixture f;
        const auto declared = [&f](const Request &request) {
            return request.text(f.api.port())
                .replace(
                    "Content-Length: " + QByteArray::number(request.body.size()), "Content-Length: 33554433");
        };
        QCOMPARE(ask(f, declared({.type = ""_ba})).status, 415);
        const Answer answer = ask(f, declared({}));
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.code(), u"too_large"_s);
    }

    void otherHostsOfTheStandardPort()
    {
        FakeSink sink;
        FakeTokens tokens;
        EventApi api({QHostAddress(QHostAddress::LocalHost), 80}, sink, tokens);
        if (!api.listen())
            QSKIP("port 80 is not to be had");
        RawHttpClient client(80);
        client.send(Request{.host = "127.0.0.1"_ba}.text(80) + Request{.host = "localhost"_ba}.text(80));
        QTRY_COMPARE(client.heard().count("HTTP/1.1 202"), 2);
    }

    void badEventsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("index");
        const auto good = R"({"event":"a.b","data":{}})"_ba;
        QTest::newRow("no JSON") << "{"_ba << -1;
        QTest::newRow("empty") << ""_ba << -1;
        QTest::newRow("number") << "5"_ba << -1;
        QTest::newRow("no data") << R"({"event":"a.b"})"_ba << -1;
        QTest::newRow("misspelt field") << R"({"event":"a.b","data":{},"timestmp":1})"_ba << -1;
        QTest::newRow("in an array") << '[' + good + ',' + good + R"(,{"event":"a.b","data":5}])" << 2;
        QTest::newRow("array cut off") << '[' + good + ',' << 1;
    }

    void badEventsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, index);
        Fixture f;
        const Answer answer = ask(f, Request{.body = body});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"event_invalid"_s);
        QCOMPARE(answer.error().value("index"_L1).toInt(-1), index);
        QVERIFY(answer.error().value("offset"_L1).isDouble());
        QVERIFY(answer.error().value("offset"_L1).toInt() <= body.size());
        QCOMPARE(f.sink.batches.size(), 0u);
    }

    void tooLargeEventsAre413()
    {
        Fixture f;
        const auto sized = [](qsizetype size) {
            return R"({"event":"a.b","data":)"_ba + "[\"" + QByteArray(size - 4, 'x') + "\"]}";
        };
        QCOMPARE(ask(f, Request{.body = sized(1024 * 1024)}).status, 202);
        const Answer answer = ask(f, Request{.body = '[' + sized(10) + ',' + sized(1024 * 1024 + 1) + ']'});
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.code(), u"too_large"_s);
        QCOMPARE(answer.error().value("index"_L1).toInt(-1), 1);
        QCOMPARE(f.sink.batches.size(), 1u);
    }

    void tooManyEventsAre413()
    {
        Fixture f;
        const auto list = [](int count) {
            const QByteArray events = R"({"event":"a.b","data":{}},)"_ba.repeated(count);
            return '[' + events.chopped(1) + ']';
        };
        QCOMPARE(ask(f, Request{.body = list(10'000)}).status, 202);
        const Answer answer = ask(f, Request{.body = list(10'001)});
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.code(), u"too_many_events"_s);
        QCOMPARE(f.sink.batches.size(), 1u);
    }

    void aTokenThatCannotBeLookedUpIsNotCalledUnknown()
    {
        Fixture f;
        f.tokens.error = Error{ErrorCode::DatabaseUnreachable, {u"postgresql://h/n"_s, u"gone"_s}};
        const Answer answer = ask(f, Request{});
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), u"database_unavailable"_s);
        QVERIFY(answer.head.contains("Retry-After: 5"));
        QVERIFY(f.sink.batches.empty());
    }

    void theSinksErrors_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("array");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("index");
        const Error unknown{ErrorCode::EventUnknown, {u"a.b"_s}};
        QTest::newRow("event") << unknown << false << 400 << u"event_invalid"_s << -1;
        QTest::newRow("event of an array") << unknown << true << 400 << u"event_invalid"_s << 1;
        QTest::newRow("key") << Error{ErrorCode::KeyContentDiffers, {u"k"_s, u"evt"_s}} << false << 400
                             << u"event_invalid"_s << -1;
        QTest::newRow("full") << Error{ErrorCode::DatabaseFull, {u"p"_s}} << false << 503
                              << u"database_unavailable"_s << -1;
        QTest::newRow("busy") << Error{ErrorCode::DatabaseBusy, {u"p"_s}} << false << 503
                              << u"database_unavailable"_s << -1;
        QTest::newRow("permission") << Error{ErrorCode::NotPermitted, {u"p"_s}} << false << 403
                                    << u"not_permitted"_s << -1;
    }

    void theSinksErrors()
    {
        QFETCH(Error, error);
        QFETCH(bool, array);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(int, index);
        Fixture f;
        f.sink.error = error;
        f.sink.refused = array ? std::optional<qsizetype>(1) : std::nullopt;
        const auto event = R"({"event":"a.b","data":{}})"_ba;
        const Answer answer = ask(f, Request{.body = array ? '[' + event + ',' + event + ']' : event});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.error().value("index"_L1).toInt(-1), index);
        QCOMPARE(answer.head.contains("Retry-After: 5"), status == 503);
    }

    void theServersOwnRefusalsAreJson_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray start = "POST /v1/events HTTP/1.1\r\nHost: h\r\n"_ba;
        QTest::newRow("400") << start + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                             << 400 << u"bad_request"_s;
        QTest::newRow("408") << start << 408 << u"timeout"_s;
        QTest::newRow("431") << start + "X: " + QByteArray(70'000, 'x') << 431 << u"header_too_large"_s;
        QTest::newRow("501") << start + "Transfer-Encoding: gzip, chunked\r\n\r\n"
                             << 501 << u"encoding_unsupported"_s;
        QTest::newRow("505") << "GET / HTTP/3.0\r\n\r\n"_ba << 505 << u"version_unsupported"_s;
    }

    void theServersOwnRefusalsAreJson()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QString, code);
        HttpServerLimits limits = eventApiLimits();
        limits.deadline = 300ms;
        Fixture f(limits);
        const Answer answer = ask(f, request);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
    }

    void everyRefusalHasAStatusACodeAndASentence()
    {
        QStringList codes;
        for (int i = 0; i < apiRefusalCount; ++i) {
            const auto answer = refusalAnswer(static_cast<ApiRefusal>(i));
            const Answer read{answer.status, {}, answer.body};
            QVERIFY(read.status >= 400);
            QVERIFY(!read.error().value("message"_L1).toString().isEmpty());
            codes.append(read.code());
        }
        QCOMPARE(codes.removeDuplicates(), 0);
        for (const int status : {400, 408, 413, 417, 431, 500, 501, 503, 505})
            QCOMPARE(serverRefusalAnswer(status).status, status);
    }

    void aForgottenSubmissionIs500()
    {
        Fixture f;
        f.sink.forget = true;
        const Answer answer = ask(f, Request());
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.code(), u"failed"_s);
    }

    void theAnswerComesAfterTheCommit()
    {
        Fixture f;
        f.sink.later = true;
        RawHttpClient client(f.api.port());
        client.send(Request().text(f.api.port()));
        QTRY_COMPARE(f.sink.waiting.size(), 1u);
        QCOMPARE(client.answers(), 0);
        f.sink.waiting[0](f.sink.outcome());
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 202"));
    }

    void aLateAnswerFindsNoOne()
    {
        FakeSink sink;
        FakeTokens tokens;
        sink.later = true;
        auto api = std::make_unique<EventApi>(
            EventApiAddress{QHostAddress(QHostAddress::LocalHost), 0}, sink, tokens);
        QVERIFY(api->listen());
        RawHttpClient client(api->port());
        client.send(Request().text(api->port()));
        QTRY_COMPARE(sink.waiting.size(), 1u);
        api.reset();
        sink.waiting[0](sink.outcome());
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.heard(), ""_ba);
    }

    void listensOnThisMachineOnly()
    {
        FakeSink sink;
        FakeTokens tokens;
        EventApi api({QHostAddress(QHostAddress::AnyIPv4), 0}, sink, tokens);
        const auto listening = api.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().code, ErrorCode::AddressNotLoopback);

        Fixture f;
        QCOMPARE(f.api.address(), u"127.0.0.1:%1"_s.arg(f.api.port()));
        EventApi second({QHostAddress(QHostAddress::LocalHost), f.api.port()}, sink, tokens);
        const auto again = second.listen();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AddressInUse);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::addColumn<ErrorCode>("error");
        const auto good = [](const QString &text, const QString &read) {
            QTest::newRow(qPrintable(text)) << text << read << ErrorCode();
        };
        const auto bad = [](const QString &text, ErrorCode error) {
            QTest::newRow(qPrintable(u'<' + text + u'>')) << text << QString() << error;
        };
        good(u"127.0.0.1:8080"_s, u"127.0.0.1:8080"_s);
        good(u"127.0.0.1:0"_s, u"127.0.0.1:0"_s);
        good(u"127.9.8.7:65535"_s, u"127.9.8.7:65535"_s);
        good(u"localhost:8080"_s, u"127.0.0.1:8080"_s);
        good(u"LOCALHOST:8080"_s, u"127.0.0.1:8080"_s);
        good(u"[::1]:8080"_s, u"[::1]:8080"_s);
        bad(u"0.0.0.0:8080"_s, ErrorCode::AddressNotLoopback);
        bad(u"192.168.1.1:8080"_s, ErrorCode::AddressNotLoopback);
        bad(u"[::]:8080"_s, ErrorCode::AddressNotLoopback);
        bad(u"[fe80::1]:8080"_s, ErrorCode::AddressNotLoopback);
        bad(u""_s, ErrorCode::AddressInvalid);
        bad(u"8080"_s, ErrorCode::AddressInvalid);
        bad(u":8080"_s, ErrorCode::AddressInvalid);
        bad(u"127.0.0.1"_s, ErrorCode::AddressInvalid);
        bad(u"127.0.0.1:"_s, ErrorCode::AddressInvalid);
        bad(u"127.0.0.1:65536"_s, ErrorCode::AddressInvalid);
        bad(u"127.0.0.1:+80"_s, ErrorCode::AddressInvalid);
        bad(u"127.0.0.1: 80"_s, ErrorCode::AddressInvalid);
        bad(u"127.1:8080"_s, ErrorCode::AddressInvalid);
        bad(u"2130706433:8080"_s, ErrorCode::AddressInvalid);
        bad(u"::1:8080"_s, ErrorCode::AddressInvalid);
        bad(u"[127.0.0.1]:8080"_s, ErrorCode::AddressInvalid);
        bad(u"[::1:8080"_s, ErrorCode::AddressInvalid);
        bad(u"example.com:8080"_s, ErrorCode::AddressInvalid);
        bad(u"http://127.0.0.1:8080"_s, ErrorCode::AddressInvalid);
    }

    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        QFETCH(ErrorCode, error);
        const auto address = parseEventApiAddress(text);
        QCOMPARE(address.hasValue(), !read.isEmpty());
        if (address)
            QCOMPARE(toAddressText(address->host, address->port), read);
        else
            QCOMPARE(address.error(), (Error{error, {text}}));
    }
};

QTEST_GUILESS_MAIN(TestEventApi)
#include "tst_eventapi.moc"
