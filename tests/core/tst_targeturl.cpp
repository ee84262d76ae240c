// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/TargetUrl.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(switchhook::ErrorCode)

class TestTargetUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QByteArray>("encoded");
        const auto row = [](const QString &given, const char *encoded) {
            QTest::newRow(qPrintable(given.left(60))) << given << QByteArray(encoded);
        };
        const auto same = [&row](const char *url) { row(QString::fromLatin1(url), url); };
        same("http://example.com");
        same("http://example.com/");
        same("https://example.com/hook?a=1&b=%20c&d[]=2");
        same("http://example.com?x");
        same("http://localhost:8080/hook");
        same("http://h:1/");
        same("http://h:65535/");
        same("http://example.com./");
        same("http://a_b.example/");
        same("http://192.168.0.1:8080/");
        same("http://[::1]/");
        same("http://[::1]:8080/x");
        same("http://[::ffff:1.2.3.4]/");
        same("http://h/a@b?c=d@e:f");
        same("http://h/%09%5C");
        same("https://h//double//slash/");
        same("https://h/a/../b/./c");
        row(u"  http://example.com/hook  "_s, "http://example.com/hook");
        row(u"HTTP://EXAMPLE.com/Hook"_s, "http://example.com/Hook");
        row(u"hTTpS://h/"_s, "https://h/");
        row(u"http://h:/x"_s, "http://h/x");
        row(u"http://h:080/"_s, "http://h:80/");
        row(u"http://h/x#part"_s, "http://h/x");
        row(u"http://h#x@y"_s, "http://h");
        row(u"http://h/x?y#"_s, "http://h/x?y");
        row(u"http://bücher.example/ü?ü=☃"_s, "http://xn--bcher-kva.example/%C3%BC?%C3%BC=%E2%98%83");
        row(u"http://2130706433/"_s, "http://127.0.0.1/");
        row(u"http://0x7f.1/"_s, "http://127.0.0.1/");
        row(u"http://h/"_s + QString(maxUrlLength - 9, u'a'),
            QByteArray("http://h/" + QByteArray(maxUrlLength - 9, 'a')).constData());
    }

    void good()
    {
        QFETCH(QString, given);
        QFETCH(QByteArray, encoded);
        const auto url = parseTargetUrl(given);
        QVERIFY2(url, url ? "" : qPrintable(url.error().arguments.join(u' ')));
        QCOMPARE(url->toEncoded(), encoded);
        const auto again = parseTargetUrl(QString::fromLatin1(encoded));
        QVERIFY(again);
        QCOMPARE(*again, *url);
    }

    void bad_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const QString &given, ErrorCode code) {
            const QByteArray name = given.left(60).toUtf8().toPercentEncoding("/:@ #?\\[]");
            QTest::newRow(name.isEmpty() ? "(empty)" : name.constData()) << given << code;
        };
        using enum ErrorCode;
        row(u""_s, UrlEmpty);
        row(u"   "_s, UrlEmpty);
        row(u"example.com/hook"_s, UrlNotHttp);
        row(u"example.com:8080/hook"_s, UrlNotHttp);
        row(u"localhost:8080"_s, UrlNotHttp);
        row(u"//host"_s, UrlNotHttp);
        row(u"/path"_s, UrlNotHttp);
        row(u"://host"_s, UrlNotHttp);
        row(u"ftp://host/"_s, UrlNotHttp);
        row(u"file:///etc/passwd"_s, UrlNotHttp);
        row(u"javascript:alert(1)"_s, UrlNotHttp);
        row(u"httpss://host/"_s, UrlNotHttp);
        row(u"ws://host/"_s, UrlNotHttp);
        row(u"unix:/run/x"_s, UrlNotHttp);
        row(u"http:"_s, UrlNoHost);
        row(u"http:x"_s, UrlNoHost);
        row(u"http:/x"_s, UrlNoHost);
        row(u"http://"_s, UrlNoHost);
        row(u"http:///x"_s, UrlNoHost);
        row(u"http://?x"_s, UrlNoHost);
        row(u"http://#x"_s, UrlNoHost);
        row(u"http://:80/"_s, UrlNoHost);
        row(u"http://:/"_s, UrlNoHost);
        row(u"http://[]/"_s, UrlNoHost);
        row(u"http://[]:80/"_s, UrlNoHost);
        row(u"http://user:password@host/"_s, UrlCredentials);
        row(u"http://user@host/"_s, UrlCredentials);
        row(u"http://@host/"_s, UrlCredentials);
        row(u"http://:@host/"_s, UrlCredentials);
        row(u"http://user:@/"_s, UrlCredentials);
        row(u"http://user:pass@[::1]:80/"_s, UrlCredentials);
        row(u"http://a@b@c/"_s, UrlCredentials);
        row(u"http://h:0/"_s, UrlPort);
        row(u"http://h:00/"_s, UrlPort);
        row(u"http://h:65536/"_s, UrlPort);
        row(u"http://h:99999"_s, UrlPort);
        row(u"http://h:99999999999999999999/"_s, UrlPort);
        row(u"http://h:abc/"_s, UrlPort);
        row(u"http://h:-1/"_s, UrlPort);
        row(u"http://h:+80/"_s, UrlPort);
        row(u"http://h:8 0/"_s, UrlBlank);
        row(u"http://h:80:80/"_s, UrlPort);
        row(u"http://h:８０/"_s, UrlPort);
        row(u"http://::1/"_s, UrlNoHost);
        row(u"http://fe80::1/"_s, UrlPort);
        row(u"http://[::1]:x/"_s, UrlPort);
        row(u"http://[::1]:0/"_s, UrlPort);
        row(u"http://h/\r\nX-Evil: 1"_s, UrlControlCharacter);
        row(u"http://h/x\n"_s, UrlControlCharacter);
        row(u"\thttp://h/x"_s, UrlControlCharacter);
        row(u"http://h\r/"_s, UrlControlCharacter);
        row(u"http://h/x"_s + QChar(u'\0'), UrlControlCharacter);
        row(u"http://h/\x7f"_s, UrlControlCharacter);
        row(u"http://h/\u0085"_s, UrlControlCharacter);
        row(u"http://h/\u2028"_s, UrlControlCharacter);
        row(u"http://h/\u202egpj.exe"_s, UrlControlCharacter);
        row(u"http://h\u200b/"_s, UrlControlCharacter);
        row(u"\ufeffhttp://h/"_s, UrlControlCharacter);
        row(u"http://h/"_s + QChar(0xd800), UrlControlCharacter);
        row(u"http://h/%0d%0aX-Evil:%201"_s, UrlControlCharacter);
        row(u"http://h/?a=%0A"_s, UrlControlCharacter);
        row(u"http://h/%00"_s, UrlControlCharacter);
        row(u"http://a%00b/"_s, UrlControlCharacter);
        row(u"http:\\\\h\\x"_s, UrlBackslash);
        row(u"http://h\\@evil/"_s, UrlBackslash);
        row(u"http://h/a\\b"_s, UrlBackslash);
        row(u"http://h/a b"_s, UrlBlank);
        row(u"http://a b/"_s, UrlBlank);
        row(u"http://h/\u00a0"_s, UrlBlank);
        row(u"http://h/\u3000x"_s, UrlBlank);
        row(u"http://h/ http://i/"_s, UrlBlank);
        row(u"http://[::1"_s, UrlInvalid);
        row(u"http://[::1:80/"_s, UrlInvalid);
        row(u"http://[::1]x/"_s, UrlInvalid);
        row(u"http://x[::1]/"_s, UrlInvalid);
        row(u"http://[1.2.3.4]/"_s, UrlInvalid);
        row(u"http://[v1.x]/"_s, UrlInvalid);
        row(u"http://[fe80::1%25eth0]/"_s, UrlInvalid);
        row(u"http://[fe80::1%eth0]/"_s, UrlInvalid);
        row(u"http://[:::]/"_s, UrlInvalid);
        row(u"http://./"_s, UrlInvalid);
        row(u"http://a..b/"_s, UrlInvalid);
        row(u"http://-a/"_s, UrlInvalid);
        row(u"http://*/"_s, UrlInvalid);
        row(u"http://%/"_s, UrlInvalid);
        row(u"http://a%2fb/"_s, UrlInvalid);
        row(u"http://a%40b/"_s, UrlInvalid);
        row(u"http://h/100%"_s, UrlInvalid);
        row(u"http://h/a|b"_s, UrlInvalid);
        row(u"http://h/{id}"_s, UrlInvalid);
        row(u"http://h/\""_s, UrlInvalid);
        row(u"http://"_s + QString(64, u'a') + u".example/"_s, UrlInvalid);
        row(u"http://h/"_s + QString(maxUrlLength - 8, u'a'), UrlTooLong);
        row(QString(10000000, u'\n'), UrlTooLong);
    }

    void bad()
    {
        QFETCH(QString, given);
        QFETCH(ErrorCode, code);
        const auto url = parseTargetUrl(given);
        QVERIFY2(!url, url ? url->toEncoded().constData() : "");
        QCOMPARE(url.error().code, code);
    }

    void reasonsDoNotRepeatTheUrl()
    {
        const auto url = parseTargetUrl(u"http://host/hook?token=hush|"_s);
        QCOMPARE(url.error().code, ErrorCode::UrlInvalid);
        QVERIFY(!url.error().arguments.front().isEmpty());
        QVERIFY(!url.error().arguments.front().contains(u"hush"_s));
    }
};

QTEST_GUILESS_MAIN(TestTargetUrl)
#include "tst_targeturl.moc"
