// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventInput.h"

#include "core/domain/EventData.h"

#include <QRandomGenerator>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace switchhook;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(switchhook::ErrorCode)

class TestEventInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineBecomesAnEvent()
    {
        const auto event = parseEventLine("{\"id\":\"k-1\", \"data\" : {\"b\":1.0,  \"a\":[1e5]} ,"
                                          "\"timestamp\":1710700000,\"event\":\"contact.created\"}\r\n");
        QVERIFY(event);
        QCOMPARE(event->name, u"contact.created"_s);
        QCOMPARE(event->data, R"({"b":1.0,  "a":[1e5]})"_ba);
        QCOMPARE(event->timestamp, std::optional<qint64>(1710700000));
        QCOMPARE(event->key, std::optional("k-1"_ba));
    }

    void optionalFieldsMayBeLeftOut()
    {
        const auto event = parseEventLine(R"({"event":"a.b","data":[]})");
        QVERIFY(event);
        QCOMPARE(event->data, "[]"_ba);
        QVERIFY(!event->timestamp);
        QVERIFY(!event->key);
    }

    void goodLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("data");
        const auto row = [](const char *name, const QByteArray &line, const QByteArray &data) {
            QTest::newRow(name) << line << data;
        };
        row("data last", R"({"event":"a.b","data":{"x":[{}]}})", R"({"x":[{}]})");
        row("data first", R"({"data":[ ] ,"event":"a.b"})", "[ ]");
        row("escaped field names", R"({"ev\u0065nt":"a.\u0062","d\u0061ta":{}})", "{}");
        row("fields of data are free",
            R"({"event":"a.b","data":{"event":1,"event":2,"data":{"data":[]},"x":null}})",
            R"({"event":1,"event":2,"data":{"data":[]},"x":null})");
        row("brackets in strings", "{\"event\":\"a.b\",\"data\":[\"]}\\\"[{\", \"\\\\\"]}",
            "[\"]}\\\"[{\", \"\\\\\"]");
        row("numbers at the ends", R"({"timestamp":0,"data":[1],"event":"a.b"})", "[1]");
        row("latest timestamp", R"({"timestamp":253402300799,"data":[-1.5e3],"event":"a.b"})", "[-1.5e3]");
        row("deepest", R"({"event":"a.b","data":)" + QByteArray(512, '[') + QByteArray(512, ']') + '}',
            QByteArray(512, '[') + QByteArray(512, ']'));
        const QByteArray largest = "[\"" + QByteArray(maxEventDataBytes - 4, 'x') + "\"]";
        row("largest", R"({"event":"a.b","data":)" + largest + '}', largest);
        row("blanks everywhere", "\t{ \"event\" : \"a.b\" , \"data\" : { } } \r\n", "{ }");
    }

    void goodLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, data);
        const auto event = parseEventLine(line);
        QVERIFY2(event, event ? "" : qPrintable(event.error().arguments.join(u' ')));
        QCOMPARE(event->name, u"a.b"_s);
        QCOMPARE(event->data, data);
        const auto checked = checkEventData(event->data);
        QVERIFY(checked);
        QCOMPARE(*checked, data);
    }

    void badLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<qsizetype>("offset");
        const auto row
            = [](const char *name, const QByteArray &line, ErrorCode code, const QStringList &arguments,
                  qsizetype offset) { QTest::newRow(name) << line << code << arguments << offset; };
        using enum ErrorCode;
        row("empty", "", DataMissing, {}, 0);
        row("line end only", "\r\n", DataMissing, {}, 0);
        row("string", R"("event")", LineNotObject, {}, 6);
        row("number", "5", LineNotObject, {}, 0);
        row("large number", "18446744073709551615", LineNotObject, {}, 19);
        row("null", "null", LineNotObject, {}, 3);
        row("no event", R"({"data":{}})", LineFieldMissing, {u"event"_s}, 10);
        row("no data", R"({"event":"a.b"})", LineFieldMissing, {u"data"_s}, 14);
        row("nothing in it", "{}", LineFieldMissing, {u"event"_s}, 1);
        row("unknown field", R"({"event":"a.b","timestmp":1,"data":{}})", LineFieldUnknown, {u"timestmp"_s},
            24);
        row("other case", R"({"Event":"a.b","data":{}})", LineFieldUnknown, {u"Event"_s}, 7);
        row("event twice", R"({"event":"a.b","event":"a.b","data":{}})", LineFieldTwice, {u"event"_s}, 21);
        row("data twice", R"({"event":"a.b","data":{},"data":{}})", LineFieldTwice, {u"data"_s}, 30);
        row("data twice, escaped", R"({"data":{},"dat\u0061":{}})", LineFieldTwice, {u"data"_s}, 21);
        row("event no string", R"({"event":5,"data":{}})", LineFieldType, {u"event"_s, u"string"_s}, 10);
        row("event null", R"({"event":null,"data":{}})", LineFieldType, {u"event"_s, u"string"_s}, 12);
        row("event an object", R"({"event":{},"data":{}})", LineFieldType, {u"event"_s, u"string"_s}, 9);
        row("event an array", R"({"event":["a.b"],"data":{}})", LineFieldType, {u"event"_s, u"string"_s}, 9);
        row("id a number", R"({"id":5})", LineFieldType, {u"id"_s, u"string"_s}, 7);
        row("id null", R"({"id":null})", LineFieldType, {u"id"_s, u"string"_s}, 9);
        row("id empty", R"({"id":""})", KeyInvalid, {}, 7);
        row("id with a blank", R"({"id":"a b"})", KeyInvalid, {}, 10);
        row("timestamp a string", R"({"timestamp":"1"})", LineFieldType, {u"timestamp"_s, u"number"_s}, 15);
        row("timestamp true", R"({"timestamp":true})", LineFieldType, {u"timestamp"_s, u"number"_s}, 16);
        row("timestamp a fraction", R"({"timestamp":1.5})", TimestampInvalid, {u"1.5"_s}, 16);
        row("timestamp with an exponent", R"({"timestamp":1e5})", TimestampInvalid, {u"1e5"_s}, 16);
        row("timestamp negative", R"({"timestamp":-1})", TimestampInvalid, {u"-1"_s}, 15);
        row("timestamp too late", R"({"timestamp":253402300800})", TimestampInvalid, {u"253402300800"_s}, 25);
        row("timestamp past 63 bits", R"({"timestamp":18446744073709551615})", TimestampInvalid,
            {u"18446744073709551615"_s}, 33);
        row("timestamp past 64 bits", R"({"timestamp":18446744073709551616})", TimestampInvalid,
            {u"18446744073709551616"_s}, 33);
        row("data a string", R"({"data":"{}"})", DataNotContainer, {u"string"_s}, 11);
        row("data a number", R"({"data":7})", DataNotContainer, {u"number"_s}, 9);
        row("data a fraction", R"({"data":7.5})", DataNotContainer, {u"number"_s}, 11);
        row("data null", R"({"data":null})", DataNotContainer, {u"null"_s}, 11);
        row("data too deep", R"({"data":)" + QByteArray(513, '['), DataTooDeep, {u"512"_s}, 8 + 512);
        row("data too large", "{\"data\":[\"x" + QByteArray(maxEventDataBytes - 4, 'x') + "\"]}",
            DataTooLarge, {u"1048577"_s, u"1048576"_s}, 8 + maxEventDataBytes);
        row("number too large", R"({"data":[1e999]})", DataNumberTooLarge, {u"9"_s}, 9);
        row("cut off", R"({"event":"a.b")", DataNotJson, {u"14"_s}, 14);
        row("garbage behind", R"({"event":"a.b","data":{}}x)", DataNotJson, {u"25"_s}, 25);
        row("two events", R"({"event":"a.b","data":{}}{"event":"a.b","data":{}})", DataNotJson, {u"25"_s},
            25);
        row("NUL behind", R"({"event":"a.b","data":{}})"_ba + '\0', DataNotJson, {u"25"_s}, 25);
        row("byte order mark", "\xef\xbb\xbf{}", DataByteOrderMark, {}, 0);
        row("not UTF-8", "{\"event\":\"\xff\"}", DataNotUtf8, {u"10"_s}, 10);
    }

    void badLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(ErrorCode, code);
        QFETCH(QStringList, arguments);
        QFETCH(qsizetype, offset);
        const auto event = parseEventLine(line);
        QVERIFY(!event);
        QCOMPARE(event.error().code, code);
        QCOMPARE(event.error().arguments, arguments);
        const EventInput input = parseEvents(line);
        QVERIFY(input.fault);
        QVERIFY(input.events.empty());
        QCOMPARE(input.fault->error, event.error());
        QCOMPARE(input.fault->offset, offset);
        QVERIFY(!input.fault->index);
    }

    void onlyTheInterfaceTakesArrays()
    {
        QCOMPARE(parseEventLine(R"([{"event":"a.b","data":{}}])").error().code, ErrorCode::LineNotObject);
    }

    void longLinesAreRefused()
    {
        const QByteArray line = R"({"event":"a.b","data":{}})" + QByteArray(maxEventLineBytes, ' ');
        QCOMPARE(parseEventLine(line).error().code, ErrorCode::LineTooLong);
        QVERIFY(!parseEvents(line).fault);
    }

    void objectOrArray()
    {
        const EventInput one = parseEvents(R"({"event":"a.b","data":{}})");
        QVERIFY(!one.fault && !one.isArray);
        QCOMPARE(one.events.size(), 1U);

        const EventInput several = parseEvents(
            R"( [{"event":"a.b","data":{"n":1},"id":"k"}, {"data":[2],"event":"c.d"},{"event":"e.f","data":{}}] )");
        QVERIFY(!several.fault && several.isArray);
        QCOMPARE(several.events.size(), 3U);
        QCOMPARE(several.events[0].data, R"({"n":1})"_ba);
        QCOMPARE(several.events[1].name, u"c.d"_s);
        QCOMPARE(several.events[1].data, "[2]"_ba);
        QVERIFY(!several.events[1].key); // the first one's key is not carried on

        const EventInput none = parseEvents("[]");
        QVERIFY(!none.fault && none.isArray && none.events.empty());
    }

    void arrayFaultsNameTheElement_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<qsizetype>("index"); // -1: none
        const QByteArray good = R"({"event":"a.b","data":{}})";
        using enum ErrorCode;
        QTest::newRow("first") << "[{}]"_ba << LineFieldMissing << qsizetype(0);
        QTest::newRow("third") << '[' + good + ',' + good + R"(,{"event":1})" << LineFieldType
                               << qsizetype(2);
        QTest::newRow("no object") << '[' + good + ",5]" << LineNotObject << qsizetype(1);
        QTest::newRow("array in array") << '[' + good + ",[" + good + "]]" << LineNotObject << qsizetype(1);
        QTest::newRow("bad JSON") << '[' + good + ",x]" << DataNotJson << qsizetype(1);
        QTest::newRow("unclosed") << '[' + good << DataNotJson << qsizetype(1);
        QTest::newRow("garbage behind") << '[' + good + "]x" << DataNotJson << qsizetype(-1);
        QTest::newRow("data too large in the second")
            << '[' + good + ",{\"event\":\"a.b\",\"data\":[\"" + QByteArray(maxEventDataBytes, 'x') + "\"]}]"
            << DataTooLarge << qsizetype(1);
    }

    void arrayFaultsNameTheElement()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        QFETCH(qsizetype, index);
        const EventInput input = parseEvents(json);
        QVERIFY(input.fault);
        QCOMPARE(input.fault->error.code, code);
        QCOMPARE(input.fault->index.value_or(-1), index);
        QVERIFY(input.isArray);
        QVERIFY(input.events.empty());
    }

    /// Whatever is changed in a good line, what is accepted is JSON and stands in the input.
    void changedLinesNeverSlipThrough()
    {
        const QByteArray good
            = R"({"event":"contact.created","timestamp":17,"data":{"a":[1.0,"ä\u0041",{}],"b":null},"id":"k"})";
        const QByteArray letters = "{}[]\",:\\ 0159.eE+-tfnu"_ba + '\0' + "\n\xc3\xa4\xff\xef\xbb\xbf";
        QRandomGenerator random(4711);
        const auto place = [&random](const QByteArray &text) { return random.bounded(text.size()); };
        int accepted = 0;
        for (int round = 0; round < 30000; ++round) {
            QByteArray line = good;
            for (int change = random.bounded(1, 5); change > 0 && line.size() > 8; --change) {
                switch (random.bounded(4)) {
                case 0:
                    line[place(line)] = letters[place(letters)];
                    break;
                case 1:
                    line.insert(place(line), letters[place(letters)]);
                    break;
                case 2:
                    line.remove(place(line), random.bounded(1, 6));
                    break;
                default:
                    line.insert(place(line), line.mid(place(line), random.bounded(12)));
                    break;
                }
            }
            const EventInput input = parseEvents(line);
            const bool whole = nlohmann::json::accept(line.begin(), line.end()) && !line.contains('\0');
            QVERIFY2(whole || input.fault, line.constData());
            for (const NewEvent &event : input.events) {
                ++accepted;
                QVERIFY2(line.contains(event.data), line.constData());
                QVERIFY2(nlohmann::json::accept(event.data.begin(), event.data.end()), line.constData());
                const auto checked = checkEventData(event.data);
                QVERIFY(checked);
                QCOMPARE(*checked, event.data);
            }
        }
        QVERIFY2(accepted > 1000, qPrintable(QString::number(accepted)));
    }
};

QTEST_GUILESS_MAIN(TestEventInput)
#include "tst_eventinput.moc"
