// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include "core/service/Workspace.h"

#include <QProcess>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

constexpr char canary[] = "canary-secret";
const QString program = QLatin1StringView(SWITCHHOOK_BIN_DIR) + "/switchhookctl"_L1;

/// Starts a program where a dump of its memory is allowed, lets it crash, and tells whether there was one.
bool leavesCoreDump(const QString &folder, const QByteArrayList &command)
{
    const pid_t child = ::fork();
    if (child == 0) {
        rlimit all {RLIM_INFINITY, RLIM_INFINITY};
        ::setrlimit(RLIMIT_CORE, &all);
        std::vector<char *> arguments;
        for (const QByteArray &argument : command)
            arguments.push_back(const_cast<char *>(argument.constData()));
        arguments.push_back(nullptr);
        if (::chdir(QFile::encodeName(folder).constData()) == 0)
            ::execvp(arguments.front(), arguments.data());
        ::_exit(127);
    }
    QTest::qWait(1000); // it has begun by then
    ::kill(child, SIGSEGV);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WCOREDUMP(status);
}

} // namespace

class TestCtlKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsNamedAndNeverShown()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"key", "show"}).exit, 0);
        addWebhook(ctl, "Orders");
        const CtlRun shown = ctl.run({"key", "show", "--json"});
        QCOMPARE(shown.object()["state"_L1].toString(), u"current"_s);
        QCOMPARE(shown.object()["secrets"_L1].toInt(), 1);
        QCOMPARE(shown.object()["file"_L1].toString(), keyFile(ctl));
        QVERIFY(!keysIn(ctl).isEmpty());
        for (const QByteArray &key : keysIn(ctl)) {
            QVERIFY(!shown.out.contains(key));
            QVERIFY(!ctl.run({"key", "show"}).out.contains(key));
        }
    }

    void rotateEncryptsAnewAndSaysNothingOfTheKeys()
    {
        CtlHarness ctl;
        addWebhook(ctl, "Orders");
        const CtlRun rotated = ctl.run({"key", "rotate", "--json"});
        QCOMPARE(rotated.exit, 0);
        QCOMPARE(rotated.object()["sealed"_L1].toInt(), 1);
        QCOMPARE(keysIn(ctl).size(), 2);
        for (const QByteArray &key : keysIn(ctl))
            QVERIFY(!rotated.out.contains(key) && !rotated.err.contains(key));
        const QByteArray former = rotated.object()["former"_L1].toString().toLatin1();
        const QByteArray current = rotated.object()["current"_L1].toString().toLatin1();
        QVERIFY(ctl.run({"key", "forget", current}).isRefused(2));
        QCOMPARE(ctl.run({"key", "forget", former}).exit, 0);
        QVERIFY(ctl.run({"key", "forget", former}).isRefused(4));
        QVERIFY(secretOpens(ctl, u"Orders"_s));
    }

    void aKeyIsAddedFirstAndUsedLater()
    {
        CtlHarness ctl;
        addWebhook(ctl, "Orders");
        const QByteArray next = ctl.run({"key", "add", "--json"}).object()["id"_L1].toString().toLatin1();
        const CtlRun rotated = ctl.run({"key", "rotate", "--to", next, "--json"});
        QCOMPARE(rotated.object()["current"_L1].toString().toLatin1(), next);
        QVERIFY(ctl.run({"key", "rotate", "--to", "k1"}).isRefused(4));
    }

    void aDamagedOrMissingFileIsToldWithTheKeysName()
    {
        CtlHarness ctl;
        addWebhook(ctl, "Orders");
        const QString id = ctl.run({"key", "show", "--json"}).object()["id"_L1].toString();
        QVERIFY(QFile::rename(keyFile(ctl), ctl.path(u"away"_s)));
        const CtlRun missing = ctl.run({"key", "show"});
        QVERIFY(missing.isRefused(4));
        QVERIFY2(missing.err.contains(id.toLatin1()), missing.err.constData());
        ctl.writeFile(u"config/secrets.key"_s, "nonsense\n");
        QVERIFY(QFile::setPermissions(keyFile(ctl), QFile::ReadOwner | QFile::WriteOwner));
        const CtlRun damaged = ctl.run({"key", "show"});
        QVERIFY(damaged.isRefused(4));
        QVERIFY2(damaged.err.contains(id.toLatin1()), damaged.err.constData());
        QVERIFY(!damaged.err.contains("nonsense"));
    }

    void whenEverItIsKilledEverySecretStillOpens()
    {
        CtlHarness ctl;
        for (int i = 0; i < 30; ++i)
            addWebhook(ctl, "Webhook " + QByteArray::number(i));
        for (int round = 0; round < 25; ++round) {
            QProcess rotate;
            rotate.start(program, {u"key"_s, u"rotate"_s});
            QVERIFY2(rotate.waitForStarted(), qPrintable(rotate.errorString()));
            rotate.waitForFinished(20 + round * 4);
            rotate.kill();
            rotate.waitForFinished();
            for (int i = 0; i < 30; ++i)
                QVERIFY(secretOpens(ctl, u"Webhook %1"_s.arg(i)));
        }
        QCOMPARE(ctl.run({"key", "rotate"}).exit, 0);
        const QList<QJsonObject> keys = ctl.run({"key", "show", "--json"}).objects();
        QCOMPARE(keys.last()["secrets"_L1].toInt(), 30);
    }

    void noPictureOfItsMemoryIsLeft()
    {
        CtlHarness ctl;
        QTemporaryDir folder;
        if (!leavesCoreDump(folder.path(), {"/bin/sleep", "60"}))
            QSKIP("This machine writes no core dumps.");
        QVERIFY(!leavesCoreDump(folder.path(), {program.toLocal8Bit(), "run", "--database", ctl.path(u"run.sqlite"_s).toUtf8()}));
    }

private:
    static QString keyFile(const CtlHarness &ctl) { return ctl.path(u"config/secrets.key"_s); }

    static void addWebhook(CtlHarness &ctl, const QByteArray &name)
    {
        const CtlRun added = ctl.run({"webhook", "add", "--name", name, "--url", "http://127.0.0.1:9/", "--secret-file", "-"},
            canary);
        QCOMPARE(added.exit, 0);
    }

    static QByteArrayList keysIn(const CtlHarness &ctl)
    {
        QFile file(keyFile(ctl));
        QByteArrayList keys;
        if (!file.open(QFile::ReadOnly))
            return keys;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith('k'))
                keys.append(line.split(' ').last());
        }
        return keys;
    }

    static bool secretOpens(const CtlHarness &ctl, const QString &name)
    {
        const auto workspace = Workspace::open({ctl.database().name(), keyFile(ctl)});
        const auto webhook = (*workspace)->webhooks().find(name);
        const auto secret = (*workspace)->webhooks().revealSecret(webhook->id);
        return secret && *secret == SecretBytes(canary);
    }
};

QTEST_GUILESS_MAIN(TestCtlKey)
#include "tst_ctlkey.moc"
