// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// What each layer may include from, beside itself: the LINK lines of the CMakeLists, told once more.
const QHash<QString, QStringList> &table()
{
    static const QHash<QString, QStringList> layers {
        {u"base"_s, {}},
        {u"domain"_s, {u"base"_s}},
        {u"text"_s, {u"base"_s, u"domain"_s}},
        {u"crypto"_s, {u"base"_s, u"domain"_s}},
        {u"storage"_s, {u"base"_s, u"domain"_s}},
        {u"http"_s, {u"base"_s, u"domain"_s}},
        {u"receiver"_s, {u"base"_s, u"domain"_s, u"crypto"_s, u"http"_s, u"text"_s}},
        {u"delivery"_s, {u"base"_s, u"domain"_s, u"crypto"_s, u"storage"_s, u"http"_s}},
        {u"service"_s, {u"base"_s, u"domain"_s, u"crypto"_s, u"storage"_s, u"http"_s, u"delivery"_s, u"text"_s}},
    };
    return layers;
}

// The same for the windows, among each other: common ← the pages ← shell. Of core they see values, services and
// sentences; core/receiver is the receiver's page's and the first-use story's.
const QHash<QString, QStringList> &windows()
{
    static const QHash<QString, QStringList> folders{
        {u"common"_s, {}},
        {u"settings"_s, {u"common"_s}},
        {u"testing"_s, {u"common"_s, u"settings"_s}},
        {u"editor"_s, {u"common"_s, u"testing"_s}},
        {u"webhooks"_s, {u"common"_s, u"editor"_s, u"testing"_s}},
        {u"deliveries"_s, {u"common"_s, u"settings"_s, u"testing"_s}},
        {u"receiver"_s, {u"common"_s}},
        {u"events"_s, {u"common"_s}},
        {u"help"_s, {u"common"_s}},
        {u"access"_s, {u"common"_s}},
        {u"audit"_s, {u"common"_s}},
        {u"shell"_s,
            {u"common"_s, u"settings"_s, u"access"_s, u"audit"_s, u"help"_s, u"webhooks"_s, u"deliveries"_s, u"receiver"_s,
                u"events"_s}},
    };
    return folders;
}

bool mayInclude(const QString &folder, const QString &path)
{
    static const QStringList seen{u"base"_s, u"domain"_s, u"service"_s, u"text"_s};
    const QString other = path.section(u'/', 1, 1);
    if (path.startsWith(u"core/"_s))
        return seen.contains(other)
            || (other == u"receiver"_s && (folder == u"receiver"_s || folder == u"shell"_s));
    if (path.startsWith(u"ui/"_s))
        return other == folder || windows().value(folder).contains(other);
    return !path.startsWith(u"app/"_s) && !path.startsWith(u"tests/"_s);
}

/// What is wrong with a file of the windows, in words; empty where nothing is.
QString windowFault(const QString &folder, const QString &source)
{
    static const QRegularExpression include(u"#include [\"<]([^\">]+)[\">]"_s);
    for (const auto &match : include.globalMatch(source)) {
        if (!mayInclude(folder, match.captured(1)))
            return folder + u" includes "_s + match.captured(1);
    }
    static const QRegularExpression blocking(u"\\b(QSql\\w+|QNetworkAccessManager|QEventLoop)\\b|[.>]exec\\(\\)"_s);
    if (const auto found = blocking.match(source); found.hasMatch())
        return u"the window would wait for "_s + found.captured();
    if (source.contains(u"sender()"_s))
        return u"sender()"_s;
    if (!source.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s))
        return u"no licence line"_s;
    return {};
}

/// What is wrong with a file of core, in words; empty where nothing is.
QString fault(const QString &layer, const QString &source)
{
    static const QRegularExpression include(u"#include [\"<]([^\">]+)[\">]"_s);
    for (const auto &match : include.globalMatch(source)) {
        const QString path = match.captured(1);
        if (path.startsWith(u"app/"_s) || path.startsWith(u"ui/"_s) || path.startsWith(u"tests/"_s))
            return u"core includes "_s + path;
        if (path.startsWith(u"QtGui"_s) || path.startsWith(u"QtWidgets"_s) || path == u"QWidget"_s)
            return u"core includes "_s + path;
        if (!path.startsWith(u"core/"_s))
            continue;
        const QString other = path.section(u'/', 1, 1);
        if (other != layer && !table().value(layer).contains(other))
            return layer + u" includes "_s + path;
    }
    static const QRegularExpression sql(u"\"(SELECT |INSERT INTO |DELETE FROM |UPDATE \\w+ SET )"_s);
    if (layer != u"storage"_s && source.contains(sql))
        return u"SQL outside storage"_s;
    static const QRegularExpression translated(u"\\b(tr|translate)\\(\""_s);
    if (layer != u"text"_s && source.contains(translated))
        return u"a sentence outside text"_s;
    if (!source.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s))
        return u"no licence line"_s;
    return {};
}

/// What the unnamed namespaces of a source define: types and variables by name, functions with their parameters.
QStringList ownNames(const QString &source)
{
    static const QRegularExpression space(u"^namespace \\{$(.*?)^\\} // namespace$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression type(u"^(?:class|struct|union|enum|enum class) (\\w+)(?=[^;]*$|.*\\{)"_s);
    static const QRegularExpression variable(u"^\\w[\\w:<>,&* ]* [&*]?(\\w+)(?:\\[\\w*\\])?(?: = | \\{|\\{)"_s);
    static const QRegularExpression function(u"^\\w[\\w:<>,&* ]* [&*]?(\\w+\\(.*\\))$"_s);
    QStringList names;
    for (const auto &own : space.globalMatch(source)) {
        for (const QString &line : own.captured(1).split(u'\n')) {
            if (line.startsWith("using "_L1))
                continue;
            for (const auto *pattern : {&type, &variable, &function}) {
                if (const auto found = pattern->match(line); found.hasMatch()) {
                    names.append(found.captured(1));
                    break;
                }
            }
        }
    }
    return names;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckerFindsFaults_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("fine");
        QTest::newRow("downwards") << u"domain"_s << u"#include \"core/base/Id.h\""_s << true;
        QTest::newRow("upwards") << u"base"_s << u"#include \"core/domain/Event.h\""_s << false;
        QTest::newRow("sideways") << u"crypto"_s << u"#include \"core/storage/Query.h\""_s << false;
        QTest::newRow("app") << u"service"_s << u"#include \"app/ctl/Ctl.h\""_s << false;
        QTest::newRow("widgets") << u"service"_s << u"#include <QtWidgets/QWidget>"_s << false;
        QTest::newRow("sql") << u"service"_s << u"auto q = \"SELECT 1\";"_s << false;
        QTest::newRow("sql in storage") << u"storage"_s << u"auto q = \"SELECT 1\";"_s << true;
        QTest::newRow("sentence") << u"delivery"_s << u"tr(\"Hello\")"_s << false;
    }

    void theCheckerFindsFaults()
    {
        QFETCH(QString, layer);
        QFETCH(QString, line);
        QFETCH(bool, fine);
        QCOMPARE(fault(layer, u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s + line).isEmpty(), fine);
        QVERIFY(!fault(layer, line).isEmpty()); // without the licence line
    }

    void theWindowsCheckerFindsFaults_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("fine");
        QTest::newRow("service") << u"webhooks"_s << u"#include \"core/service/Workspace.h\""_s << true;
        QTest::newRow("storage") << u"webhooks"_s << u"#include \"core/storage/Query.h\""_s << false;
        QTest::newRow("a page of another") << u"events"_s << u"#include \"ui/webhooks/WebhooksPage.h\""_s << false;
        QTest::newRow("shell") << u"shell"_s << u"#include \"ui/webhooks/WebhooksPage.h\""_s << true;
        QTest::newRow("query") << u"webhooks"_s << u"QSqlQuery query;"_s << false;
        QTest::newRow("network") << u"receiver"_s << u"QNetworkAccessManager network;"_s << false;
        QTest::newRow("exec") << u"editor"_s << u"dialog.exec();"_s << false;
        QTest::newRow("open") << u"editor"_s << u"dialog.open();"_s << true;
    }

    void theWindowsCheckerFindsFaults()
    {
        QFETCH(QString, folder);
        QFETCH(QString, line);
        QFETCH(bool, fine);
        QCOMPARE(
            windowFault(folder, u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s + line).isEmpty(), fine);
    }

    void theWindowsKeepTheirs()
    {
        const QString ui = QStringLiteral(SWITCHHOOK_SOURCE_DIR "/ui");
        QDirIterator files(ui, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            const QString folder = file.fileName().mid(ui.size() + 1).section(u'/', 0, 0);
            QVERIFY2(windows().contains(folder), qPrintable(folder));
            const QString found = windowFault(folder, QString::fromUtf8(file.readAll()));
            QVERIFY2(found.isEmpty(), qPrintable(file.fileName() + u": "_s + found));
            ++seen;
        }
        QVERIFY(seen > 20);
    }

    /// The release joins the sources of a library: what is nobody else's in one file is then seen in the next.
    void namesWithinALibraryDiffer_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("constant") << u"constexpr std::chrono::milliseconds pause = 250ms;"_s << QStringList {u"pause"_s};
        QTest::newRow("array") << u"constexpr int ports[] {1, 2};"_s << QStringList {u"ports"_s};
        QTest::newRow("class") << u"class Reader final : public Base"_s << QStringList {u"Reader"_s};
        QTest::newRow("enum") << u"enum TimeChoice { AnyTime };"_s << QStringList {u"TimeChoice"_s};
        QTest::newRow("function") << u"QString textOf(const QJsonObject &values)"_s
                                  << QStringList {u"textOf(const QJsonObject &values)"_s};
        QTest::newRow("within") << u"    int count = 0;"_s << QStringList();
        QTest::newRow("comment") << u"/// A count = 0;"_s << QStringList();
    }

    void namesWithinALibraryDiffer()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, names);
        QCOMPARE(ownNames(u"namespace {\n"_s + line + u"\n} // namespace\nint elsewhere = 1;\n"_s), names);
    }

    void theReleaseCanJoinTheSourcesOfALibrary()
    {
        QHash<QString, QString> seen; // folder and name, and the file that has it
        QStringList clashes;
        for (const QString &part : {u"core"_s, u"ui"_s}) {
            QDirIterator files(
                QStringLiteral(SWITCHHOOK_SOURCE_DIR "/") + part, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QFileInfo info(files.next());
                QFile file(info.filePath());
                QVERIFY(file.open(QFile::ReadOnly));
                for (const QString &name : ownNames(QString::fromUtf8(file.readAll()))) {
                    const QString key = info.path() + u' ' + name;
                    if (seen.contains(key))
                        clashes.append(u"%1: %2 is also in %3"_s.arg(info.filePath(), name, seen[key]));
                    seen.insert(key, info.fileName());
                }
            }
        }
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
        QVERIFY(seen.size() > 300);
    }

    void theTreeKeepsItsLayers()
    {
        const QString core = QStringLiteral(SWITCHHOOK_SOURCE_DIR "/core");
        QDirIterator files(core, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            const QString layer = file.fileName().mid(core.size() + 1).section(u'/', 0, 0);
            QVERIFY2(table().contains(layer), qPrintable(layer));
            const QString found = fault(layer, QString::fromUtf8(file.readAll()));
            QVERIFY2(found.isEmpty(), qPrintable(file.fileName() + u": "_s + found));
            ++seen;
        }
        QVERIFY(seen > 100);
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
