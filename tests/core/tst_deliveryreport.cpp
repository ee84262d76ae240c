// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/DeliveryReport.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Delivery sample()
{
    Delivery delivery;
    delivery.id = DeliveryId(11);
    delivery.event = EventId(7);
    delivery.eventName = u"contact.created"_s;
    delivery.time = fromMilliseconds(1'767'225'600'000);
    delivery.outcome = Outcome::HttpStatus;
    delivery.statusCode = 401;
    delivery.url = u"https://example.com/hook?token=T0PSECRET&tenant=acme"_s;
    delivery.requestHeaders = {{"Content-Type", "application/json"}, {"X-Webhook-Event", "contact.created"},
        {"X-Webhook-Timestamp", "1767225600"}, {"X-Webhook-Signature", "abc123"}, {"Content-Length", "2"}};
    delivery.payload = "{\"a\":\"it's\"}";
    delivery.responseHeaders = {{"Set-Cookie", "sid=T0PSECRET"}, {"WWW-Authenticate", "Basic realm=\"x\""},
        {"Location", "https://u:T0PSECRET@example.com/?sig=T0PSECRET"}};
    delivery.responseBody = "no \u202E key";
    delivery.timings = {1ms, 20ms, 30ms, 500us, 52ms, false};
    return delivery;
}

} // namespace

class TestDeliveryReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasSentAndWhatCameBack()
    {
        const QString report = deliveryReport(sample());
        for (const QString &part : {u"answered 401"_s, u"Event: contact.created"_s,
                 u"Event id: "_s + EventId(7).toString(), u"Started: 2026-01-01T00:00:00.000Z"_s,
                 u"Outcome: Not accepted (http_status)"_s, u"52.0 ms in all"_s, u"connect 20.0 ms"_s,
                 u"POST https://example.com/hook?token=***&tenant=acme\n"_s,
                 u"X-Webhook-Signature: abc123\n"_s, u"{\"a\":\"it's\"}"_s, u"HTTP 401\n"_s,
                 u"WWW-Authenticate: Basic"_s, u"<U+202E>"_s})
            QVERIFY2(report.contains(part), qPrintable(part + u"\nis not in\n"_s + report));
    }

    void holdsNoSecret()
    {
        const QString report = deliveryReport(sample());
        QVERIFY2(!report.contains(u"T0PSECRET"_s), qPrintable(report));
        QVERIFY(report.contains(u"Set-Cookie: ***"_s));
        Delivery redirected = sample();
        redirected.outcome = Outcome::Redirect;
        redirected.statusCode = 302;
        redirected.responseHeaders = {{"Location", "/login?access_token=T0PSECRET"}};
        QVERIFY2(
            !deliveryReport(redirected).contains(u"T0PSECRET"_s), qPrintable(deliveryReport(redirected)));
        QVERIFY(deliveryReport(redirected).contains(u"a redirect to https://example.com/login"_s));
    }

    void endsWithALineThatRepeatsIt()
    {
        const QString line = deliveryReport(sample()).trimmed().section(u'\n', -1);
        QCOMPARE(line,
            u"curl -i -X POST 'https://example.com/hook?token=***&tenant=acme' -H 'Content-Type: "
            u"application/json' "
            "-H 'X-Webhook-Event: contact.created' -H 'X-Webhook-Timestamp: 1767225600' "
            "-H 'X-Webhook-Signature: abc123' --data-binary '{\"a\":\"it'\\''s\"}'"_s);
    }

    void isOnePage()
    {
        Delivery delivery = sample();
        delivery.payload = QByteArray(1 << 20, 'x');
        delivery.responseBody = QByteArray(64 * 1024, '\n');
        const QString report = deliveryReport(delivery);
        QVERIFY(report.size() < 12000);
        QVERIFY(report.contains(u"(1046528 more byte(s).)"_s));
        QVERIFY(report.contains(u"'@payload.json'"_s));
    }

    void whereNothingWasSentOrKept()
    {
        Delivery delivery;
        delivery.url = u"http://nowhere.example/"_s;
        delivery.outcome = Outcome::DnsFailed;
        const QString report = deliveryReport(delivery);
        QVERIFY(report.contains(u"Nothing was sent to http://nowhere.example/."_s));
        QVERIFY(report.contains(u"No answer came."_s));
        QVERIFY(report.contains(u"no longer in the log"_s));
    }

    void maskedUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("masked");
        QTest::newRow("plain") << u"https://h/p?a=1"_s << u"https://h/p?a=1"_s;
        QTest::newRow("user") << u"https://u:p@h/"_s << u"https://***@h/"_s;
        QTest::newRow("key") << u"https://h/?key=1&b=2"_s << u"https://h/?key=***&b=2"_s;
        QTest::newRow("encoded name") << u"https://h/?to%6Ben=1"_s << u"https://h/?to%6Ben=***"_s;
        QTest::newRow("without a value") << u"https://h/?token&x"_s << u"https://h/?token&x"_s;
        QTest::newRow("relative") << u"/a?api_key=1"_s << u"/a?api_key=***"_s;
    }

    void maskedUrls()
    {
        QFETCH(QString, url);
        QFETCH(QString, masked);
        const QString shown = maskedUrl(url);
        QCOMPARE(QString(shown).replace(u"token=***"_s, u"to%6Ben=***"_s), masked);
    }
};

QTEST_GUILESS_MAIN(TestDeliveryReport)
#include "tst_deliveryreport.moc"
