// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/VerificationCode.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

struct Vector
{
    QString secret;
    QByteArray timestamp;
    QByteArray body;
    QByteArray signature;
    bool valid;
};

/// The shared vectors, and what must not pass.
std::vector<Vector> vectors()
{
    QFile file(QStringLiteral(SWITCHHOOK_SOURCE_DIR "/tests/data/signature.json"));
    if (!file.open(QFile::ReadOnly))
        qFatal("There are no vectors.");
    std::vector<Vector> all;
    const auto document = QJsonDocument::fromJson(file.readAll());
    for (const auto value : document.object()["vectors"_L1].toArray()) {
        const auto object = value.toObject();
        all.push_back({object["secret"_L1].toString(), QByteArray::number(object["timestamp"_L1].toInteger()),
            QByteArray::fromBase64(object["body_base64"_L1].toString().toLatin1()),
            object["signature"_L1].toString().toLatin1(), true});
    }
    Vector wrong = all.front();
    wrong.valid = false;
    for (const QByteArray &signature :
        {wrong.signature.toUpper(), wrong.signature.first(63), ""_ba, "f"_ba + wrong.signature.sliced(1)}) {
        wrong.signature = signature;
        all.push_back(wrong);
    }
    return all;
}

struct Recipe
{
    QString file; ///< the code
    QString harness; ///< a file beside it that calls it
    QByteArray harnessCode;
    QStringList build;
    QStringList run;
};

Recipe recipeFor(QLatin1StringView language)
{
    if (language == "python"_L1)
        return {u"verify.py"_s, u"main.py"_s,
            "import sys\nfrom verify import verify_webhook\n"
            "sys.exit(0 if verify_webhook(sys.stdin.buffer.read(), sys.argv[1], sys.argv[2]) else 3)\n",
            {}, {u"python3"_s, u"main.py"_s}};
    if (language == "node"_L1)
        return {u"verify.js"_s, u"main.js"_s,
            "const { verifyWebhook } = require('./verify.js');\nconst body = "
            "require('node:fs').readFileSync(0);\n"
            "process.exit(verifyWebhook(body, process.argv[2], process.argv[3]) ? 0 : 3);\n",
            {}, {u"node"_s, u"main.js"_s}};
    if (language == "php"_L1)
        return {u"verify.php"_s, u"main.php"_s,
            "<?php\nrequire 'verify.php';\n"
            "exit(verify_webhook(stream_get_contents(STDIN), $argv[1], $argv[2]) ? 0 : 3);\n",
            {}, {u"php"_s, u"main.php"_s}};
    if (language == "go"_L1)
        return {u"webhook/verify.go"_s, u"main.go"_s,
            "package main\n\nimport (\n\t\"io\"\n\t\"os\"\n\n\t\"example.test/verify/webhook\"\n)\n\n"
            "func main() {\n\tbody, _ := io.ReadAll(os.Stdin)\n"
            "\tif !webhook.VerifyWebhook(body, os.Args[1], os.Args[2]) {\n\t\tos.Exit(3)\n\t}\n}\n",
            {u"go"_s, u"build"_s, u"-o"_s, u"verify-go"_s, u"."_s}, {u"./verify-go"_s}};
    if (language == "cpp"_L1)
        return {u"verify.cpp"_s, u"main.cpp"_s,
            "#include \"verify.cpp\"\n#include <iostream>\n#include <iterator>\n"
            "int main(int, char **a) { const std::string body((std::istreambuf_iterator<char>(std::cin)), "
            "{}); "
            "return verifyWebhook(body, a[1], a[2]) ? 0 : 3; }\n",
            {u"g++"_s, u"-Wall"_s, u"-Werror"_s, u"-o"_s, u"verify-cpp"_s, u"main.cpp"_s, u"-lcrypto"_s},
            {u"./verify-cpp"_s}};
    return {};
}

} // namespace

class TestVerificationCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageHasItsCode()
    {
        for (const auto &[code, title] : verificationLanguages) {
            const QString text = verificationCode(code, u"CRM_WEBHOOK_SECRET"_s);
            QVERIFY2(text.contains(u"CRM_WEBHOOK_SECRET"_s), code.data());
            QVERIFY(!text.contains(u'@' + u"VARIABLE"_s));
        }
    }

    void theVariableHasTheWebhooksName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("variable");
        QTest::newRow("words") << u"CRM sync"_s << u"CRM_SYNC_WEBHOOK_SECRET"_s;
        QTest::newRow("none") << u"電話"_s << u"WEBHOOK_SECRET"_s;
        QTest::newRow("digits first") << u"2nd"_s << u"_2ND_WEBHOOK_SECRET"_s;
        QTest::newRow("hostile") << u"$(x); \"'\n"_s << u"X_WEBHOOK_SECRET"_s;
    }

    void theVariableHasTheWebhooksName()
    {
        QFETCH(QString, name);
        QFETCH(QString, variable);
        QCOMPARE(secretVariable(name), variable);
    }

    void theCodeTellsRightFromWrong_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto &[code, title] : verificationLanguages) {
            if (code != "csharp"_L1) // Debian has no .NET
                QTest::newRow(code.data()) << QString(code);
        }
    }

    void theCodeTellsRightFromWrong()
    {
        QFETCH(QString, language);
        const QByteArray code = language.toLatin1();
        const Recipe recipe = recipeFor(QLatin1StringView(code));
        const QString tool = recipe.build.value(0, recipe.run.value(0));
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QSKIP(qPrintable(tool + u" is not installed."_s));
        QTemporaryDir folder;
        write(folder, recipe.file,
            verificationCode(QLatin1StringView(code), u"TEST_WEBHOOK_SECRET"_s).toUtf8());
        write(folder, recipe.harness, recipe.harnessCode);
        if (language == u"go"_s)
            write(folder, u"go.mod"_s, "module example.test/verify\n\ngo 1.19\n");
        if (!recipe.build.isEmpty())
            QCOMPARE(run(folder, recipe.build, {}, {}), 0);
        for (const Vector &vector : vectors()) {
            QStringList command = recipe.run;
            command << QString::fromLatin1(vector.timestamp) << QString::fromLatin1(vector.signature);
            QCOMPARE(run(folder, command, vector.secret, vector.body), vector.valid ? 0 : 3);
        }
    }

private:
    static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
    {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    }

    static int run(const QTemporaryDir &folder, const QStringList &command, const QString &secret,
        const QByteArray &input)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TEST_WEBHOOK_SECRET"_s, secret);
        environment.insert(u"GOCACHE"_s, folder.filePath(u"cache"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.start(
            command.front().startsWith(u"./"_s) ? folder.filePath(command.front()) : command.front(),
            command.mid(1));
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(100'000))
            return -1;
        if (const QByteArray said = process.readAllStandardError(); !said.isEmpty())
            qInfo("%s", said.constData());
        return process.exitCode();
    }
};

QTEST_GUILESS_MAIN(TestVerificationCode)
#include "tst_verificationcode.moc"
