// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/receiver/ReceiverThread.h"
#include "tests/support/RawHttpClient.h"

#include <QElapsedTimer>
#include <QSignalSpy>
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

ReceiverOptions answeringWith(int status, const QByteArray &body)
{
    ReceiverOptions options;
    options.status = status;
    options.body = body;
    return options;
}

ReceiverOptions onPort(quint16 port)
{
    ReceiverOptions options;
    options.port = port;
    return options;
}

ReceiverOptions forwardingTo(quint16 port, const QString &path)
{
    ReceiverOptions options;
    options.forwardTo = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path));
    return options;
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

    void forwardsAsItCame()
    {
        Listening developer(answeringWith(201, "made"));
        Listening l(forwardingTo(developer.receiver.port(), u"/their/hook?x=1"_s));
        QSignalSpy told(&l.receiver, &Receiver::forwarded);
        RawHttpClient client(l.receiver.port());
        const QByteArray body("{\"a\": 1.0}\xff\0\n", 13);
        client.send(post(body, "X-Webhook-Id: 7\r\nx-B: 1\r\nAccept: text/x\r\nx-b: 2\r\n"));
        QTRY_VERIFY(client.heard().endsWith("made"));
        QVERIFY(client.heard().startsWith("HTTP/1.1 201"));
        QCOMPARE(developer.requests.size(), 1u);
        const ReceivedRequest &there = developer.requests[0];
        QCOMPARE(there.method, "POST"_ba);
        QCOMPARE(there.path, "/their/hook?x=1"_ba);
        QCOMPARE(there.body, body);
        QCOMPARE(headerValue(there.headers, "X-Webhook-Id").value(), "7"_ba);
        QCOMPARE(headerValue(there.headers, "X-B").value(), "1, 2"_ba);
        QCOMPARE(headerValue(there.headers, "Accept").value(), "text/x"_ba);
        QCOMPARE(headerValue(there.headers, "Content-Type").value(), "application/octet-stream"_ba);
        QCOMPARE(headerValue(there.headers, "Host").value(), "127.0.0.1:" + QByteArray::number(developer.receiver.port()));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toULongLong(), l.requests[0].number);
        const auto answer = told[0][1].value<ForwardedAnswer>();
        QCOMPARE(answer.statusCode, 201);
        QCOMPARE(answer.body, "made"_ba);
        QVERIFY(!l.requests[0].answer);
    }

    void forwardingKeepsThePathWhereTheServerIsGivenWithout()
    {
        Listening developer;
        Listening l(forwardingTo(developer.receiver.port(), {}));
        RawHttpClient client(l.receiver.port());
        client.send("PUT /a%20b?c=%2F HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(developer.requests.size(), 1u);
        QCOMPARE(developer.requests[0].method, "PUT"_ba);
        QCOMPARE(developer.requests[0].path, "/a%20b?c=%2F"_ba);
    }

    void aRedirectIsPassedBackAndNotFollowed()
    {
        Listening elsewhere;
        ReceiverOptions moved = answeringWith(307, {});
        moved.location = elsewhere.receiver.url().toEncoded();
        Listening developer(std::move(moved));
        Listening l(forwardingTo(developer.receiver.port(), u"/"_s));
        RawHttpClient client(l.receiver.port());
        client.send(post("x"));
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 307"));
        QVERIFY(client.heard().contains("Location: " + elsewhere.receiver.url().toEncoded()));
        QCOMPARE(elsewhere.requests.size(), 0u);
        QCOMPARE(developer.requests.size(), 1u);
    }

    void aServerThatIsNotThereIsA502WithASentence()
    {
        quint16 freePort = 0;
        {
            Listening gone;
            freePort = gone.receiver.port();
        }
        Listening l(forwardingTo(freePort, u"/"_s));
        QSignalSpy told(&l.receiver, &Receiver::forwarded);
        RawHttpClient client(l.receiver.port());
        client.send(post("x"));
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 502"));
        QTRY_COMPARE(told.size(), 1);
        const auto answer = told[0][1].value<ForwardedAnswer>();
        QCOMPARE(answer.outcome, Outcome::ConnectionRefused);
        QVERIFY(!answer.statusCode);
        QVERIFY2(forwardedText(answer).contains("127.0.0.1:"_L1), qPrintable(forwardedText(answer)));
        QTRY_VERIFY(client.heard().contains(forwardedText(answer).toUtf8()));
    }

    void whatItAnswersChangesWhileItListens()
    {
        Listening l;
        RawHttpClient client(l.receiver.port());
        client.send(post("x"));
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 200"));
        ReceiverBehaviour behaviour;
        behaviour.status = 418;
        behaviour.secret = SecretBytes(secretText);
        l.receiver.setBehaviour(std::move(behaviour));
        client.send(post("x"));
        QTRY_VERIFY(client.heard().contains("HTTP/1.1 418"));
        QCOMPARE(l.requests[1].signature, SignatureVerdict::Missing);
        QCOMPARE(l.requests[1].answer, 418);
        QCOMPARE(l.requests[1].number, 2u);
    }

    void onAThreadOfItsOwn()
    {
        ReceiverThread thread;
        QSignalSpy started(&thread, &ReceiverThread::started);
        QSignalSpy stopped(&thread, &ReceiverThread::stopped);
        QSignalSpy received(&thread, &ReceiverThread::received);
        QSignalSpy failed(&thread, &ReceiverThread::failed);
        thread.start(answeringWith(202, {}));
        QTRY_COMPARE(started.size(), 1);
        const auto port = static_cast<quint16>(started[0][0].toUrl().port());
        RawHttpClient client(port);
        client.send(post("x"));
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 202"));
        QTRY_COMPARE(received.size(), 1);
        thread.stop();
        QTRY_COMPARE(stopped.size(), 1);
        Listening other(onPort(port)); // free again
        thread.start(onPort(port));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::AddressInUse);
    }
};

QTEST_GUILESS_MAIN(TestReceiver)
#include "tst_receiver.moc"
