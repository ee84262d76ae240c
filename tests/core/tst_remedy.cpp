// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Remedy.h"
#include "core/text/DeliveryText.h"
#include "core/text/RemedyText.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Delivery deliveryOf(Outcome outcome, std::optional<int> status = {}, const QStringList &detail = {})
{
    Delivery delivery;
    delivery.outcome = outcome;
    delivery.statusCode = status;
    delivery.detail = detail;
    delivery.url = u"http://example.com/hook"_s;
    delivery.time = fromMilliseconds(1'767'225'600'500); // 2026-01-01T00:00:00.500Z
    delivery.timings.total = 2s;
    return delivery;
}

Delivery statusOf(int status)
{
    return deliveryOf(outcomeOfStatus(status), status);
}

Delivery redirectTo(const QByteArray &location)
{
    Delivery delivery = statusOf(301);
    delivery.responseHeaders = {{"Location", location}};
    return delivery;
}

Delivery withHeader(Delivery delivery, const QByteArray &name, const QByteArray &value)
{
    delivery.responseHeaders.emplace_back(name, value);
    return delivery;
}

} // namespace

class TestRemedy : public QObject
{
    Q_OBJECT

    void checkWhole(const Delivery &delivery)
    {
        const Remedy remedy = remedyFor(delivery);
        const bool mendsItself = delivery.outcome == Outcome::Ok || delivery.outcome == Outcome::Interrupted;
        QCOMPARE(remedy.kind == RemedyKind::Nothing, mendsItself);
        QCOMPARE(remedyAction(remedy).isEmpty(), mendsItself);
        QVERIFY(!deliveryExplanation(delivery).isEmpty());
        const QString step = remedyStep(remedy);
        QVERIFY2(step.endsWith(u'.') && !step.contains(u'%'), qPrintable(step));
        QCOMPARE(remedy.needsConsent, !remedyConsent(remedy, delivery.url).isEmpty());
    }

private Q_SLOTS:
    void noOutcomeIsWithoutSentenceAndRemedy()
    {
        for (int i = 0; i < outcomeCount; ++i) {
            checkWhole(deliveryOf(static_cast<Outcome>(i)));
            checkWhole(deliveryOf(static_cast<Outcome>(i), {}, {u"a"_s, u"b"_s, u"c"_s}));
        }
        for (int status = 100; status < 600; ++status)
            checkWhole(statusOf(status));
    }

    void kinds_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<RemedyKind>("kind");
        QTest::addColumn<UrlPart>("part");
        const auto row
            = [](const char *name, const Delivery &delivery, RemedyKind kind, UrlPart part = UrlPart::Host) {
                  QTest::newRow(name) << delivery << kind << part;
              };
        row("401", statusOf(401), RemedyKind::EditSecret);
        row("403", statusOf(403), RemedyKind::EditSecret);
        row("404", statusOf(404), RemedyKind::EditUrl, UrlPart::Path);
        row("405", statusOf(405), RemedyKind::EditUrl, UrlPart::Path);
        row("410", statusOf(410), RemedyKind::Deactivate);
        row("415", statusOf(415), RemedyKind::EditUrl, UrlPart::Path);
        row("400", statusOf(400), RemedyKind::CopyReport);
        row("429", statusOf(429), RemedyKind::EditConcurrency);
        row("429 with a time", withHeader(statusOf(429), "Retry-After", "30"), RemedyKind::TryAgain);
        row("500", statusOf(500), RemedyKind::TryAgain);
        row("503", statusOf(503), RemedyKind::TryAgain);
        row("timeout", deliveryOf(Outcome::Timeout, {}, {u"wait"_s}), RemedyKind::TryAgain);
        row("timeout of the connection", deliveryOf(Outcome::Timeout, {}, {u"connect"_s}),
            RemedyKind::EditUrl);
        row("no such host", deliveryOf(Outcome::DnsFailed), RemedyKind::EditUrl);
        row("refused", deliveryOf(Outcome::ConnectionRefused, {}, {u"h:1"_s, u"refused"_s}),
            RemedyKind::TryAgain);
        row("unreachable", deliveryOf(Outcome::ConnectionRefused, {}, {u"h:1"_s, u"unreachable"_s}),
            RemedyKind::EditUrl);
        row("untrusted", deliveryOf(Outcome::TlsUntrusted), RemedyKind::NameCaFile);
        row("expired", deliveryOf(Outcome::TlsExpired), RemedyKind::CopyReport);
        row("certificate of another", deliveryOf(Outcome::TlsHostname), RemedyKind::EditUrl);
        row("not HTTP", deliveryOf(Outcome::BadResponse), RemedyKind::EditUrl, UrlPart::Scheme);
        row("cancelled", deliveryOf(Outcome::Cancelled), RemedyKind::Activate);
        row("redirect nowhere", statusOf(301), RemedyKind::CopyReport);
        row("redirect to itself", redirectTo("/hook"), RemedyKind::CopyReport);
        row("redirect", redirectTo("/hook/"), RemedyKind::UseUrl);
    }

    void kinds()
    {
        QFETCH(Delivery, delivery);
        QFETCH(RemedyKind, kind);
        const Remedy remedy = remedyFor(delivery);
        QCOMPARE(remedy.kind, kind);
        if (kind == RemedyKind::EditUrl)
            QTEST(remedy.urlPart, "part");
    }

    void anotherHostNeedsConsent_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("difference");
        const auto row
            = [](const char *name, const QByteArray &location, const QString &url,
                  const QString &difference = {}) { QTest::newRow(name) << location << url << difference; };
        row("https", "https://example.com/hook", u"https://example.com/hook"_s);
        row("path", "/other", u"http://example.com/other"_s);
        row("www", "http://www.example.com/hook", u"http://www.example.com/hook"_s,
            u"go to www.example.com instead of example.com"_s);
        row("host", "https://evil.example/x", u"https://evil.example/x"_s,
            u"go to evil.example instead of example.com"_s);
        row("port", "http://example.com:8080/hook", u"http://example.com:8080/hook"_s,
            u"port 8080 of example.com instead of port 80"_s);
    }

    void anotherHostNeedsConsent()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, difference);
        const Delivery delivery = redirectTo(location);
        const Remedy remedy = remedyFor(delivery);
        QTEST(remedy.url, "url");
        QCOMPARE(remedy.needsConsent, !difference.isEmpty());
        QVERIFY2(remedyConsent(remedy, delivery.url).contains(difference),
            qPrintable(remedyConsent(remedy, delivery.url)));
    }

    void consentToSendUnencrypted()
    {
        Delivery delivery = redirectTo("http://example.com/hook");
        delivery.url = u"https://example.com/hook"_s;
        QVERIFY(remedyFor(delivery).needsConsent);
        QVERIFY(remedyConsent(remedyFor(delivery), delivery.url).contains(u"unencrypted"_s));
        delivery.responseHeaders = {{"Location", "http://other.example/"}};
        QVERIFY(remedyConsent(remedyFor(delivery), delivery.url).contains(u"unencrypted"_s));
    }

    void retryAfterIsANumberOrADate_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds"); // -1: nothing
        QTest::newRow("number") << "120"_ba << 120;
        QTest::newRow("nought") << " 0 "_ba << 0;
        QTest::newRow("negative") << "-5"_ba << -1;
        QTest::newRow("too long") << "99999999999"_ba << 86400;
        QTest::newRow("words") << "soon"_ba << -1;
        QTest::newRow("empty") << ""_ba << -1;
        QTest::newRow("date") << "Thu, 01 Jan 2026 00:01:40 GMT"_ba << 40; // by the receiver's own Date
        QTest::newRow("past") << "Wed, 01 Jan 2025 00:00:00 GMT"_ba << 0;
    }

    void retryAfterIsANumberOrADate()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        Delivery delivery = withHeader(statusOf(503), "Date", "Thu, 01 Jan 2026 00:01:00 GMT");
        const auto wait = retryAfter(withHeader(delivery, "Retry-After", value));
        QCOMPARE(wait ? static_cast<int>(wait->count()) : -1, seconds);
    }

    void theStepSaysHowLong()
    {
        const auto step = [](const QByteArray &value) {
            return remedyStep(remedyFor(withHeader(statusOf(503), "Retry-After", value)));
        };
        QVERIFY(step("30").contains(u"in 30 s"_s));
        QVERIFY(step("301").contains(u"in 6 min"_s));
        QCOMPARE(step("0"), remedyStep(remedyFor(statusOf(503))));
    }

    void theReceiversClock_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<int>("ahead"); // 1000: nothing is known
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << QByteArray() << 1000 << QString();
        QTest::newRow("no date") << "yesterday"_ba << 1000 << QString();
        QTest::newRow("same") << "Thu, 01 Jan 2026 00:00:00 GMT"_ba << 0 << QString();
        QTest::newRow("within") << "Thu, 01 Jan 2026 00:00:02 GMT"_ba << 0 << QString();
        QTest::newRow("a little") << "Thu, 01 Jan 2026 00:00:07 GMT"_ba << 5 << QString();
        QTest::newRow("ahead") << "Thu, 01 Jan 2026 00:01:02 GMT"_ba << 60 << u"60 s ahead"_s;
        QTest::newRow("behind") << "Wed, 31 Dec 2025 23:50:00 GMT"_ba << -600 << u"10 min behind"_s;
    }

    void theReceiversClock()
    {
        QFETCH(QByteArray, date);
        QFETCH(int, ahead);
        QFETCH(QString, said);
        const Delivery delivery = date.isNull() ? statusOf(200) : withHeader(statusOf(200), "Date", date);
        const auto difference = clockDifference(delivery);
        QCOMPARE(difference ? static_cast<int>(difference->count()) : 1000, ahead);
        QCOMPARE(clockText(delivery).isEmpty(), said.isEmpty());
        QVERIFY2(clockText(delivery).contains(said), qPrintable(clockText(delivery)));
    }
};

QTEST_GUILESS_MAIN(TestRemedy)
#include "tst_remedy.moc"
