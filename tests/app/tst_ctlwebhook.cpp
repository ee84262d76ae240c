// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include <QJsonArray>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

const QByteArray url = "https://hooks.example.com/in?x=1"_ba;

QByteArrayList addArguments(const QByteArrayList &more = {})
{
    return QByteArrayList{"webhook", "add", "--json", "--name", "Orders", "--url", url} + more;
}

} // namespace

class TestCtlWebhook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFieldsAreThePromise()
    {
        CtlHarness ctl;
        const CtlRun added = ctl.run(addArguments({"--events", "deal.created,contact.*"}));
        QCOMPARE(added.exit, 0);
        QCOMPARE(added.err, QByteArray());
        const QByteArray id = added.object()["id"_L1].toString().toUtf8();
        QByteArray expected
            = "{'id':'ID','name':'Orders','url':'URL','active':true,'events':['contact.*','deal.created'],"
              "'has_secret':false,'failure_count':0,'consecutive_failures':0,'last_triggered':null,"
              "'last_status_code':null,'deliveries':0,'keep_bodies':true,'masked_fields':[]}\n";
        expected.replace('\'', '"').replace("ID", id).replace("URL", url);
        QCOMPARE(added.out, expected);
        QCOMPARE(ctl.run({"webhook", "show", id, "--json"}).out, expected);
        QCOMPARE(ctl.run({"webhook", "show", "Orders", "--json"}).out, expected);
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).out, expected);
    }

    void aGeneratedSecretIsShownOnce()
    {
        CtlHarness ctl;
        const CtlRun added = ctl.run(addArguments({"--generate-secret"}));
        const QString secret = added.object()["secret"_L1].toString();
        QVERIFY(secret.size() >= 40);
        QCOMPARE(added.object()["has_secret"_L1], true);
        const CtlRun shown = ctl.run({"webhook", "show", "Orders", "--json"});
        QVERIFY(!shown.object().contains("secret"_L1));
        QCOMPARE(shown.object()["has_secret"_L1], true);

        const CtlRun renewed = ctl.run({"webhook", "set", "Orders", "--json", "--generate-secret"});
        QVERIFY(renewed.object()["secret"_L1].toString().size() >= 40);
        QVERIFY(renewed.object()["secret"_L1].toString() != secret);
    }

    void aGivenSecretIsNeverShown()
    {
        CtlHarness ctl;
        const QByteArray file = ctl.writeFile(u"secret"_s, "canary-secret\n");
        const CtlRun added = ctl.run(addArguments({"--secret-file", file}));
        QCOMPARE(added.object()["has_secret"_L1], true);
        QVERIFY(!added.out.contains("canary-secret"));
        const CtlRun piped = ctl.run({"webhook", "set", "Orders", "--secret-file", "-"}, "canary-secret");
        QCOMPARE(piped.exit, 0);
        QVERIFY(!piped.out.contains("canary-secret"));
        QVERIFY(ctl.database().contains("Orders"));
        QVERIFY(!ctl.database().contains("canary-secret"));
    }

    void setChangesWhatIsGivenAndNothingElse_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const QByteArrayList &arguments, const QString &field, const QJsonValue &value) {
            QTest::newRow(arguments.join(' ').constData()) << arguments << field << value;
        };
        row({"--name", "Invoices"}, u"name"_s, u"Invoices"_s);
        row({"--url", "http://localhost:8080/"}, u"url"_s, u"http://localhost:8080/"_s);
        row({"--events", "*"}, u"events"_s, QJsonArray{u"*"_s});
        row({"--events", ""}, u"events"_s, QJsonArray());
        row({"--events", "contact.created", "--events", "sms.*"}, u"events"_s,
            QJsonArray{u"contact.created"_s, u"sms.*"_s});
        row({"--inactive"}, u"active"_s, false);
        row({"--no-secret"}, u"has_secret"_s, false);
    }

    void setChangesWhatIsGivenAndNothingElse()
    {
        QFETCH(QByteArrayList, arguments);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        CtlHarness ctl;
        const QByteArray file = ctl.writeFile(u"secret"_s, "s3cret");
        QJsonObject expected = ctl.run(addArguments({"--events", "deal.*", "--secret-file", file})).object();
        QCOMPARE(expected.size(), 13);
        const CtlRun changed = ctl.run(
            QByteArrayList{"--json", "webhook", "set", expected["id"_L1].toString().toUtf8()} + arguments);
        QCOMPARE(changed.exit, 0);
        expected[field] = value;
        QCOMPARE(changed.object(), expected);
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).object(), expected);
    }

    void inactiveAndActiveAgain()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run(addArguments({"--inactive"})).object()["active"_L1], false);
        QCOMPARE(ctl.run({"webhook", "set", "Orders", "--active", "--json"}).object()["active"_L1], true);
    }

    void removedIsGone()
    {
        CtlHarness ctl;
        ctl.run(addArguments());
        QCOMPARE(ctl.run({"webhook", "remove", "Orders"}).exit, 0);
        QVERIFY(ctl.run({"webhook", "show", "Orders"}).isRefused(2));
        QVERIFY(ctl.run({"webhook", "list", "--json"}).out.isEmpty());
    }

    void anAmbiguousNameAsksForTheId()
    {
        CtlHarness ctl;
        const QString one = ctl.run(addArguments()).object()["id"_L1].toString();
        const QString two = ctl.run(addArguments()).object()["id"_L1].toString();
        const CtlRun run = ctl.run({"webhook", "remove", "Orders"});
        QVERIFY(run.isRefused(2));
        QVERIFY(run.err.contains(one.toUtf8()) && run.err.contains(two.toUtf8()));
        QCOMPARE(ctl.run({"webhook", "remove", one.toUtf8()}).exit, 0);
        QCOMPARE(ctl.run({"webhook", "show", "Orders", "--json"}).object()["id"_L1].toString(), two);
    }

    void badInputIsRefusedAndNothingStored_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        const QByteArrayList name{"--name", "a"};
        const QByteArrayList good{"--name", "a", "--url", url};
        QTest::newRow("empty name") << QByteArrayList{"--name", "", "--url", url};
        QTest::newRow("no http") << name + QByteArrayList{"--url", "ftp://example.com/"};
        QTest::newRow("no host") << name + QByteArrayList{"--url", "http:///x"};
        QTest::newRow("password") << name + QByteArrayList{"--url", "http://user:word@example.com/"};
        QTest::newRow("port") << name + QByteArrayList{"--url", "http://example.com:70000/"};
        QTest::newRow("control character") << name + QByteArrayList{"--url", "http://example.com/\r\nX: y"};
        QTest::newRow("back slash") << name + QByteArrayList{"--url", "http://example.com\\x"};
        QTest::newRow("long") << name
                + QByteArrayList{"--url", "http://example.com/" + QByteArray(2040, 'x')};
        QTest::newRow("unknown event") << good + QByteArrayList{"--events", "contact.create"};
        QTest::newRow("bad pattern") << good + QByteArrayList{"--events", "*.created"};
        QTest::newRow("one bad of two") << good + QByteArrayList{"--events", "contact.*,foo.*"};
        QTest::newRow("empty secret") << good + QByteArrayList{"--secret-file", "/dev/null"};
        QTest::newRow("no secret file") << good + QByteArrayList{"--secret-file", "/nonexistent"};
    }

    void badInputIsRefusedAndNothingStored()
    {
        QFETCH(QByteArrayList, arguments);
        CtlHarness ctl;
        const CtlRun run = ctl.run(QByteArrayList{"webhook", "add"} + arguments);
        QVERIFY2(run.isRefused(2), run.err.constData());
        QVERIFY(ctl.run({"webhook", "list", "--json"}).out.isEmpty());
    }

    void aDuplicateRests()
    {
        CtlHarness ctl;
        const QByteArray file = ctl.writeFile(u"secret"_s, "canary-secret");
        ctl.run(addArguments({"--events", "deal.*", "--secret-file", file}));
        const CtlRun run = ctl.run({"webhook", "duplicate", "Orders", "--json"});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.object()["name"_L1].toString(), u"Orders (copy)"_s);
        QCOMPARE(run.object()["active"_L1], false);
        QCOMPARE(run.object()["has_secret"_L1], true);
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).objects().size(), 2);
    }

    void exportedAndImportedAgain()
    {
        CtlHarness ctl;
        const QByteArray secret = ctl.writeFile(u"secret"_s, "canary-secret");
        const QByteArray passphrase = ctl.writeFile(u"passphrase"_s, "correct horse\n");
        ctl.run(addArguments({"--events", "deal.*", "--secret-file", secret}));
        const CtlRun exported = ctl.run({"webhook", "export", "--with-secrets", "--passphrase-file", passphrase});
        QCOMPARE(exported.exit, 0);
        QVERIFY(!exported.out.contains("canary-secret"));
        const QByteArray document = ctl.writeFile(u"hooks.json"_s, exported.out);
        QCOMPARE(ctl.run({"webhook", "remove", "Orders"}).exit, 0);

        const CtlRun dry = ctl.run({"webhook", "import", document, "--dry-run", "--json"});
        QCOMPARE(dry.exit, 0);
        QCOMPARE(dry.object()["lacks_secret"_L1], true);
        QVERIFY(ctl.run({"webhook", "list", "--json"}).out.isEmpty());

        const QByteArray wrong = ctl.writeFile(u"wrong"_s, "battery staple");
        QVERIFY(ctl.run({"webhook", "import", document, "--passphrase-file", wrong}).isRefused(2));
        QVERIFY(ctl.run({"webhook", "list", "--json"}).out.isEmpty());

        const CtlRun imported = ctl.run({"webhook", "import", document, "--passphrase-file", passphrase, "--json"});
        QCOMPARE(imported.exit, 0);
        QCOMPARE(imported.object()["has_secret"_L1], true);
        QCOMPARE(ctl.run({"webhook", "show", "Orders", "--json"}).object()["active"_L1], true);
        QCOMPARE(ctl.run({"webhook", "import", "-"}, exported.out).exit, 0);
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).objects().size(), 2);
        QVERIFY(ctl.run({"webhook", "import", ctl.writeFile(u"bad"_s, "{}")}).isRefused(2));
        QCOMPARE(ctl.run({"webhook", "export", "--with-secrets"}).exit, 2);
    }

    void foreignTextCannotSteerTheTerminal()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"webhook", "add", "--name", "\u202ename", "--url", url}).exit, 0);
        for (const QByteArrayList &arguments :
            {QByteArrayList{"webhook", "list"}, QByteArrayList{"webhook", "show", "\u202ename"}}) {
            const CtlRun run = ctl.run(arguments);
            QVERIFY(run.out.contains("<U+202E>name"));
            QVERIFY(!run.out.contains("\u202e"));
        }
        const QByteArray name = "<b>\xc3\xa9</b> %1 %2"_ba;
        QCOMPARE(ctl.run({"webhook", "add", "--name", name, "--url", url}).exit, 0);
        QVERIFY(ctl.run({"webhook", "list"}).out.contains(name));
        QVERIFY(ctl.run({"webhook", "show", name}).out.contains(name));
    }
};

QTEST_GUILESS_MAIN(TestCtlWebhook)
#include "tst_ctlwebhook.moc"
