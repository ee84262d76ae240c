// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ErrorText.h"
#include "core/text/ForeignText.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// Every code there is: those behind the last one have no sentence.
std::vector<ErrorCode> allCodes()
{
    std::vector<ErrorCode> codes;
    for (int i = 0; !errorText({static_cast<ErrorCode>(i)}).isEmpty(); ++i)
        codes.push_back(static_cast<ErrorCode>(i));
    return codes;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnSentence()
    {
        const QRegularExpression placeholder(u"%[0-9]"_s);
        const auto codes = allCodes();
        QVERIFY(codes.size() > static_cast<size_t>(ErrorCode::SecretDamaged));
        QSet<QString> sentences;
        for (const ErrorCode code : codes) {
            for (const QStringList &arguments :
                {QStringList(), QStringList{u"one"_s}, QStringList({u"one"_s, u"two"_s, u"three"_s}),
                    QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})}) {
                const QString text = errorText({code, arguments});
                const QByteArray shown = text.toUtf8();
                QVERIFY2(text.endsWith(u'.') || text.endsWith(u'?'), shown);
                QVERIFY2(!text.endsWith(".."_L1), shown);
                QVERIFY2(!text.contains(placeholder), shown);
                QVERIFY2(!text.contains(u'\n'), shown);
                QVERIFY2(text.front().isUpper() || text.front() == u'“' || text.front().isDigit()
                        || arguments.isEmpty(),
                    shown);
            }
            sentences << errorText({code});
        }
        QCOMPARE(sentences.size(), static_cast<qsizetype>(codes.size()));
    }

    void sentences_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("text");
        const auto row
            = [](const char *name, ErrorCode code, const QStringList &arguments, const QString &text) {
                  QTest::newRow(name) << static_cast<int>(code) << arguments << text;
              };
        using enum ErrorCode;
        row("no argument", NameEmpty, {}, u"The name must not be empty."_s);
        row("two arguments", UrlTooLong, {u"3000"_s, u"2048"_s},
            u"The URL is 3000 characters long; at most 2048 are possible."_s);
        row("no near name", EventUnknown, {u"foo.bar"_s}, u"There is no event “foo.bar”."_s);
        row("one near name", PatternInvalid, {u"contacts.*"_s, u"contact.*"_s},
            u"“contacts.*” matches no event. Did you mean “contact.*”?"_s);
        row("three near names", EventUnknown, {u"x"_s, u"a"_s, u"b"_s, u"c"_s},
            u"There is no event “x”. Did you mean “a”, “b” or “c”?"_s);
        row("ids", WebhookAmbiguous, {u"Orders"_s, u"wh_1"_s, u"wh_2"_s},
            u"Several webhooks are named “Orders”; use the id of the one you mean: wh_1, wh_2."_s);
        row("cause with a full stop", FileUnreadable, {u"/x"_s, u"No such file."_s},
            u"The file “/x” cannot be read: No such file."_s);
        row("cause unknown", FileUnreadable, {u"/x"_s},
            u"The file “/x” cannot be read: the cause is unknown."_s);
        row("placeholders from outside", KeyContentDiffers, {u"%2"_s, u"%1"_s},
            u"The id “%2” was already used for event %1, which has another content; use a new id."_s);
        row("control characters", WebhookUnknown, {u"a\nb\u202ec"_s},
            u"There is no webhook “a<U+000A>b<U+202E>c”."_s);
        row("kind of data", DataNotContainer, {u"null"_s},
            u"The data is “null”; it must be a JSON object or array."_s);
    }

    void sentences()
    {
        QFETCH(int, code);
        QFETCH(QStringList, arguments);
        QTEST(errorText({static_cast<ErrorCode>(code), arguments}), "text");
    }

    void foreignTextIsShortAndVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"äöü €😀"_s << u"äöü €😀"_s;
        QTest::newRow("at the limit") << QString(200, u'x') << QString(200, u'x');
        QTest::newRow("past the limit") << QString(201, u'x') << QString(200, u'x') + u'…';
        QTest::newRow("pairs count once") << u"😀"_s.repeated(200) << u"😀"_s.repeated(200);
        QTest::newRow("no pair is cut") << u"😀"_s.repeated(201) << u"😀"_s.repeated(200) + u'…';
        QTest::newRow("huge") << QString(10000000, u'x') << QString(200, u'x') + u'…';
        QTest::newRow("control") << u"\x1b[31m\t\x7f"_s << u"<U+001B>[31m<U+0009><U+007F>"_s;
        QTest::newRow("bidi") << u"\u2066a\u200f"_s << u"<U+2066>a<U+200F>"_s;
        QTest::newRow("line separator") << u"\u2028"_s << u"<U+2028>"_s;
        QTest::newRow("half a pair") << QString(QChar(0xd800)) << u"\ufffd"_s;
        QTest::newRow("tag character") << QString::fromUcs4(U"\U000E0041") << u"<U+E0041>"_s;
    }

    void foreignTextIsShortAndVisible()
    {
        QFETCH(QString, text);
        QTEST(foreignText(text), "shown");
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
