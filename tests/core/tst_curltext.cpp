// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CurlText.h"

#include <QProcess>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

struct Ran
{
    QByteArrayList arguments;
    QByteArray standardInput;
};

/// Runs the line in a shell whose curl tells what it was given.
Ran run(const QString &command, const QString &shell)
{
    const QString script
        = u"curl() { printf '%s\\0' \"$@\"; case \"$*\" in *'@-') printf 'stdin:'; cat;; esac; }\n"_s + command
        + u'\n';
    QProcess process;
    process.start(shell, {u"-s"_s});
    process.write(script.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {{"failed", process.readAllStandardError()}, {}};
    const QByteArray output = process.readAllStandardOutput();
    const QByteArray marker("\0stdin:", 7);
    const qsizetype end = output.indexOf(marker);
    Ran ran{output.first(end < 0 ? output.size() - 1 : end).split('\0'), {}};
    if (end >= 0)
        ran.standardInput = output.sliced(end + marker.size());
    return ran;
}

} // namespace

class TestCurlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBodyArrivesByteForByte_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("piped");
        const auto row = [](const char *name, const QByteArray &body, bool piped) {
            QTest::newRow(name) << body << piped;
        };
        row("plain", R"({"event":"contact.created","data":{}})", false);
        row("quotes", "{\"a\":\"it's $HOME `id` \\\" !! \\\\\"}", false);
        row("umlauts", "{\"a\":\"Zoë – 東京\"}", false);
        row("at", "@/etc/passwd", false);
        row("percent", "{\"a\":\"100 %s\"}", false);
        row("empty", "", false);
        row("line ends", "{\r\n\t\"a\":'\\n%d'}\n", true);
        row("bidirectional", "{\"a\":\"\u202Eabc\"}", true);
        row("not UTF-8", "\xff\xfe-%\\'\n", true);
        row("digits after", QByteArray("\0007\0018\n9", 7), true);
        row("dash", "-e\n", true);
        row("long", '"' + QByteArray(200 * 1024, 'x') + '"', true);
    }

    void theBodyArrivesByteForByte()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, piped);
        const QString command = curlCommand({u"https://example.com/hook"_s, {}, body});
        for (const QString &shell : {u"sh"_s, u"bash"_s}) {
            const Ran ran = run(command, shell);
            QCOMPARE(
                ran.arguments.mid(0, 4), (QByteArrayList{"-i", "-X", "POST", "https://example.com/hook"}));
            if (piped) {
                QCOMPARE(ran.arguments.mid(4), (QByteArrayList{"--data-binary", "@-"}));
                QCOMPARE(ran.standardInput, body);
            } else {
                QCOMPARE(ran.arguments.last(), body);
                QCOMPARE(ran.arguments.at(4),
                    body.startsWith('@') ? QByteArray("--data-raw") : QByteArray("--data-binary"));
            }
        }
    }

    void headersAndUrlAreOneWordEach()
    {
        const SignedRequest request{u"http://[::1]:8080/a'b?c={d}&e=$(id)"_s,
            {{"Content-Type", "application/json"}, {"X-Webhook-Event", "it's; rm -rf /"}}, "{}"};
        const Ran ran = run(curlCommand(request), u"sh"_s);
        QCOMPARE(ran.arguments,
            (QByteArrayList{"-i", "-g", "-X", "POST", "http://[::1]:8080/a'b?c={d}&e=$(id)", "-H",
                "Content-Type: application/json", "-H", "X-Webhook-Event: it's; rm -rf /", "--data-binary",
                "{}"}));
    }

    void aLongBodyMayLieInAFile()
    {
        const Ran ran = run(curlCommand({u"http://h/"_s, {}, {}}, u"body of it's.json"_s), u"sh"_s);
        QCOMPARE(ran.arguments.last(), QByteArray("@body of it's.json"));
    }
};

QTEST_GUILESS_MAIN(TestCurlText)
#include "tst_curltext.moc"
