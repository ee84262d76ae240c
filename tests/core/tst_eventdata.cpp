// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventData.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(switchhook::ErrorCode)

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

class TestEventData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloadIsTheReferencesForm()
    {
        const auto data = checkEventData(" {\"name\":\"john\", \"extension\":\"1001\"}\n");
        QVERIFY(data);
        QCOMPARE(makePayload(u"extension.created", 1710700000, *data),
            R"({"event":"extension.created","timestamp":1710700000,"data":{"name":"john", "extension":"1001"}})"_ba);
        QCOMPARE(makePayload(u"a.b", 0, "[]"), R"({"event":"a.b","timestamp":0,"data":[]})"_ba);
    }

    void goodDataStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("data");
        const auto row = [](const char *name, const QByteArray &data) { QTest::newRow(name) << data; };
        row("empty object", "{}");
        row("empty array", "[]");
        row("keys out of order", R"({"z":1,"a":2,"m":3})");
        row("keys twice", R"({"a":1,"a":2,"a":{"b":1,"b":2}})");
        row("number forms",
            R"([1.0,1e5,1E+05,-0,-0.0,0.10,12345678901234567890,123456789012345678901234567890,1e-999])");
        row("largest double", "[1.7976931348623157e308]");
        row("blanks inside", "{ \"a\" :\t[ 1 ,\r\n2 ] }");
        row("escapes", "[\"\\u0041\\/\\\"\\\\\\b\\f\\n\\r\\t\\ud83d\\ude00\\u0000\"]");
        row("characters of 1 to 4 bytes", "[\"a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\x7f\"]");
        row("non-characters", "[\"\xef\xbf\xbf\xef\xbb\xbf\"]");
        row("literals", "[true,false,null]");
        row("deepest", nested(maxEventDataDepth));
        row("wide", '[' + QByteArray("{},").repeated(10000) + "{}]");
        row("largest", "[\"" + QByteArray(maxEventDataBytes - 4, 'x') + "\"]");
    }

    void goodDataStaysAsItIs()
    {
        QFETCH(QByteArray, data);
        for (const QByteArray &around : {""_ba, " "_ba, "\r\n\t "_ba}) {
            const auto checked = checkEventData(around + data + around);
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().arguments.join(u' ')));
            QCOMPARE(*checked, data);
        }
    }

    void badDataIsRefused_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("argument");
        const auto row = [](const char *name, const QByteArray &data, ErrorCode code,
                             const QString &argument) { QTest::newRow(name) << data << code << argument; };
        using enum ErrorCode;
        row("nothing", "", DataMissing, {});
        row("blanks only", " \r\n\t", DataMissing, {});
        row("string", R"("text")", DataNotContainer, u"string"_s);
        row("number", "5", DataNotContainer, u"number"_s);
        row("negative number", "-5", DataNotContainer, u"number"_s);
        row("fraction", "5.5", DataNotContainer, u"number"_s);
        row("true", "true", DataNotContainer, u"true"_s);
        row("false", "false", DataNotContainer, u"false"_s);
        row("null", "null", DataNotContainer, u"null"_s);
        row("word", "hello", DataNotJson, u"0"_s);
        row("cut off", R"({"a":1)", DataNotJson, u"6"_s);
        row("cut off in a string", "{\"a", DataNotJson, u"3"_s);
        row("trailing garbage", "{} x", DataNotJson, u"3"_s);
        row("two values", "{}{}", DataNotJson, u"2"_s);
        row("trailing NUL", "{}"_ba + '\0', DataNotJson, u"2"_s);
        row("text behind NUL", "{}"_ba + '\0' + "garbage", DataNotJson, u"2"_s);
        row("NUL inside", "[1,"_ba + '\0' + "]", DataNotJson, u"3"_s);
        row("NUL in a string", "[\""_ba + '\0' + "\"]", DataNotJson, u"2"_s);
        row("blanks count", "\n\n [1 2]", DataNotJson, u"6"_s);
        row("trailing comma", "[1,]", DataNotJson, u"3"_s);
        row("comment", "[1 /* x */]", DataNotJson, u"3"_s);
        row("single quotes", "{'a':1}", DataNotJson, u"1"_s);
        row("bare key", "{a:1}", DataNotJson, u"1"_s);
        row("leading zero", "[01]", DataNotJson, u"2"_s);
        row("leading plus", "[+1]", DataNotJson, u"1"_s);
        row("fraction without digits", "[1.]", DataNotJson, u"3"_s);
        row("dot without digits", "[.5]", DataNotJson, u"1"_s);
        row("NaN", "[NaN]", DataNotJson, u"1"_s);
        row("wrong escape", R"(["\x"])", DataNotJson, u"3"_s);
        row("lone surrogate", R"(["\ud83d"])", DataNotJson, {});
        row("raw line end in a string", "[\"a\nb\"]", DataNotJson, u"3"_s);
        row("form feed around", "\f{}", DataNotJson, u"0"_s);
        row("no-break space around", "\xc2\xa0{}", DataNotJson, u"0"_s);
        row("byte order mark", "\xef\xbb\xbf{}", DataByteOrderMark, {});
        row("half a byte order mark", "\xef\xbb{}", DataNotUtf8, u"0"_s);
        row("UTF-16", "\xff\xfe{"_ba + '\0' + "}" + '\0', DataNotUtf8, u"0"_s);
        row("Latin-1", "{\"a\":\"\xe4\"}", DataNotUtf8, u"6"_s);
        row("overlong", "[\"abc\xc0\xaf\"]", DataNotUtf8, u"5"_s);
        row("encoded surrogate", "[\"\xed\xa0\x80\"]", DataNotUtf8, u"2"_s);
        row("past U+10FFFF", "[\"\xc3\xa4\xf4\x90\x80\x80\"]", DataNotUtf8, u"4"_s);
        row("behind characters of all lengths", "[\"a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z\xc3\xa4\xff",
            DataNotUtf8, u"15"_s);
        row("cut character at the end", "[]\xe2\x82", DataNotUtf8, u"2"_s);
        row("number too large", "[1,1e400]", DataNumberTooLarge, u"3"_s);
        row("number too small", "[-1e400 ]", DataNumberTooLarge, u"1"_s);
        row("too deep", nested(maxEventDataDepth + 1), DataTooDeep, u"512"_s);
        row("much too deep", QByteArray(maxEventDataBytes, '['), DataTooDeep, u"512"_s);
        row("too deep, mixed", QByteArray(R"({"a":[)").repeated(300), DataTooDeep, u"512"_s);
        row("too large", "[\"" + QByteArray(maxEventDataBytes - 3, 'x') + "\"]", DataTooLarge, u"1048577"_s);
        row("too large and no JSON", QByteArray(maxEventDataBytes + 1, '\xff'), DataTooLarge, u"1048577"_s);
    }

    void badDataIsRefused()
    {
        QFETCH(QByteArray, data);
        QFETCH(ErrorCode, code);
        QFETCH(QString, argument);
        const auto checked = checkEventData(data);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, code);
        if (!argument.isEmpty())
            QCOMPARE(checked.error().arguments.value(0), argument);
    }

    void timestamps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // -1: refused
        const auto row = [](const QString &text, qint64 seconds) {
            QTest::addRow("<%s>", qPrintable(text)) << text << seconds;
        };
        row(u"0"_s, 0);
        row(u"1710700000"_s, 1710700000);
        row(u"00017"_s, 17);
        row(u"253402300799"_s, maxEventTimestamp);
        for (const QString &bad : {u"253402300800"_s, u"-1"_s, u"+1"_s, u""_s, u" 1"_s, u"1 "_s, u"1.0"_s,
                 u"1e5"_s, u"0x10"_s, u"now"_s, u"18446744073709551617"_s, u"１"_s})
            row(bad, -1);
    }

    void timestamps()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto parsed = parseEventTimestamp(text);
        QCOMPARE(parsed ? *parsed : -1, seconds);
        if (!parsed)
            QCOMPARE(parsed.error(), (Error{ErrorCode::TimestampInvalid, {text}}));
    }

    void keys()
    {
        for (const QByteArray &good : {"a"_ba, "!"_ba, "~"_ba, "order-4711/2"_ba, QByteArray(200, 'k')})
            QVERIFY2(checkEventKey(good), good.constData());
        for (const QByteArray &bad : {""_ba, QByteArray(201, 'k'), "a b"_ba, "\x7f"_ba, "\x1f"_ba, "ä"_ba,
                 "a\n"_ba, QByteArray(1, '\0')})
            QCOMPARE(checkEventKey(bad).error().code, ErrorCode::KeyInvalid);
    }

    void testDataTellsOfWhichWebhook()
    {
        const WebhookId id(77);
        QCOMPARE(testEventData(id, u"Orders"_s),
            R"({"test":true,"message":"This is a test delivery from Switchhook.","webhook":{"id":")"_ba
                + id.toString().toLatin1() + R"(","name":"Orders"}})");
        for (const QString &name :
            {u"say \"hi\" \\ \n\t\u0001 ä 😀"_s, QString(u"a\0b"_s), QString(QChar(0xd800))}) {
            const auto data = checkEventData(testEventData(id, name));
            QVERIFY(data);
            const auto webhook = QJsonDocument::fromJson(*data).object()[u"webhook"_s].toObject();
            if (name.isValidUtf16())
                QCOMPARE(webhook[u"name"_s].toString(), name);
        }
    }
};

QTEST_GUILESS_MAIN(TestEventData)
#include "tst_eventdata.moc"
