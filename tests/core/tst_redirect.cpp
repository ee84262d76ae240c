// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Redirect.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(switchhook::RedirectCause)

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void causes_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<RedirectCause>("cause");
        QTest::addColumn<QString>("target");
        const auto row = [](const char *url, const char *location, RedirectCause cause, const char *target) {
            QTest::addRow("%s -> %s", url, location)
                << QString::fromLatin1(url) << QByteArray(location) << cause << QString::fromLatin1(target);
        };
        using enum RedirectCause;
        row("http://h.example/x", "https://h.example/x", HttpsRequired, "https://h.example/x");
        row("http://h.example:80/x", "https://h.example:443/x", HttpsRequired, "https://h.example:443/x");
        row("http://h.example/x", "https://h.example/login", HttpsRequired, "https://h.example/login");
        row("http://h:8080/x", "https://h:8443/x", HttpsRequired, "https://h:8443/x");
        row("https://h/x", "http://h/x", HttpsDropped, "http://h/x");
        row("http://h/x", "/x/", SlashAdded, "http://h/x/");
        row("http://h/x?q=1", "http://H/x/?q=1", SlashAdded, "http://h/x/?q=1");
        row("http://h/x/", "http://h:80/x", SlashRemoved, "http://h:80/x");
        row("http://h/x/", "../x", SlashRemoved, "http://h/x");
        row("http://h/x", "/x/?q=1", OtherPath, "http://h/x/?q=1");
        row("http://h/x", "/y", OtherPath, "http://h/y");
        row("http://h/a/b", "c", OtherPath, "http://h/a/c");
        row("http://h/x", "?q", OtherPath, "http://h/x?q");
        row("http://h", "/y", OtherPath, "http://h/y");
        row("http://h/x", "/X", OtherPath, "http://h/X");
        row("http://h/x", "http://h/x%2F", OtherPath, "http://h/x%2F");
        row("http://example.com/x", "http://www.example.com/x", WwwAdded, "http://www.example.com/x");
        row("http://example.com/x", "https://www.example.com/", WwwAdded, "https://www.example.com/");
        row("http://www.example.com/x", "//example.com/x", WwwRemoved, "http://example.com/x");
        row("http://a.example/x", "http://b.example/x", OtherHost, "http://b.example/x");
        row("http://a.example/x", "http://www.b.example/x", OtherHost, "http://www.b.example/x");
        row("http://[::1]:80/x", "http://127.0.0.1/x", OtherHost, "http://127.0.0.1/x");
        row("http://h:8080/x", "http://h:9090/x", OtherPort, "http://h:9090/x");
        row("http://h:8080/x", "http://h/x", OtherPort, "http://h/x");
        row("http://h/x", "http://h/x", Itself, "http://h/x");
        row("http://h/x", "http://h:80/x#part", Itself, "http://h:80/x");
        row("http://h", "/", Itself, "http://h/");
        row("http://h/x", "#part", Itself, "http://h/x");
        row("http://h/x", "  /y  ", OtherPath, "http://h/y");
        row("http://h/x", "/\xc3\xa4 b", OtherPath, "http://h/%C3%A4%20b");
        row("http://h/x",
            "http://b\xc3\xbc"
            "cher.example/",
            OtherHost, "http://xn--bcher-kva.example/");
        row("http://h/x", "", NoLocation, "");
        row("http://h/x", "   ", NoLocation, "");
        row("http://h/x", "ftp://h/x", UnusableLocation, "");
        row("http://h/x", "javascript:alert(1)", UnusableLocation, "");
        row("http://h/x", "mailto:a@b", UnusableLocation, "");
        row("http://h/x", "http://user:pass@h/x", UnusableLocation, "");
        row("http://h/x", "http://", UnusableLocation, "");
        row("http://h/x", "http:///y", UnusableLocation, "");
        row("http://h/x", "http://h:99999/", UnusableLocation, "");
        row("http://h/x", "http://[::1", UnusableLocation, "");
        row("http://h/x", "/a\r\nX-Evil: 1", UnusableLocation, "");
        row("http://h/x", "/a%0d%0aX-Evil:1", UnusableLocation, "");
        row("", "/x", UnusableLocation, "");
        row("", "http://h/x", OtherHost, "http://h/x");
    }

    void causes()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, location);
        const Redirect redirect = analyseRedirect(url, 308, location);
        QTEST(redirect.target, "target");
        QTEST(redirect.cause, "cause");
        QCOMPARE(redirect.status, 308);
    }

    void withoutLocation()
    {
        const Redirect redirect = analyseRedirect(u"http://h/x"_s, 301, std::nullopt);
        QCOMPARE(redirect.cause, RedirectCause::NoLocation);
        QVERIFY(redirect.target.isEmpty());
    }

    void hugeLocationIsUnusable()
    {
        const Redirect redirect = analyseRedirect(u"http://h/x"_s, 301, '/' + QByteArray(1000000, 'a'));
        QCOMPARE(redirect.cause, RedirectCause::UnusableLocation);
    }
};

QTEST_GUILESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
