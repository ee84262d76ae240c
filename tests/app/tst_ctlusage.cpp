// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestCtlUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbHasHelp_data()
    {
        QTest::addColumn<QByteArray>("verb");
        for (const char *verb : {"webhook", "webhook add", "webhook list", "webhook show", "webhook set",
                 "webhook remove", "webhook test", "webhook reset-failures", "events", "emit", "run",
                 "deliveries", "delivery", "delivery show", "delivery resend", "receive", "verify", "token",
                 "token add", "token list", "token remove", "setting list", "setting set", "try"})
            QTest::newRow(verb) << QByteArray(verb);
    }

    void everyVerbHasHelp()
    {
        QFETCH(QByteArray, verb);
        const CtlRun run = CtlHarness().run(verb.split(' ') << "--help");
        QCOMPARE(run.exit, 0);
        QVERIFY2(run.out.contains("switchhookctl " + verb), run.out.constData());
        QCOMPARE(run.err, QByteArray());
    }

    void theProgramTellsItsVerbsAndVersion()
    {
        CtlHarness ctl;
        const CtlRun help = ctl.run({"--help"});
        QCOMPARE(help.exit, 0);
        QVERIFY(help.out.contains("receive"));
        const CtlRun version = ctl.run({"--version"});
        QCOMPARE(version.exit, 0);
        QVERIFY(version.out.startsWith("switchhookctl "));
    }

    void wrongUsageIsOneLineAndExit2_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *name, const QByteArrayList &arguments, const QByteArray &named) {
            QTest::newRow(name) << arguments << named;
        };
        row("nothing", {}, "verb");
        row("unknown verb", {"webhok", "list"}, "webhok");
        row("unknown verb of a group", {"webhook", "foo"}, "foo");
        row("group alone", {"webhook"}, "verb");
        row("unknown option", {"webhook", "list", "--colour"}, "--colour");
        row("webhook missing", {"webhook", "show"}, "WEBHOOK");
        row("one too many", {"webhook", "show", "a", "b"}, "b");
        row("name missing", {"webhook", "add", "--url", "http://x/"}, "--name");
        row("name twice", {"webhook", "add", "--name", "a", "--name", "b", "--url", "http://x/"}, "--name");
        row("value missing", {"webhook", "add", "--name"}, "--name");
        row("nothing to change", {"webhook", "set", "a"}, "change");
        row("active and inactive", {"webhook", "set", "a", "--active", "--inactive"}, "--inactive");
        row("secret in arguments",
            {"webhook", "add", "--name", "a", "--url", "http://x/", "--secret", "canary"}, "--secret-file");
        row("two secrets", {"webhook", "set", "a", "--generate-secret", "--secret-env", "X"}, "--secret-env");
        row("secret and none", {"webhook", "set", "a", "--generate-secret", "--no-secret"}, "--no-secret");
        row("limit 0", {"deliveries", "a", "--limit", "0"}, "--limit");
        row("limit no number", {"deliveries", "a", "--limit", "1x"}, "--limit");
        row("limit empty", {"deliveries", "a", "--limit", ""}, "--limit");
        row("concurrency 65", {"webhook", "set", "a", "--concurrency", "65"}, "--concurrency");
        row("emit nothing", {"emit"}, "EVENT");
        row("emit without data", {"emit", "contact.created"}, "--data");
        row("emit both ways", {"emit", "contact.created", "--from", "-"}, "--from");
        row("empty database", {"--database", "", "webhook", "list"}, "--database");
        row("verify without secret", {"verify", "--timestamp", "1", "--signature", "x"}, "--secret-file");
        row("control characters", {"web\x1b[31mhook"}, "<U+001B>[31m");
    }

    void wrongUsageIsOneLineAndExit2()
    {
        QFETCH(QByteArrayList, arguments);
        QFETCH(QByteArray, named);
        CtlHarness ctl;
        const CtlRun run = ctl.run(arguments);
        QVERIFY2(run.isRefused(2), run.err.constData());
        QVERIFY2(run.err.contains(named), run.err.constData());
        QVERIFY2(!run.err.contains("canary"), run.err.constData());
        QVERIFY(!QFile::exists(ctl.path(u"test.sqlite"_s)));
    }

    void globalOptionsStandAnywhere_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::newRow("before") << QByteArrayList{"--json", "--database", "DB", "webhook", "list"};
        QTest::newRow("between") << QByteArrayList{"webhook", "--json", "--database", "DB", "list"};
        QTest::newRow("after") << QByteArrayList{"webhook", "list", "--database=DB", "--json"};
    }

    void globalOptionsStandAnywhere()
    {
        QFETCH(QByteArrayList, arguments);
        CtlHarness ctl;
        const QByteArray database = ctl.path(u"other.sqlite"_s).toUtf8();
        for (QByteArray &argument : arguments)
            argument.replace("DB", database);
        QCOMPARE(
            ctl.run({"--database", database, "webhook", "add", "--name", "a", "--url", "http://x/"}).exit, 0);
        const CtlRun run = ctl.run(arguments);
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object()["name"_L1].toString(), u"a"_s);
        QVERIFY(!QFile::exists(ctl.path(u"test.sqlite"_s)));
    }

    /// Names of webhooks may be words that the parser knows.
    void namesMayBeWordsOfTheCommandLine_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"events", "list", "webhook", "[a,b]", "{}", "a b", "x=1"})
            QTest::newRow(name) << QByteArray(name);
    }

    void namesMayBeWordsOfTheCommandLine()
    {
        QFETCH(QByteArray, name);
        CtlHarness ctl;
        QCOMPARE(ctl.run({"webhook", "add", "--name", name, "--url", "http://x/"}).exit, 0);
        const CtlRun run = ctl.run({"webhook", "show", name, "--json"});
        QCOMPARE(run.object()["name"_L1].toString().toUtf8(), name);
    }

    void namesMayStartWithADash()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"webhook", "add", "--name", "--json", "--url", "http://x/"}).exit, 0);
        QCOMPARE(ctl.run({"webhook", "show", "--json", "--", "--json"}).object()["name"_L1].toString(),
            u"--json"_s);
    }

    void aDatabaseThatIsNoneIsExit4AndUntouched()
    {
        CtlHarness ctl;
        const QByteArray content = "This is a letter, not a database.\n"_ba.repeated(100);
        const QByteArray file = ctl.writeFile(u"letter.txt"_s, content);
        const CtlRun run = ctl.run({"webhook", "list", "--database", file});
        QVERIFY2(run.isRefused(4), run.err.constData());
        QFile letter(QString::fromUtf8(file));
        QVERIFY(letter.open(QIODevice::ReadOnly));
        QCOMPARE(letter.readAll(), content);
    }
};

QTEST_GUILESS_MAIN(TestCtlUsage)
#include "tst_ctlusage.moc"
