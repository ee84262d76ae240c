// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include <QProcess>
#include <QRegularExpression>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// The program itself, as a shell starts it. Ends with the object.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.start(QLatin1StringView(SWITCHHOOK_BIN_DIR) + "/switchhookctl"_L1, arguments);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    QProcess &process() { return m_process; }
    QByteArray readLine(QProcess::ProcessChannel channel)
    {
        m_process.setReadChannel(channel);
        while (!m_process.canReadLine()) {
            if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(10'000))
                break;
        }
        return m_process.readLine();
    }
    /// The exit code; -1 where it crashed or goes on.
    int waitForEnd()
    {
        m_process.closeWriteChannel();
        const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(10'000);
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
};

QByteArray urlIn(const QByteArray &line)
{
    static const QRegularExpression form(u"http://127\\.0\\.0\\.1:\\d+/"_s);
    return form.match(QString::fromUtf8(line)).captured().toUtf8();
}

} // namespace

class TestCtlProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receiveTellsEachRequestAtOnce()
    {
        CtlHarness ctl;
        const QByteArray secret = ctl.writeFile(u"secret"_s, "s3cret");
        Program receive({u"receive"_s, u"--json"_s, u"--secret-file"_s, QString::fromUtf8(secret),
            u"--status"_s, u"202"_s, u"--body"_s, u"fine"_s});
        const QByteArray url = urlIn(receive.readLine(QProcess::StandardError));
        QVERIFY(!url.isEmpty());
        ctl.run({"webhook", "add", "--name", "w", "--url", url + "in?a=b", "--secret-file", secret});
        const CtlRun test = ctl.run({"webhook", "test", "w", "--json"});
        QCOMPARE(test.object()["status_code"_L1], 202);
        QCOMPARE(test.object()["response"_L1].toString(), u"fine"_s);

        const QByteArray line = receive.readLine(QProcess::StandardOutput);
        const QJsonObject request = QJsonDocument::fromJson(line).object();
        QCOMPARE(request.keys(),
            (QStringList{u"body"_s, u"headers"_s, u"method"_s, u"path"_s, u"signature"_s, u"time"_s}));
        QCOMPARE(request["method"_L1].toString(), u"POST"_s);
        QCOMPARE(request["path"_L1].toString(), u"/in?a=b"_s);
        QCOMPARE(request["signature"_L1].toString(), u"valid"_s);
        QCOMPARE(request["body"_L1], test.object()["payload"_L1]);

        receive.process().terminate();
        QCOMPARE(receive.waitForEnd(), 0);
    }

    void receiveForwardsToADevelopersServer()
    {
        CtlHarness ctl;
        const QByteArray secret = ctl.writeFile(u"secret"_s, "s3cret");
        Program developer({u"receive"_s, u"--json"_s, u"--status"_s, u"422"_s, u"--body"_s, u"no such contact"_s});
        const QByteArray theirs = urlIn(developer.readLine(QProcess::StandardError));
        Program receive({u"receive"_s, u"--json"_s, u"--secret-file"_s, QString::fromUtf8(secret), u"--forward"_s,
            QString::fromUtf8(theirs) + u"hook"_s});
        const QByteArray url = urlIn(receive.readLine(QProcess::StandardError));
        ctl.run({"webhook", "add", "--name", "w", "--url", url, "--secret-file", secret});
        const CtlRun test = ctl.run({"webhook", "test", "w", "--json"});
        QCOMPARE(test.object()["status_code"_L1], 422);
        QCOMPARE(test.object()["response"_L1].toString(), u"no such contact"_s);

        const auto line = QJsonDocument::fromJson(receive.readLine(QProcess::StandardOutput)).object();
        QCOMPARE(line["signature"_L1].toString(), u"valid"_s);
        QCOMPARE(line["forwarded"_L1]["status_code"_L1], 422);
        QCOMPARE(line["forwarded"_L1]["body"_L1].toString(), u"no such contact"_s);
        const auto there = QJsonDocument::fromJson(developer.readLine(QProcess::StandardOutput)).object();
        QCOMPARE(there["path"_L1].toString(), u"/hook"_s);
        QCOMPARE(there["body"_L1], line["body"_L1]);
        QVERIFY(ctl.run({"receive", "--forward", "ftp://x/"}).isRefused(2));
        QVERIFY(ctl.run({"receive", "--forward", "http://x/", "--status", "200"}).isRefused(2));
    }

    void receiveForPeople()
    {
        CtlHarness ctl;
        Program receive({u"receive"_s});
        const QByteArray url = urlIn(receive.readLine(QProcess::StandardOutput));
        QVERIFY(!url.isEmpty());
        ctl.run({"webhook", "add", "--name", "w", "--url", url});
        QCOMPARE(ctl.run({"webhook", "test", "w"}).exit, 0);
        const QByteArray line = receive.readLine(QProcess::StandardOutput);
        QVERIFY2(line.contains("POST /") && line.contains("unchecked"), line.constData());
    }

    void aTakenPortIsRefused()
    {
        CtlHarness ctl;
        Program receive({u"receive"_s});
        const QByteArray url = urlIn(receive.readLine(QProcess::StandardOutput));
        const QByteArray port = QByteArray::number(QUrl(QString::fromUtf8(url)).port());
        QVERIFY(ctl.run({"receive", "--port", port}).isRefused(2));
    }

    void anEngineDeliversWhatAnotherProcessEmits()
    {
        CtlHarness ctl;
        Program receive({u"receive"_s});
        const QByteArray url = urlIn(receive.readLine(QProcess::StandardOutput));
        ctl.run({"webhook", "add", "--name", "w", "--url", url, "--events", "*"});
        Program engine({u"run"_s, u"--json"_s});
        QVERIFY(engine.readLine(QProcess::StandardError).contains("running"));
        const CtlRun emitted = ctl.run({"emit", "contact.created", "--data", "{}", "--json"});
        QCOMPARE(emitted.err, QByteArray()); // an engine is there: nothing to be said
        const QJsonObject delivered
            = QJsonDocument::fromJson(engine.readLine(QProcess::StandardOutput)).object();
        QCOMPARE(delivered["event_id"_L1], emitted.object()["id"_L1]);
        QVERIFY(receive.readLine(QProcess::StandardOutput).contains("contact.created"));
        engine.process().terminate();
        QCOMPARE(engine.waitForEnd(), 0);
    }

    void aLineFromAPipeGoesInBeforeTheNextComes()
    {
        CtlHarness ctl;
        Program emitting({u"emit"_s, u"--from"_s, u"-"_s, u"--json"_s});
        for (int i = 0; i < 3; ++i) {
            emitting.process().write("{\"event\":\"contact.created\",\"data\":{}}\n");
            const QByteArray line = emitting.readLine(QProcess::StandardOutput);
            QVERIFY2(line.startsWith("{\"id\":\"evt_"), line.constData());
        }
        QCOMPARE(emitting.waitForEnd(), 0);
    }

    void argumentsAreBytes()
    {
        const CtlHarness ctl;
        QProcess shell;
        shell.start(u"/bin/sh"_s,
            {u"-c"_s, u"exec \"$0\" emit contact.created --data \"$(printf '{\"a\":\"\\377\"}')\""_s,
                QLatin1StringView(SWITCHHOOK_BIN_DIR) + "/switchhookctl"_L1});
        QVERIFY(shell.waitForFinished(10'000));
        QCOMPARE(shell.exitCode(), 2);
    }

    void outputThatCannotBeWrittenIsNoSuccess()
    {
        const CtlHarness ctl;
        QProcess program;
        program.setStandardOutputFile(u"/dev/full"_s);
        program.start(
            QLatin1StringView(SWITCHHOOK_BIN_DIR) + "/switchhookctl"_L1, {u"events"_s, u"--json"_s});
        QVERIFY(program.waitForFinished(10'000));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().startsWith("switchhookctl: "));
    }

    void aPipeShowsNoProgress()
    {
        const CtlHarness ctl;
        Program emitting({u"emit"_s, u"--from"_s, u"-"_s});
        emitting.process().write("{\"event\":\"contact.created\",\"data\":{}}\n"_ba.repeated(2000));
        QCOMPARE(emitting.waitForEnd(), 0);
        QCOMPARE(emitting.process().readAllStandardError(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestCtlProgram)
#include "tst_ctlprogram.moc"
