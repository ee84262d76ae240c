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
