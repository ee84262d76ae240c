// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/FieldMask.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestFieldMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreMaskedAndTheRestKeepsItsBytes_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("seen");
        const auto row = [](const char *name, const QStringList &paths, const char *body, const char *seen) {
            QTest::newRow(name) << paths << QByteArray(body) << QByteArray(seen);
        };
        row("a field", {u"data.email"_s}, R"({"data": {"email" : "a@b.c", "n":1.0}})", R"({"data": {"email" : "***", "n":1.0}})");
        row("with $", {u"$.data.email"_s}, R"({"data":{"email":"a"}})", R"({"data":{"email":"***"}})");
        row("elsewhere", {u"data.email"_s}, R"({"email":"a","data":{"x":{"email":"b"}}})", R"({"email":"a","data":{"x":{"email":"b"}}})");
        row("every entry", {u"data.items[*].card"_s}, R"({"data":{"items":[{"card":1},{"card":"2"},{"x":3}]}})",
            R"({"data":{"items":[{"card":"***"},{"card":"***"},{"x":3}]}})");
        row("one entry", {u"items[1].card"_s}, R"({"items":[{"card":1},{"card":2}]})", R"({"items":[{"card":1},{"card":"***"}]})");
        row("a name in a list", {u"items.card"_s}, R"({"items":[{"card":1},[{"card":2}]]})", R"({"items":[{"card":"***"},[{"card":"***"}]]})");
        row("any name", {u"data.*.card"_s}, R"({"data":{"a":{"card":1},"b":{"card":2}}})", R"({"data":{"a":{"card":"***"},"b":{"card":"***"}}})");
        row("a whole object", {u"data"_s}, R"({"data":{"a":["x",{}]},"b":[]})", R"({"data":"***","b":[]})");
        row("null too", {u"a"_s}, R"({"a":null})", R"({"a":"***"})");
        row("twice", {u"a"_s}, R"({"a":1,"a":2})", R"({"a":"***","a":"***"})");
        row("overlapping", {u"a"_s, u"a.b"_s, u"a.b.c"_s}, R"({"a":{"b":{"c":1}}})", R"({"a":"***"})");
        row("a name with dots", {u"[\"a.b\"].c"_s}, R"({"a.b":{"c":1}})", R"({"a.b":{"c":"***"}})");
        row("an escaped name", {u"email"_s}, "{\"\\u0065mail\":\"x\",\"e\\/\":1}", "{\"\\u0065mail\":\"***\",\"e\\/\":1}");
        row("any script", {u"имя"_s}, R"({"имя":"x"})", R"({"имя":"***"})");
        row("brackets in texts", {u"b"_s}, "{\"a\":\"}]\\\"\",\"b\":\"{\\\"\",\"c\":\"\\\\\"}", "{\"a\":\"}]\\\"\",\"b\":\"***\",\"c\":\"\\\\\"}");
        row("a list", {u"[*].a"_s}, R"([{"a":1},{"a":2}])", R"([{"a":"***"},{"a":"***"}])");
        row("lines", {u"a"_s}, "{\"a\":1}\n{\"a\":2}\n", "{\"a\":\"***\"}\n{\"a\":\"***\"}\n");
        row("no JSON", {u"a"_s}, "a: 1", "a: 1");
        row("empty", {u"a"_s}, "", "");
        row("broken off within", {u"a"_s}, "{\"b\":1,\"a\":\"secr", R"({"b":1,"a":"***")");
        row("broken off behind", {u"a"_s}, "{\"a\":1,\"b\":\"x", R"({"a":"***","b":"***")");
        row("wrong", {u"a"_s}, R"({"b" 1,"a":"secret"})", R"({"b" "***")");
        row("a number at the end", {u"a"_s}, R"({"a":123)", R"({"a":"***")");
    }

    void fieldsAreMaskedAndTheRestKeepsItsBytes()
    {
        QFETCH(QStringList, paths);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, seen);
        QCOMPARE(FieldMask::fromPaths(paths)->applied(body), seen);
        QCOMPARE(FieldMask().applied(body), body);
    }

    void whereItBreaksOffNothingIsSeen()
    {
        const auto mask = FieldMask::fromPaths({u"data.card"_s});
        const QByteArray whole = R"({"data":{"x":[1,{"y":"z"}],"card":["4111 1111","secret"]},"b":2})";
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const QByteArray seen = mask->applied(whole.first(length));
            QVERIFY2(!seen.contains("4111") && !seen.contains("secr"), seen.constData());
        }
    }

    void depthDoesNotEndTheProgram()
    {
        const QByteArray deep = QByteArray(60'000, '[') + "\"secret\"";
        QVERIFY(!FieldMask::fromPaths({u"a"_s})->applied(deep).contains("secret"));
    }

    void anAnswerThatEchoesIsMaskedToo()
    {
        const auto mask = FieldMask::fromPaths({u"data.card"_s, u"data.person"_s});
        const QByteArray sent = R"({"data":{"card":"4111 1111","person":{"name":"Jane Roe","age":44,"no":"12345"},"n":7}})";
        QCOMPARE(mask->appliedToAnswer("Got 4111 1111 of Jane Roe, 44, 12345", sent), QByteArray("Got *** of ***, 44, ***"));
        QCOMPARE(mask->appliedToAnswer(R"({"data":{"card":"other"},"raw":"4111 1111"})", sent),
            QByteArray(R"({"data":{"card":"***"},"raw":"***"})"));
    }

    void whatIsNoPathIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"", ".", "a.", ".a", "a..b", "a[", "a[x]", "a[-1]", "a[]", "a]b", "a[0]b", " a", "$", "a[\"\"]", "\"a\""})
            QTest::newRow(path) << QString::fromUtf8(path);
    }

    void whatIsNoPathIsRefused()
    {
        QFETCH(QString, path);
        const auto mask = FieldMask::fromPaths({u"good"_s, path});
        QVERIFY(!mask);
        QCOMPARE(mask.error(), (Error {ErrorCode::MaskInvalid, {path}}));
    }
};

QTEST_GUILESS_MAIN(TestFieldMask)
#include "tst_fieldmask.moc"
