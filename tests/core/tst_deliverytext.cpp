// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/DeliveryText.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

Delivery deliveryOf(Outcome outcome, const QStringList &detail = {})
{
    Delivery delivery;
    delivery.outcome = outcome;
    delivery.url = u"http://example.com/hook"_s;
    delivery.detail = detail;
    return delivery;
}

QString explain(Outcome outcome, const QStringList &detail = {})
{
    return deliveryExplanation(deliveryOf(outcome, detail));
}

QString explainStatus(int status)
{
    Delivery delivery = deliveryOf(outcomeOfStatus(status));
    delivery.statusCode = status;
    return deliveryExplanation(delivery);
}

QString explainRedirect(const QString &url, int status, const QByteArray &location)
{
    Delivery delivery = deliveryOf(Outcome::Redirect);
    delivery.url = url;
    delivery.statusCode = status;
    if (!location.isNull())
        delivery.responseHeaders = {{"Server", "x"}, {"location", location}};
    return deliveryExplanation(delivery);
}

} // namespace

class TestDeliveryText : public QObject
{
    Q_OBJECT

    void checkSentence(const QString &text)
    {
        const QByteArray shown = text.toUtf8();
        QVERIFY2(text.endsWith(u'.') && !text.endsWith(".."_L1), shown);
        QVERIFY2(text.front().isUpper() || text.front().isDigit(), shown);
        QVERIFY2(!text.contains(QRegularExpression(u"%[0-9]"_s)), shown);
        QVERIFY2(!text.contains(u'\n') && !text.contains("  "_L1), shown);
    }

private Q_SLOTS:
    void whyABodyIsNotToBeSeen()
    {
        Delivery delivery;
        QCOMPARE(hiddenBodyText(delivery, {}), QString());
        delivery.bodiesKept = false;
        QCOMPARE(hiddenBodyText(delivery, {}), u"Not kept."_s);
        QVERIFY(hiddenBodyText(delivery, BodyTrace {7, QByteArray(32, 'x')}).startsWith(u"Not kept: 7 bytes"_s));
        delivery.bodiesWithheld = true; // then nothing else is said of it
        QCOMPARE(hiddenBodyText(delivery, {}), u"Not shown: your role does not include seeing payloads and answers."_s);
    }

    void everyOutcomeHasItsOwnWords()
    {
        QSet<QString> titles;
        QSet<QString> sentences;
        for (int i = 0; i < outcomeCount; ++i) {
            const auto outcome = static_cast<Outcome>(i);
            titles << outcomeTitle(outcome);
            sentences << explain(outcome);
            QVERIFY(!outcomeTitle(outcome).isEmpty());
            QVERIFY(!outcomeTitle(outcome).endsWith(u'.'));
            checkSentence(explain(outcome));
            checkSentence(explain(outcome, {u"Example"_s}));
            checkSentence(explain(outcome, {u"Example"_s, u"x"_s, u"y"_s, u"z"_s}));
        }
        QCOMPARE(titles.size(), outcomeCount);
        QCOMPARE(sentences.size(), outcomeCount);
    }

    void everyStatusIsNamed()
    {
        for (int status = 100; status < 600; ++status) {
            checkSentence(explainStatus(status));
            QVERIFY(explainStatus(status).contains(QString::number(status)));
        }
        QSet<QString> sentences;
        const QList<int> special{304, 400, 401, 403, 404, 405, 410, 413, 415, 422, 429, 402, 500, 300};
        for (const int status : special)
            sentences << explainStatus(status).replace(QString::number(status), u"N"_s);
        QCOMPARE(sentences.size(), special.size());
        QCOMPARE(explainStatus(503).replace(u"503"_s, u"500"_s), explainStatus(500));
    }

    void details_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("detail");
        QTest::addColumn<QStringList>("words");
        const auto row
            = [](const char *name, Outcome outcome, const QStringList &detail, const QStringList &words) {
                  QTest::newRow(name) << QString(outcomeCode(outcome)) << detail << words;
              };
        row("dns", Outcome::DnsFailed, {u"no.example"_s}, {u"“no.example”"_s, u"spelling"_s});
        row("dns, nothing known", Outcome::DnsFailed, {}, {u"“example.com”"_s});
        row("refused", Outcome::ConnectionRefused, {u"h:81"_s, u"refused"_s}, {u"h:81 refused"_s, u"port"_s});
        row("unreachable", Outcome::ConnectionRefused, {u"h:81"_s, u"unreachable"_s},
            {u"h:81 cannot be reached"_s});
        row("timeout dns", Outcome::Timeout, {u"dns"_s}, {u"example.com"_s, u"looked up"_s, u"5 seconds"_s});
        row("timeout connect", Outcome::Timeout, {u"connect"_s}, {u"No connection"_s, u"firewall"_s});
        row("timeout wait", Outcome::Timeout, {u"wait"_s}, {u"did not answer"_s});
        row("timeout body", Outcome::Timeout, {u"body"_s}, {u"did not finish"_s});
        row("lost sending", Outcome::ConnectionLost, {u"sending"_s}, {u"being sent"_s, u"may have got"_s});
        row("lost waiting", Outcome::ConnectionLost, {u"waiting"_s},
            {u"without an answer"_s, u"may have got"_s});
        row("lost body", Outcome::ConnectionLost, {u"body"_s}, {u"middle of the answer"_s});
        row("expired", Outcome::TlsExpired, {u"h.example"_s, u"expired"_s, u"2024-01-31"_s},
            {u"“h.example” expired on 2024-01-31"_s});
        row("not yet valid", Outcome::TlsExpired, {u"h.example"_s, u"not_yet_valid"_s, u"2034-01-31"_s},
            {u"not valid before 2034-01-31"_s, u"clock"_s});
        row("hostname", Outcome::TlsHostname, {u"h.example"_s, u"a.example, b.example"_s},
            {u"“h.example”, but for a.example, b.example."_s});
        row("hostname, no names", Outcome::TlsHostname, {u"h.example"_s}, {u"“h.example”."_s});
        row("self-signed", Outcome::TlsUntrusted, {u"h"_s, u"h"_s, u"self_signed"_s},
            {u"self-signed"_s, u"--ca-file"_s});
        row("unknown issuer", Outcome::TlsUntrusted, {u"h"_s, u"Our CA"_s, u"unknown_issuer"_s},
            {u"“h” was issued by “Our CA”"_s, u"--ca-file"_s});
        row("other TLS fault", Outcome::TlsFailed, {u"no shared cipher"_s},
            {u": no shared cipher. "_s, u"TLS 1.2"_s});
        row("bad response", Outcome::BadResponse, {u"bad status line."_s}, {u": bad status line. "_s});
        row("foreign text", Outcome::TlsUntrusted,
            {u"a\u202eb\n"_s, QString(5000, u'x'), u"unknown_issuer"_s},
            {u"“a<U+202E>b<U+000A>”"_s, u"xx…”"_s});
        row("placeholders from outside", Outcome::TlsHostname, {u"%2"_s, u"%1"_s}, {u"“%2”, but for %1."_s});
    }

    void details()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, detail);
        QFETCH(QStringList, words);
        const QString text = explain(*outcomeFromCode(code), detail);
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(text.size() < 600);
    }

    void success()
    {
        QCOMPARE(explainStatus(204), u"The receiver took the event and answered 204."_s);
        Delivery delivery = deliveryOf(Outcome::Ok);
        delivery.statusCode = 200;
        delivery.responseTruncated = true;
        QVERIFY(deliveryExplanation(delivery).contains(u"64 KiB"_s));
    }

    void redirectTellsAll()
    {
        QCOMPARE(explainRedirect(u"http://example.com/hook"_s, 301, "https://example.com/hook"),
            u"The receiver answered 301, a redirect to https://example.com/hook, which is never followed. "
            "The host wants https instead of http. Save https://example.com/hook as the webhook's URL, and "
            "deliveries will arrive. Run curl -i -X POST 'http://example.com/hook' to see it yourself."_s);
    }

    void redirects_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *location, const QStringList &words) {
            QTest::newRow(location ? location : "(none)") << QByteArray(location) << words;
        };
        const QString save = u"Save %1 as"_s;
        row("/hook/",
            {u"to http://example.com/hook/,"_s, u"lacks a slash"_s, save.arg(u"http://example.com/hook/"_s)});
        row("//www.example.com/hook", {u"with www."_s, save.arg(u"http://www.example.com/hook"_s)});
        row("//other.example/", {u"another host"_s, save.arg(u"http://other.example/"_s)});
        row("/a%12b", {u"another path"_s, save.arg(u"http://example.com/a%12b"_s)});
        row("http://example.com/hook", {u"very URL"_s, u"at the receiver"_s});
        row(":8080", {u"Run curl"_s});
        row(nullptr, {u"Location header is missing"_s, u"Ask whoever"_s});
        row("ftp://h/", {u"no URL that a webhook could use"_s, u"Ask whoever"_s});
    }

    void redirects()
    {
        QFETCH(QByteArray, location);
        QFETCH(QStringList, words);
        for (const int status : {301, 302, 303, 307, 308}) {
            const QString text = explainRedirect(u"http://example.com/hook"_s, status, location);
            QVERIFY(text.contains(u"answered %1, "_s.arg(status)));
            QVERIFY(text.contains(u"curl -i -X POST 'http://example.com/hook'"_s));
            for (const QString &word : words)
                QVERIFY2(text.contains(word), qPrintable(text));
        }
    }

    void everyRedirectCauseHasItsSentence()
    {
        const QString from = u"http://www.example.com:8080/hook/"_s;
        const QString secure = u"https://h/x"_s;
        QSet<QString> causes;
        const auto add = [&causes](const QString &text) { causes << text.section(u". "_s, 1, 1); };
        add(explainRedirect(from, 301, {}));
        add(explainRedirect(from, 301, "ftp://x/"));
        add(explainRedirect(from, 301, from.toUtf8()));
        add(explainRedirect(u"http://a/"_s, 301, "http://www.a/"));
        add(explainRedirect(from, 301, "http://example.com:8080/hook/"));
        add(explainRedirect(from, 301, "http://other/"));
        add(explainRedirect(from, 301, "https://www.example.com/hook/"));
        add(explainRedirect(secure, 301, "http://h/x"));
        add(explainRedirect(from, 301, "http://www.example.com:9090/hook/"));
        add(explainRedirect(secure, 301, "/x/"));
        add(explainRedirect(from, 301, "/hook"));
        add(explainRedirect(from, 301, "/else"));
        QCOMPARE(causes.size(), 12);
    }

    void curlCommandIsSafeInAShell_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
            {"http://h/x?a=1&b=2", "http://h/it's", "http://h/''';id;'", "http://h/$(id)`id`", "http://h/!!",
                "http://h/a%20b;c|d>e", "http://h/\"x\"", "http://h/a[]=1&{b}"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void curlCommandIsSafeInAShell()
    {
        QFETCH(QString, url);
        QProcess shell; // curl replaced by a function that prints its last argument
        shell.start(u"/bin/sh"_s,
            {u"-c"_s, u"curl() { for last; do :; done; printf %s \"$last\"; }\n"_s + curlCommand(url)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), url);
    }

    void curlCommandTakesBracketsLiterally()
    {
        QCOMPARE(curlCommand(u"http://h/?a[]=1"_s), u"curl -i -X POST -g 'http://h/?a[]=1'"_s);
        QVERIFY(!curlCommand(u"http://h/\nid"_s).contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestDeliveryText)
#include "tst_deliverytext.moc"
