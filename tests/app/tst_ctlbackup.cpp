// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include "core/service/EngineHost.h"
#include "core/storage/Database.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>
#include <thread>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        qFatal("A file of the test cannot be written.");
}

QStringList filesLike(const QString &path, const QString &pattern)
{
    const QFileInfo file(path);
    return file.dir().entryList({file.fileName() + pattern}, QDir::Files, QDir::Name);
}

/// Runs statements on a file without Switchhook; the first column of the last one's first row.
QVariant runRaw(const QString &path, const QStringList &statements)
{
    QVariant answer;
    {
        auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(path);
        if (!raw.open())
            qFatal("%s cannot be opened.", qPrintable(path));
        for (const QString &statement : statements) {
            QSqlQuery query(raw);
            if (!query.exec(statement))
                qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
            answer = query.next() ? query.value(0) : QVariant();
        }
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    return answer;
}

/// A database as the first schema made it, with a setting in it.
void makeOld(const QString &path)
{
    QStringList statements {u"PRAGMA journal_mode=WAL"_s};
    QString script = QString::fromUtf8(contentOf(QStringLiteral(SWITCHHOOK_SOURCE_DIR "/resources/migrations/sqlite/0001.sql")));
    static const QRegularExpression comment(u"--[^\\n]*"_s);
    script.remove(comment);
    for (const QString &statement : script.split(u';', Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            statements << statement;
    }
    statements << u"PRAGMA application_id=1398229832"_s << u"PRAGMA user_version=1"_s
               << u"INSERT INTO settings VALUES ('ca_file', '/old')"_s;
    runRaw(path, statements);
}

bool isPrivate(const QString &path)
{
    return !(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther));
}

} // namespace

/// The verbs `backup` and `restore`, and the backup that an upgrade makes by itself.
class TestCtlBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasBackedUpComesBack()
    {
        CtlHarness ctl;
        fill(ctl);
        const QByteArray webhooks = ctl.run({"webhook", "list", "--json"}).out;
        const QByteArray log = ctl.run({"deliveries", "Backed up", "--json"}).out;
        const QString file = ctl.path(u"backup.sqlite"_s);
        const CtlRun made = ctl.run({"backup", file.toUtf8(), "--json"});
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.object()["bytes"_L1].toInteger(), QFileInfo(file).size());
        QVERIFY(made.object()["schema"_L1].toInt() >= 2);
        QVERIFY(isPrivate(file));
        QCOMPARE(filesLike(file, u"*"_s), QStringList {u"backup.sqlite"_s}); // one file, and nothing beside it
        QVERIFY(ctl.run({"backup", file.toUtf8()}).isRefused(2)); // and none is overwritten

        // Into a database that has gone on, or on a server into an empty one.
        QByteArray target = ctl.path(u"new.sqlite"_s).toUtf8();
        if (!TestDatabase::isServer()) {
            target = ctl.database().name().toUtf8();
            QCOMPARE(ctl.run({"webhook", "add", "--name", "Later", "--url", "http://127.0.0.1:9/"}).exit, 0);
        }
        const CtlRun restored = ctl.run({"--database", target, "restore", file.toUtf8(), "--json"});
        QCOMPARE(restored.exit, 0);
        QCOMPARE(ctl.run({"--database", target, "webhook", "list", "--json"}).out, webhooks);
        QCOMPARE(ctl.run({"--database", target, "deliveries", "Backed up", "--json"}).out, log);
        QCOMPARE(ctl.run({"--database", target, "database", "check"}).exit, 0);
        QVERIFY(isPrivate(QString::fromUtf8(target)));
        QCOMPARE(runRaw(QString::fromUtf8(target), {u"PRAGMA journal_mode"_s}).toString(), u"wal"_s);
        // What waited is delivered from the copy too.
        QCOMPARE(ctl.run({"--database", target, "run", "--until-idle"}).exit, 0);
        if (TestDatabase::isServer())
            return;
        const QString kept = restored.object()["replaced"_L1].toString();
        QCOMPARE(ctl.run({"--database", kept.toUtf8(), "webhook", "show", "Later"}).exit, 0);
    }

    void aServerIsRestoredOnlyWhereItIsEmpty()
    {
        if (!TestDatabase::isServer())
            QSKIP("Only a server is asked this.");
        CtlHarness ctl;
        const QByteArray file = ctl.path(u"backup.sqlite"_s).toUtf8();
        QCOMPARE(ctl.run({"backup", file}).exit, 0);
        QCOMPARE(ctl.run({"restore", file}).exit, 0); // empty into empty
        fill(ctl);
        const QByteArray before = ctl.run({"webhook", "list", "--json"}).out;
        QVERIFY(ctl.run({"restore", file}).isRefused(2));
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).out, before);
    }

    void aBackupIsWholeWhileOthersWrite()
    {
        CtlHarness ctl;
        fill(ctl);
        EngineHost engine({{ctl.database().name(), ctl.path(u"config/secrets.key"_s)}, {}, {}, {}});
        QVERIFY(engine.start());
        std::atomic<bool> ends = false;
        std::atomic<int> accepted = 0;
        std::thread writer([&] {
            const auto workspace = std::move(Workspace::open({ctl.database().name(), ctl.path(u"config/secrets.key"_s)})).value();
            while (!ends) {
                if (workspace->events().emitEvent({u"call.missed"_s, QByteArray(R"({"n":1})"), {}, {}}))
                    ++accepted;
            }
        });
        QTRY_VERIFY(accepted > 20);
        for (int round = 0; round < 3; ++round) {
            const int before = accepted;
            const QByteArray file = ctl.path(u"round%1.sqlite"_s.arg(round)).toUtf8();
            const CtlRun made = ctl.run({"backup", file});
            QVERIFY2(made.exit == 0, made.err);
            const QString path = QString::fromUtf8(file);
            QCOMPARE(runRaw(path, {u"PRAGMA integrity_check"_s}).toString(), u"ok"_s);
            QVERIFY(runRaw(path, {u"SELECT count(*) FROM events"_s}).toInt() >= std::min(before, 200));
            QCOMPARE(ctl.run({"--database", file, "database", "check"}).exit, 0);
        }
        ends = true;
        writer.join();
        engine.stop();
    }

    void aRunningEngineForbidsToReplaceItsDatabase()
    {
        if (TestDatabase::isServer())
            QSKIP("A server's database is not replaced.");
        CtlHarness ctl;
        fill(ctl);
        const QByteArray file = ctl.path(u"backup.sqlite"_s).toUtf8();
        QCOMPARE(ctl.run({"run", "--until-idle"}).exit, 0); // the engines below have nothing to do
        QCOMPARE(ctl.run({"backup", file}).exit, 0);
        const auto refusedAs = [&](const char *words) {
            const QByteArray before = ctl.run({"webhook", "list", "--json"}).out;
            const CtlRun refused = ctl.run({"restore", file});
            QVERIFY(refused.isRefused(4));
            QVERIFY2(refused.err.contains(words), refused.err);
            QCOMPARE(ctl.run({"webhook", "list", "--json"}).out, before);
            QVERIFY(filesLike(ctl.database().name(), u".re*"_s).isEmpty());
        };
        {
            EngineHost engine({{ctl.database().name(), ctl.path(u"config/secrets.key"_s)}, {}, {}, {}});
            QVERIFY(engine.start());
            refusedAs("engine");
        }
        { // a window, say, whose engine is paused
            const auto workspace = Workspace::open({ctl.database().name(), ctl.path(u"config/secrets.key"_s)});
            QVERIFY(workspace);
            QVERIFY((*workspace)->webhooks().list());
            refusedAs("open");
        }
        QCOMPARE(ctl.run({"restore", file}).exit, 0);
    }

    void whatIsNoBackupReplacesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a database, but long enough to be looked at as one\n").repeated(20);
        QTest::newRow("foreign") << QByteArray("foreign");
        QTest::newRow("damaged") << QByteArray("damaged");
        QTest::newRow("cut") << QByteArray("cut");
        QTest::newRow("newer") << QByteArray("newer");
        QTest::newRow("missing") << QByteArray("missing");
    }

    void whatIsNoBackupReplacesNothing()
    {
        QFETCH(QByteArray, content);
        CtlHarness ctl;
        fill(ctl);
        const QString file = ctl.path(u"backup.sqlite"_s);
        const QByteArray kind = QTest::currentDataTag();
        if (kind == "foreign") {
            runRaw(file, {u"CREATE TABLE other (a)"_s});
        } else if (kind == "damaged" || kind == "cut" || kind == "newer") {
            QCOMPARE(ctl.run({"backup", file.toUtf8()}).exit, 0);
            content = contentOf(file);
            if (kind == "newer")
                runRaw(file, {u"PRAGMA user_version=999"_s});
            else if (kind == "cut")
                writeTo(file, content.first(content.size() / 2));
            else
                writeTo(file, content.replace(content.size() / 2, 6000, QByteArray(6000, '\x5a')));
        } else if (kind != "missing") {
            writeTo(file, content);
        }
        const QByteArray given = contentOf(file);
        const QByteArray before = ctl.run({"webhook", "list", "--json"}).out;
        const CtlRun refused = ctl.run({"restore", file.toUtf8()});
        QVERIFY2(refused.exit == 4 || refused.exit == 2, refused.err);
        QVERIFY(refused.isRefused(refused.exit));
        QVERIFY2(refused.err.contains("backup.sqlite"), refused.err);
        QCOMPARE(contentOf(file), given);
        QCOMPARE(QFile::exists(file), kind != "missing");
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).out, before);
        if (!TestDatabase::isServer())
            QVERIFY(filesLike(ctl.database().name(), u".re*"_s).isEmpty());
    }

    void aDamagedDatabaseIsReplacedAndKept()
    {
        if (TestDatabase::isServer())
            QSKIP("A server's database is not replaced.");
        CtlHarness ctl;
        fill(ctl);
        const QByteArray webhooks = ctl.run({"webhook", "list", "--json"}).out;
        const QByteArray file = ctl.path(u"backup.sqlite"_s).toUtf8();
        QCOMPARE(ctl.run({"backup", file}).exit, 0);
        const QByteArray rubbish = QByteArray("rubbish ").repeated(4096);
        writeTo(ctl.database().name(), rubbish);
        const CtlRun restored = ctl.run({"restore", file, "--json"});
        QVERIFY2(restored.exit == 0, restored.err);
        QCOMPARE(contentOf(restored.object()["replaced"_L1].toString()), rubbish);
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).out, webhooks);
        // And where there is none at all.
        const QByteArray fresh = ctl.path(u"deep/er/fresh.sqlite"_s).toUtf8();
        const CtlRun made = ctl.run({"--database", fresh, "restore", file, "--json"});
        QCOMPARE(made.exit, 0);
        QVERIFY(made.object()["replaced"_L1].isNull());
        QCOMPARE(ctl.run({"--database", fresh, "webhook", "list", "--json"}).out, webhooks);
    }

    void aBackupIsNotPutInPlaceOfItself()
    {
        CtlHarness ctl;
        fill(ctl);
        const QByteArray name = ctl.database().name().toUtf8();
        QVERIFY(ctl.run({"restore", name}).exit != 0);
        QVERIFY(ctl.run({"backup", name}).exit != 0 || TestDatabase::isServer());
        QVERIFY(ctl.run({"backup", ctl.path(u"no/such/folder/file"_s).toUtf8()}).isRefused(2));
        QVERIFY(ctl.run({"--database", ctl.path(u"none.sqlite"_s).toUtf8(), "backup", ctl.path(u"b"_s).toUtf8()}).exit != 0);
        QVERIFY(!QFile::exists(ctl.path(u"none.sqlite"_s)));
        QVERIFY(!QFile::exists(ctl.path(u"b"_s)));
    }

    void secretsWithoutTheirKeyAreTold()
    {
        CtlHarness ctl;
        fill(ctl);
        const QByteArray file = ctl.path(u"backup.sqlite"_s).toUtf8();
        const CtlRun made = ctl.run({"backup", file});
        QVERIFY2(made.err.contains("secrets.key"), made.err);
        QVERIFY(!contentOf(QString::fromUtf8(file)).contains("s3cret"));
        qputenv("SWITCHHOOK_KEY_FILE", ctl.path(u"other/secrets.key"_s).toUtf8());
        const CtlRun restored = ctl.run({"--database", ctl.path(u"elsewhere.sqlite"_s).toUtf8(), "restore", file});
        QCOMPARE(restored.exit, 0);
        QVERIFY2(restored.err.contains("1 secret"), restored.err);
    }

    void anUpgradeKeepsWhatWasBefore()
    {
        if (TestDatabase::isServer())
            QSKIP("On a server its admin makes the backup.");
        CtlHarness ctl;
        const QString old = ctl.path(u"old.sqlite"_s);
        makeOld(old);
        for (const char *day : {"01", "02", "03"})
            writeTo(old + u".before-schema-1.202001%1T000000Z"_s.arg(QLatin1StringView(day)), "earlier");
        QCOMPARE(ctl.run({"--database", old.toUtf8(), "setting", "list"}).exit, 0);
        const QStringList kept = filesLike(old, u".before-schema-*"_s);
        QCOMPARE(kept.size(), 3); // the last three
        QVERIFY(!kept.join(u' ').contains("20200101"_L1));
        const auto newest = std::ranges::find_if(kept, [](const QString &name) { return !name.contains("2020"_L1); });
        QVERIFY(newest != kept.end());
        const QString backup = QFileInfo(old).dir().filePath(*newest);
        QVERIFY(isPrivate(backup));
        QCOMPARE(runRaw(backup, {u"PRAGMA user_version"_s}).toInt(), 1);
        QCOMPARE(runRaw(backup, {u"SELECT value FROM settings"_s}).toString(), u"/old"_s);
        QVERIFY(runRaw(old, {u"PRAGMA user_version"_s}).toInt() > 1);
        // Nothing more where nothing is raised.
        QCOMPARE(ctl.run({"--database", old.toUtf8(), "setting", "list"}).exit, 0);
        QCOMPARE(filesLike(old, u".before-schema-*"_s), kept);
        // And it can be restored: raised in its turn, and itself left as it is.
        const QByteArray before = contentOf(backup);
        QCOMPARE(ctl.run({"--database", old.toUtf8(), "restore", backup.toUtf8()}).exit, 0);
        QCOMPARE(contentOf(backup), before);
        QVERIFY(ctl.run({"--database", old.toUtf8(), "setting", "list"}).out.contains("/old"));
    }

    void severalThatUpgradeAtOnceMakeOneBackup()
    {
        if (TestDatabase::isServer())
            QSKIP("On a server its admin makes the backup.");
        const QTemporaryDir folder;
        const QString old = folder.filePath(u"old.sqlite"_s);
        makeOld(old);
        std::vector<std::thread> threads;
        std::atomic<int> opened = 0;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { opened += Database::open(old) ? 1 : 0; });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(opened, 4);
        QCOMPARE(filesLike(old, u".before-schema-*"_s).size(), 1);
    }

    void anUpgradeThatCannotBeBackedUpIsNotMade()
    {
        if (TestDatabase::isServer())
            QSKIP("On a server its admin makes the backup.");
        CtlHarness ctl;
        const QString old = ctl.path(u"old.sqlite"_s);
        makeOld(old);
        runRaw(old, {u"PRAGMA journal_mode=DELETE"_s});
        // A page that cannot be read cannot be copied either.
        QByteArray content = contentOf(old);
        writeTo(old, content.replace(8192, content.size() - 8192, QByteArray(content.size() - 8192, '\x5a')));
        QVERIFY(ctl.run({"--database", old.toUtf8(), "setting", "list"}).isRefused(4));
        QCOMPARE(runRaw(old, {u"PRAGMA user_version"_s}).toInt(), 1);
        QVERIFY(filesLike(old, u".before-schema-*"_s).isEmpty());
    }

private:
    /// A webhook with a secret, an entry in its log, and an event that waits.
    static void fill(CtlHarness &ctl)
    {
        const QByteArray secret = ctl.writeFile(u"secret"_s, "s3cret\n");
        const bool done
            = ctl.run({"webhook", "add", "--name", "Backed up", "--url", "http://127.0.0.1:9/", "--events", "*", "--secret-file", secret}).exit == 0
            && ctl.run({"emit", "call.missed", "--data", "{}", "--wait"}).exit == 1
            && ctl.run({"emit", "call.missed", "--data", "{}"}).exit == 0;
        if (!done)
            qFatal("The test's database could not be filled.");
    }
};

QTEST_GUILESS_MAIN(TestCtlBackup)
#include "tst_ctlbackup.moc"
