// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/receiver/Receiver.h"
#include "tests/support/RawHttpClient.h"

#include <QElapsedTimer>
#include <QTest>

#include <vector>

using namespace switchhook;
using namespace switchhook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Listening
{
public:
    explicit Listening(ReceiverOptions options = {})
        : receiver(std::move(options))
    {
        QObject::connect(&receiver, &Receiver::received, &receiver,
            [this](const ReceivedRequest &request) { requests.push_back(request); });
        if (!receiver.listen())
            qFatal("cannot listen");
    }

    Receiver receiver;
    std::vector<ReceivedRequest> requests;
};

QByteArray post(const QByteArray &body, const QByteArray &headers = {})
{
    return "POST /hook?a=1 HTTP/1.1\r\nHost: h\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const auto secretText = "s3cret"_ba;
const auto timestampText = "1710700000"_ba;

} // namespace

class TestReceiver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCameIn()
    {
        Listening l;
        RawHttpClient client(l.receiver.port());
        client.send(post("{\"a\": 1.0}\xff\n", "x-b: 1\r\nX-A: 2\r\nx-b: 3\r\n"));
        QTRY_COMPARE(client.heard(), "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"_ba);
        QCOMPARE(l.requests.size(), 1u);
        const ReceivedRequest &request = l.requests[0];
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.path, "/hook?a=1"_ba);
        QCOMPARE(request.body, "{\"a\": 1.0}\xff\n"_ba);
        const HeaderList expected{{"Host"_ba, "h"_ba}, {"x-b"_ba, "1"_ba}, {"X-A"_ba, "2"_ba},
            {"x-b"_ba, "3"_ba}, {"Content-Length"_ba, "12"_ba}};
        QCOMPARE(request.headers, expected);
        QCOMPARE(request.signature, SignatureVerdict::Unchecked);
        QVERIFY(SystemClock().now() - request.time < 10s);
    }

    void listensOnLoopbackUnlessToldOtherwise()
    {
        Listening l;
        QVERIFY(l.receiver.address().isLoopback());
        ReceiverOptions everywhere;
        everywhere.address = QHostAddress(QHostAddress::AnyIPv4);
        Listening other(std::move(everywhere));
        QCOMPARE(other.receiver.address(), QHostAddress(QHostAddress::AnyIPv4));
    }

    void aPortInUseIsSaid()
    {
        Listening l;
        ReceiverOptions options;
        options.port = l.receiver.port();
        Receiver second(std::move(options));
        const auto listening = second.listen();
        QVERIFY(!listening);
        QCOMPARE(listening.error().code, ErrorCode::AddressInUse);
    }

    void answersAsItWasTold()
    {
        ReceiverOptions options;
        options.status = 307;
        options.location = "https://h/other"_ba;
        options.body = "gone there"_ba;
        Listening l(std::move(options));
        RawHttpClient client(l.receiver.port());
        client.send(post("x"));
        QTRY_COMPARE(client.heard(),
            "HTTP/1.1 307 Temporary Redirect\r\nLocation: https://h/other\r\n"
            "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 10\r\n\r\ngone there"_ba);
    }

    void answersAfterTheDelay()
    {
        ReceiverOptions options;
        options.delay = 60ms;
        Listening l(std::move(options));
        RawHttpClient client(l.receiver.port());
        client.send(post("x"));
        QTRY_COMPARE(l.requests.size(), 1u);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(client.answers(), 0);
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY2(clock.elapsed() >= 50, QByteArray::number(clock.elapsed()));
    }

    void mayGoWhileAnAnswerIsDelayed()
    {
        ReceiverOptions options;
        options.delay = 1h;
        auto l = std::make_unique<Listening>(std::move(options));
        RawHttpClient client(l->receiver.port());
        client.send(post("x"));
        QTRY_COMPARE(l->requests.size(), 1u);
        l.reset();
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.heard(), ""_ba);
    }

    void signatureIsJudged_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<SignatureVerdict>("verdict");
        QTest::addColumn<QString>("code");
        const QByteArray right = sign(SecretBytes(secretText), timestampText, "body");
        const auto headers = [](const QByteArray &timestamp, const QByteArray &signature) {
            return "X-Webhook-Timestamp: " + timestamp + "\r\nX-Webhook-Signature: " + signature + "\r\n";
        };
        QTest::newRow("valid") << headers(timestampText, right) << SignatureVerdict::Valid << u"valid"_s;
        QTest::newRow("names in lower case")
            << headers(timestampText, right).replace("X-Webhook", "x-webhook") << SignatureVerdict::Valid
            << u"valid"_s;
        QTest::newRow("other time") << headers("1710700001", right) << SignatureVerdict::Invalid
                                    << u"invalid"_s;
        QTest::newRow("other signature")
            << headers(timestampText, QByteArray(64, '0')) << SignatureVerdict::Invalid << u"invalid"_s;
        QTest::newRow("upper case") << headers(timestampText, right.toUpper()) << SignatureVerdict::Invalid
                                    << u"invalid"_s;
        QTest::newRow("empty signature")
            << headers(timestampText, "") << SignatureVerdict::Invalid << u"invalid"_s;
        QTest::newRow("no timestamp") << "X-Webhook-Signature: " + right + "\r\n"
                                      << SignatureVerdict::Missing << u"missing"_s;
        QTest::newRow("no signature") << "X-Webhook-Timestamp: " + timestampText + "\r\n"
                                      << SignatureVerdict::Missing << u"missing"_s;
        QTest::newRow("neither") << ""_ba << SignatureVerdict::Missing << u"missing"_s;
    }

    void signatureIsJudged()
    {
        QFETCH(QByteArray, headers);
        QFETCH(SignatureVerdict, verdict);
        QFETCH(QString, code);
        ReceiverOptions options;
        options.secret = SecretBytes(secretText);
        Listening l(std::move(options));
        RawHttpClient client(l.receiver.port());
        client.send(post("body", headers));
        QTRY_COMPARE(l.requests.size(), 1u);
        QCOMPARE(l.requests[0].signature, verdict);
        QCOMPARE(QString(verdictCode(l.requests[0].signature)), code);
    }

    void withoutASecretNothingIsChecked()
    {
        Listening l;
        RawHttpClient client(l.receiver.port());
        client.send(post("body", "X-Webhook-Timestamp: 1\r\nX-Webhook-Signature: 2\r\n"));
        QTRY_COMPARE(l.requests.size(), 1u);
        QCOMPARE(QString(verdictCode(l.requests[0].signature)), u"unchecked"_s);
    }

    void hasItsLimits()
    {
        const ReceiverOptions options;
        QCOMPARE(options.limits.headerBytes, 64 * 1024);
        QCOMPARE(options.limits.bodyBytes, 10 * 1024 * 1024);
        QCOMPARE(options.limits.deadline, 5s);
        QCOMPARE(options.limits.connections, 256);
        Listening l;
        RawHttpClient client(l.receiver.port());
        client.send(post("x").replace("Content-Length: 1", "Content-Length: 10485761"));
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 413"));
        QCOMPARE(l.requests.size(), 0u);
    }
};

QTEST_GUILESS_MAIN(TestReceiver)
#include "tst_receiver.moc"
