// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "core/storage/IdSequence.h"
#include "core/storage/Query.h"
#include "core/storage/Transaction.h"
#include "tests/support/ManualClock.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>
#include <set>
#include <thread>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void runRaw(const QString &path, const QStringList &statements)
{
    {
        auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(path);
        QVERIFY(raw.open());
        for (const QString &statement : statements)
            QVERIFY(QSqlQuery(raw).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesAPrivateFileInAPrivateFolder()
    {
        const QString file = path(u"new/deeper/switchhook.sqlite"_s);
        auto database = Database::open(file);
        QVERIFY(database);
        QVERIFY(Query(**database, "INSERT INTO settings VALUES ('a', 'b')").run());
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            const auto permissions = QFile::permissions(file + suffix);
            QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        }
    }

    void keepsWhatWasCommittedAndForgetsWhatWasNot()
    {
        auto database = std::move(Database::open(path())).value();
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(transaction);
            QVERIFY(Query(*database, "INSERT INTO settings VALUES ('lost', '1')").run());
        }
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(Query(*database, "INSERT INTO settings VALUES ('kept', '1')").run());
            {
                auto part = Savepoint::begin(*database);
                QVERIFY(Query(*database, "INSERT INTO settings VALUES ('part', '1')").run());
            }
            QVERIFY(transaction->commit());
        }
        database.reset();
        database = std::move(Database::open(path())).value();
        QCOMPARE(Query(*database, "SELECT count(*) FROM settings").count().value(), 1);
        QCOMPARE(Query(*database, "SELECT count(*) FROM settings WHERE name = 'kept'").count().value(), 1);
    }

    void durableSettingsAreOn()
    {
        auto database = std::move(Database::open(path())).value();
        QCOMPARE(Query(*database, "PRAGMA synchronous").count().value(), 2);
        QCOMPARE(Query(*database, "PRAGMA foreign_keys").count().value(), 1);
        const auto mode = Query(*database, "PRAGMA journal_mode").first([](const Query &row) { return row.text(0); });
        QCOMPARE(mode.value().value(), u"wal"_s);
    }

    void aFileThatIsNoDatabaseIsRefusedAndUntouched_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("Dear diary, this is no database at all.\n").repeated(100);
        QTest::newRow("a few bytes") << QByteArray("hello");
    }

    void aFileThatIsNoDatabaseIsRefusedAndUntouched()
    {
        QFETCH(QByteArray, content);
        {
            QFile file(path());
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(content);
        }
        const auto opened = Database::open(path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseNotADatabase);
        QCOMPARE(contentOf(path()), content);
    }

    void aDatabaseOfAnotherProgramIsRefusedAndUntouched()
    {
        runRaw(path(), {u"CREATE TABLE contacts (id INTEGER)"_s});
        const QByteArray before = contentOf(path());
        const auto opened = Database::open(path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseForeign);
        QCOMPARE(contentOf(path()), before);
    }

    void aNewerSchemaIsRefusedAndUntouched()
    {
        QVERIFY(Database::open(path()));
        runRaw(path(), {u"PRAGMA user_version=99"_s});
        const QByteArray before = contentOf(path());
        const auto opened = Database::open(path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseNewer);
        QCOMPARE(opened.error().arguments.value(1), u"99"_s);
        QCOMPARE(contentOf(path()), before);
    }

    void aFolderIsRefused()
    {
        const auto opened = Database::open(m_folder->path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseNotADatabase);
        QCOMPARE(opened.error().kind(), ErrorKind::Storage);
    }

    void aFullDiskIsSaidAndLosesNothing()
    {
        auto database = std::move(Database::open(path())).value();
        QVERIFY(Query(*database, "INSERT INTO settings VALUES ('kept', '1')").run());
        QVERIFY(Query(*database, "PRAGMA max_page_count=1").run()); // SQLite takes it as: not one page more
        Result<void> written;
        for (int i = 0; i < 100 && written; ++i) {
            const QString name = u"n%1"_s.arg(i);
            written = Query(*database, "INSERT INTO settings VALUES (?, ?)").bind(name).bind(QString(4000, u'x')).run();
        }
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DatabaseFull);
        QCOMPARE(Query(*database, "SELECT count(*) FROM settings WHERE name = 'kept'").count().value(), 1);
    }

    void manyOpenAnEmptyPlaceAtOnce()
    {
        std::mutex lock;
        QStringList refusals;
        for (int place = 0; place < 20; ++place) {
            const QString file = path(u"%1.sqlite"_s.arg(place));
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([&] {
                    const auto database = Database::open(file);
                    const std::scoped_lock guard(lock);
                    if (!database)
                        refusals << u"error %1: %2"_s.arg(int(database.error().code)).arg(database.error().arguments.join(u", "_s));
                });
            }
        }
        QCOMPARE(refusals.join(u"; "_s), QString());
        QCOMPARE(QDir(m_folder->path()).entryList({u"*before-schema*"_s}), QStringList());
    }

    void writersOfSeveralThreadsWaitForEachOther()
    {
        QVERIFY(Database::open(path()));
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&, i] {
                    auto database = std::move(Database::open(path())).value();
                    for (int j = 0; j < 50; ++j) {
                        auto transaction = Transaction::begin(*database);
                        const QString name = u"%1-%2"_s.arg(i).arg(j);
                        const bool written = transaction
                            && Query(*database, "INSERT INTO settings VALUES (?, '')").bind(name).run()
                            && transaction->commit();
                        failures += written ? 0 : 1;
                    }
                });
            }
        }
        QCOMPARE(failures, 0);
        auto database = std::move(Database::open(path())).value();
        QCOMPARE(Query(*database, "SELECT count(*) FROM settings").count().value(), 200);
    }

    void idsGrowAndAreNeverGivenTwice()
    {
        auto database = std::move(Database::open(path())).value();
        ManualClock clock;
        std::set<qint64> seen;
        qint64 last = 0;
        for (int i = 0; i < 100; ++i) {
            auto block = std::move(takeIds(*database, clock.now(), 3)).value();
            for (int j = 0; j < 3; ++j) {
                const qint64 id = block.takeNumber();
                QVERIFY(id > last);
                QVERIFY(seen.insert(id).second);
                last = id;
            }
            if (i == 50)
                clock.setWall(fromMilliseconds(0)); // the clock was set back
        }
    }

private:
    [[nodiscard]] QString path(const QString &name = u"test.sqlite"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
