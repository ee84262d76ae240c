// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include "core/crypto/Signer.h"

#include <QJsonArray>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

const QByteArray body = "{\"event\":\"contact.created\"}\r\n\xff\0tail"_ba;

QByteArray signatureWith(QByteArrayView secret)
{
    return sign(SecretBytes(secret), "1710700000", body);
}

} // namespace

class TestCtlVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBodyIsCheckedByteForByte()
    {
        CtlHarness ctl;
        const QByteArray file = ctl.writeFile(u"secret"_s, "s3cret\n");
        const QByteArrayList arguments{"verify", "--timestamp", "1710700000", "--signature",
            signatureWith("s3cret"), "--secret-file", file, "--json"};
        const CtlRun valid = ctl.run(arguments, body);
        QCOMPARE(valid.exit, 0);
        QCOMPARE(valid.out, "{\"signature\":\"valid\"}\n"_ba);
        const CtlRun invalid = ctl.run(arguments, body + '\n');
        QCOMPARE(invalid.exit, 1);
        QCOMPARE(invalid.object()["signature"_L1], u"invalid"_s);
        QCOMPARE(invalid.object()["mistakes"_L1], (QJsonArray {u"body_trimmed"_s}));
        QCOMPARE(invalid.err, QByteArray());
    }

    void whatIsWrongIsSaid()
    {
        CtlHarness ctl;
        const QByteArray file = ctl.writeFile(u"secret"_s, "s3cret\n");
        const auto verify = [&](const QByteArray &signature) {
            return ctl.run({"verify", "--timestamp", "1710700000", "--signature", signature, "--secret-file", file}, body);
        };
        const CtlRun newline = verify(signatureWith("s3cret\n"));
        QCOMPARE(newline.exit, 1);
        QVERIFY2(newline.out.contains("not valid") && newline.out.contains("line end behind it"), newline.out.constData());
        QVERIFY(!newline.out.contains("s3cret"));
        QVERIFY(verify("sha256=" + signatureWith("s3cret")).out.contains("prefix"));
        const CtlRun unknown = verify(QByteArray(64, '0'));
        QCOMPARE(unknown.exit, 1);
        QVERIFY(unknown.out.contains("None of the usual mistakes"));
        if (!TestDatabase::isServer())
            QVERIFY(!QFile::exists(ctl.database().name())); // none was made for it
    }

    void anotherWebhooksSecretIsNamed()
    {
        CtlHarness ctl;
        const QByteArray other = ctl.writeFile(u"other"_s, "of the other");
        QCOMPARE(ctl.run({"webhook", "add", "--name", "Billing", "--url", "http://127.0.0.1:9/", "--events", "*",
                             "--secret-file", other})
                     .exit,
            0);
        const QByteArray file = ctl.writeFile(u"secret"_s, "s3cret");
        const CtlRun run = ctl.run({"verify", "--timestamp", "1710700000", "--signature", signatureWith("of the other"),
                                       "--secret-file", file, "--json"},
            body);
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.object()["mistakes"_L1], (QJsonArray {u"secret_of_another"_s}));
        QVERIFY(run.object()["explanation"_L1].toString().contains(u"“Billing”"_s));
        const QJsonObject entry = ctl.run({"audit", "list", "--action", "secret.", "--json"}).object();
        QCOMPARE(entry["action"_L1].toString(), u"secret.compared"_s);
        QCOMPARE(entry["after"_L1].toObject()["secrets"_L1].toInt(), 1);
        // What is found out without the others' secrets leaves no entry.
        QCOMPARE(ctl.run({"verify", "--timestamp", "1710700000", "--signature", signatureWith("s3cret\n"), "--secret-file", file}, body).exit, 1);
        QCOMPARE(ctl.run({"audit", "list", "--action", "secret.", "--json"}).objects().size(), 1);
    }

    void oneLineEndIsNotPartOfTheSecret_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("none") << "s3cret"_ba
                              << "s3cret"_ba;
        QTest::newRow("one") << "s3cret\n"_ba
                             << "s3cret"_ba;
        QTest::newRow("one of Windows") << "s3cret\r\n"_ba
                                        << "s3cret"_ba;
        QTest::newRow("two") << "s3cret\n\n"_ba
                             << "s3cret\n"_ba;
        QTest::newRow("blanks are part of it") << " s3cret \n"_ba
                                               << " s3cret "_ba;
    }

    void oneLineEndIsNotPartOfTheSecret()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, secret);
        CtlHarness ctl;
        const QByteArray file = ctl.writeFile(u"secret"_s, content);
        QCOMPARE(ctl.run({"verify", "--timestamp", "1710700000", "--signature", signatureWith(secret),
                             "--secret-file", file},
                        body)
                     .exit,
            0);
    }

    void theSecretMayComeFromTheEnvironment()
    {
        qputenv("TST_SECRET", "s3cret");
        CtlHarness ctl;
        QCOMPARE(ctl.run({"verify", "--timestamp", "1710700000", "--signature", signatureWith("s3cret"),
                             "--secret-env", "TST_SECRET"},
                        body)
                     .exit,
            0);
        qunsetenv("TST_SECRET");
    }

    void withoutASecretNothingIsValid_data()
    {
        QTest::addColumn<QByteArrayList>("source");
        QTest::newRow("no file") << QByteArrayList{"--secret-file", "/nonexistent/secret"};
        QTest::newRow("a folder") << QByteArrayList{"--secret-file", "/"};
        QTest::newRow("an empty file") << QByteArrayList{"--secret-file", "/dev/null"};
        QTest::newRow("a file without end") << QByteArrayList{"--secret-file", "/dev/zero"};
        QTest::newRow("no variable") << QByteArrayList{"--secret-env", "TST_NO_SUCH_VARIABLE"};
        QTest::newRow("stdin, which is the body") << QByteArrayList{"--secret-file", "-"};
    }

    void withoutASecretNothingIsValid()
    {
        QFETCH(QByteArrayList, source);
        const CtlRun run = CtlHarness().run(
            QByteArrayList{"verify", "--timestamp", "1", "--signature", "x"} + source, body);
        QVERIFY2(run.isRefused(2), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCtlVerify)
#include "tst_ctlverify.moc"
