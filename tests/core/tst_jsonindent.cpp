// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/JsonIndent.h"

#include <QElapsedTimer>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// Without the white space between tokens.
QByteArray tokensOf(const QByteArray &json)
{
    QByteArray tokens;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!inString && (c == ' ' || c == '\t' || c == '\n' || c == '\r'))
            continue;
        tokens += c;
        if (inString && c == '\\' && i + 1 < json.size())
            tokens += json[++i];
        else if (c == '"')
            inString = !inString;
    }
    return tokens;
}

} // namespace

class TestJsonIndent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsOneWouldWriteIt()
    {
        const QByteArray json = R"({"event":"a.b","data":{"list":[1,{"x":null}],"none":{},"empty":[ ]}})";
        QCOMPARE(indentJson(json).value(),
            "{\n"
            "  \"event\": \"a.b\",\n"
            "  \"data\": {\n"
            "    \"list\": [\n"
            "      1,\n"
            "      {\n"
            "        \"x\": null\n"
            "      }\n"
            "    ],\n"
            "    \"none\": {},\n"
            "    \"empty\": []\n"
            "  }\n"
            "}"_ba);
    }

    void everyTokenKeepsItsBytes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("order and duplicates") << R"({"b":1,"a":2,"b":3})"_ba;
        QTest::newRow("number forms") << R"([1.0,1e2,1E+2,-0,9007199254740993,1e999,0.10])"_ba;
        QTest::newRow("escapes")
            << "[\"\\u0041\\/\",\"\\\"\",\"\\\\\",\"a\\\\\\\"b\",\"{\\\"x\\\":[1,2]}\"]"_ba;
        QTest::newRow("blanks in strings") << "{\"a  b\" :\t\" , : [ \"}"_ba;
        QTest::newRow("no UTF-8") << "[\"\xff\xfe\x80\"]"_ba;
        QTest::newRow("NUL in a string") << QByteArray("[\"a\0b\"]", 7);
        QTest::newRow("white space all over") << " \r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } }\n "_ba;
        QTest::newRow("deep") << QByteArray(2000, '[') + QByteArray(2000, ']');
        QTest::newRow("words") << "[true,false,null]"_ba;
    }

    void everyTokenKeepsItsBytes()
    {
        QFETCH(QByteArray, json);
        const auto indented = indentJson(json);
        QVERIFY(indented);
        QCOMPARE(tokensOf(*indented), tokensOf(json));
        QCOMPARE(indentJson(*indented).value(), *indented);
    }

    void whatBreaksOffIsIndentedSoFar()
    {
        const QByteArray whole = "{\"a\":[true,\"x\\\"y\",-1.5e3,null],\"b\":{\"c\":false}}";
        for (qsizetype length = 1; length < whole.size(); ++length) {
            const auto indented = indentJson(whole.first(length));
            QVERIFY2(indented, whole.first(length).constData());
            QCOMPARE(tokensOf(*indented), whole.first(length));
            QVERIFY(!indented->endsWith('\n'));
        }
    }

    void nothingElseIsTakenForJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("blank") << " \n"_ba;
        QTest::newRow("words") << "Not found"_ba;
        QTest::newRow("HTML") << "<html></html>"_ba;
        QTest::newRow("bare value") << "42"_ba;
        QTest::newRow("braces of another language") << "{ color: red }"_ba;
        QTest::newRow("brackets crossed") << "[{]}"_ba;
        QTest::newRow("two values") << "{}{}"_ba;
        QTest::newRow("more behind it") << "[1] and so on"_ba;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF{}"_ba;
        QTest::newRow("NUL behind it") << QByteArray("{}\0", 3);
    }

    void nothingElseIsTakenForJson()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!indentJson(text));
    }

    void hostileTextsStaySmall()
    {
        const QByteArray deep = QByteArray(1 << 19, '[') + QByteArray(1 << 19, ']');
        QElapsedTimer clock;
        clock.start();
        const auto indented = indentJson(deep);
        QVERIFY(indented);
        QVERIFY(indented->size() < deep.size() * (2 * deepestIndent + 2));
        QVERIFY(clock.elapsed() < 2000);
    }
};

QTEST_GUILESS_MAIN(TestJsonIndent)
#include "tst_jsonindent.moc"
