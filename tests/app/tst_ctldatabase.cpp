// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// Every row of every table that is copied, as text.
QMap<QString, QStringList> contentOf(const QString &file)
{
    QMap<QString, QStringList> content;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"content"_s);
        database.setDatabaseName(file);
        if (!database.open())
            return content;
        for (const QString &table : database.tables()) {
            if (table == "id_sequence"_L1 || table == "engines"_L1)
                continue; // where ids go on, and who is running: not the data's
            QSqlQuery rows(u"SELECT * FROM %1"_s.arg(table), database);
            while (rows.next()) {
                QStringList row;
                for (int i = 0; i < rows.record().count(); ++i)
                    row << rows.record().fieldName(i) + u'=' + QString::fromLatin1(rows.value(i).toByteArray().toHex());
                content[table] << row.join(u' ');
            }
            content[table].sort();
        }
    }
    QSqlDatabase::removeDatabase(u"content"_s);
    return content;
}

bool runSql(const QString &file, const QString &statement)
{
    bool done = false;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"change"_s);
        database.setDatabaseName(file);
        done = database.open() && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(u"change"_s);
    return done;
}

} // namespace

/// The verbs `database` and `workers`. The harness' own database is a file, or one on a server: a copy from a file goes
/// into it and out of it again.
class TestCtlDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyThereAndBackIsTheSame()
    {
        CtlHarness ctl;
        const QByteArray source = fill(ctl);
        const QByteArray middle = ctl.database().name().toUtf8();
        const CtlRun there = ctl.run({"database", "copy", source, middle, "--json"});
        QCOMPARE(there.exit, 0);
        QVERIFY(there.object()["rows"_L1].toInt() > 10);
        const QByteArray back = ctl.path(u"back.sqlite"_s).toUtf8();
        QCOMPARE(ctl.run({"database", "copy", middle, back}).exit, 0);

        const auto before = contentOf(QString::fromUtf8(source));
        QVERIFY(before.size() >= 10);
        for (auto table = before.cbegin(); table != before.cend(); ++table)
            QVERIFY2(!table->isEmpty(), qPrintable(table.key() + u": this test has nothing in it"_s));
        QCOMPARE(contentOf(QString::fromUtf8(back)), before);

        // The secrets open, the log shows, what waits is delivered, and what is new gets ids of its own.
        for (const QByteArray &copy : {middle, back}) {
            QCOMPARE(ctl.run({"--database", copy, "database", "check"}).exit, 0);
            const auto webhooks = ctl.run({"--database", copy, "webhook", "list", "--json"}).objects();
            QCOMPARE(webhooks, ctl.run({"--database", source, "webhook", "list", "--json"}).objects());
            QCOMPARE(ctl.run({"--database", copy, "deliveries", "Copied", "--json"}).out,
                ctl.run({"--database", source, "deliveries", "Copied", "--json"}).out);
            QCOMPARE(ctl.run({"--database", copy, "emit", "call.missed", "--data", "{}"}).exit, 0);
            QCOMPARE(ctl.run({"--database", copy, "run", "--until-idle"}).exit, 0);
            QCOMPARE(ctl.run({"--database", copy, "deliveries", "Copied", "--json"}).objects().size(), 3);
        }
    }

    void aTargetThatIsNotEmptyStaysAsItWas()
    {
        CtlHarness ctl;
        const QByteArray source = fill(ctl);
        const QByteArray target = ctl.database().name().toUtf8();
        QCOMPARE(ctl.run({"webhook", "add", "--name", "Own", "--url", "http://127.0.0.1:9/"}).exit, 0);
        const QByteArray before = ctl.run({"webhook", "list", "--json"}).out;
        const CtlRun refused = ctl.run({"database", "copy", source, target});
        QVERIFY(refused.isRefused(4) || refused.isRefused(2));
        QCOMPARE(ctl.run({"webhook", "list", "--json"}).out, before);
        QVERIFY(!ctl.database().contains("Copied"));
        QVERIFY(ctl.run({"database", "copy", target, target}).exit != 0);
    }

    void aCopyThatFailsHalfWayLeavesTheTargetAsItWas()
    {
        CtlHarness ctl;
        const QByteArray source = fill(ctl);
        // Its last tables hold what the first ones do not bear: the target refuses late.
        QVERIFY(runSql(QString::fromUtf8(source), u"INSERT INTO hourly_sums VALUES (12345, 1, 1, 1, 1)"_s));
        const QByteArray target = ctl.database().name().toUtf8();
        QCOMPARE(ctl.run({"setting", "list"}).exit, 0); // it is there, and empty
        const CtlRun failed = ctl.run({"database", "copy", source, target});
        QVERIFY(failed.isRefused(4));
        QVERIFY(!ctl.database().contains("Copied"));
        QVERIFY(ctl.run({"webhook", "list", "--json"}).out.isEmpty());
        QVERIFY(ctl.run({"token", "list", "--json"}).out.isEmpty());

        const QString fresh = ctl.path(u"fresh.sqlite"_s);
        QVERIFY(ctl.run({"database", "copy", source, fresh.toUtf8()}).isRefused(4));
        QVERIFY(!QFile::exists(fresh)); // it was not there before either
        QVERIFY(runSql(QString::fromUtf8(source), u"DELETE FROM hourly_sums WHERE webhook_id = 12345"_s));
        QCOMPARE(ctl.run({"database", "copy", source, target}).exit, 0);
    }

    void aSourceThatIsMissingMakesNoTarget()
    {
        CtlHarness ctl;
        const QString target = ctl.path(u"target.sqlite"_s);
        const QString missing = ctl.path(u"missing.sqlite"_s);
        QVERIFY(ctl.run({"database", "copy", missing.toUtf8(), target.toUtf8()}).exit >= 2);
        QVERIFY(!QFile::exists(target));
        QVERIFY(!QFile::exists(missing));
        QVERIFY(ctl.run({"database", "copy", missing.toUtf8(), "postgresql://u:secret@h/n"}).err.count("secret") == 0);
    }

    void initUpgradeAndCheckMayBeRepeated()
    {
        CtlHarness ctl;
        for (const char *verb : {"init", "upgrade", "init"}) {
            const QJsonObject schema = ctl.run({"database", verb, "--json"}).object();
            QVERIFY(schema["schema"_L1].toInt() > 0);
        }
        const CtlRun checked = ctl.run({"database", "check", "--json"});
        QCOMPARE(checked.exit, 0);
        for (const QJsonObject &finding : checked.objects())
            QCOMPARE(finding["faults"_L1].toInt(), 0);
    }

    void aDatabaseThatIsNotWholeIsSaid()
    {
        CtlHarness ctl;
        const QByteArray source = fill(ctl);
        QVERIFY(runSql(QString::fromUtf8(source), u"UPDATE webhooks SET log_count = log_count + 1 WHERE log_count > 0"_s));
        const CtlRun checked = ctl.run({"--database", source, "database", "check", "--json"});
        QCOMPARE(checked.exit, 1);
        QVERIFY(std::ranges::any_of(checked.objects(), [](const QJsonObject &o) { return o["faults"_L1].toInt() == 1; }));
    }

    void whatWaitsIsToldAndNoOneIsThere()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"webhook", "add", "--name", "W", "--url", "http://127.0.0.1:9/", "--events", "*"}).exit, 0);
        QJsonObject nothing = ctl.run({"workers", "--json"}).object();
        QCOMPARE(nothing["waiting"_L1].toInt(-1), 0);
        QVERIFY(nothing["oldest_waiting"_L1].isNull());
        const auto before = QDateTime::currentDateTimeUtc();
        QCOMPARE(ctl.run({"emit", "call.missed", "--data", "{}"}).exit, 0);
        const QJsonObject waiting = ctl.run({"workers", "--json"}).object();
        QCOMPARE(waiting["waiting"_L1].toInt(), 1);
        const auto oldest = QDateTime::fromString(waiting["oldest_waiting"_L1].toString(), Qt::ISODateWithMs);
        QVERIFY(std::abs(before.secsTo(oldest)) <= 5);
        QVERIFY(ctl.run({"workers"}).out.contains("No engine is running"));
        QVERIFY(ctl.run({"workers", "release", "eng_0000000000000"}).isRefused(2));
        QVERIFY(ctl.run({"workers", "release", "nonsense"}).isRefused(2));
    }

private:
    /// A file with something in every table: its path.
    static QByteArray fill(CtlHarness &ctl)
    {
        const QByteArray file = ctl.path(u"source.sqlite"_s).toUtf8();
        const auto run = [&](const QByteArrayList &arguments) { return ctl.run(QByteArrayList {"--database", file} + arguments).exit; };
        const QByteArray secret = ctl.writeFile(u"secret"_s, "s3cret\n");
        const QByteArray additions = ctl.writeFile(u"additions.json"_s,
            R"({"categories": [{"name": "CRM", "events": [{"name": "site.opened", "title": "Site opened", )"
            R"("description": "It opened.", "sample": {"id": 1}}]}]})");
        const bool done = run({"webhook", "add", "--name", "Copied Å \U0001F600", "--url", "http://127.0.0.1:9/", "--events", "call.*,deal.created", "--secret-file", secret}) == 0
            && run({"webhook", "set", "Copied Å \U0001F600", "--name", "Copied"}) == 0
            && run({"webhook", "add", "--name", "Second", "--url", "http://127.0.0.1:9/", "--inactive"}) == 0
            && run({"token", "add", "--name", "T"}) == 0 && run({"setting", "set", "database_size_cap", "1073741824"}) == 0
            && run({"emit", "call.missed", "--data", R"({"b":1.0,"a":"\u00e5\u0000"})", "--id", "key 1"}) == 2
            && run({"emit", "call.missed", "--data", R"({"b":1.0,"a":"\u00e5\u0000"})", "--id", "key-1", "--wait"}) == 1
            && run({"emit", "call.missed", "--data", "[]"}) == 0
            && run({"user", "add", "--name", "someone", "--role", "Tenant Admin", "--tenant", "default"}) == 0
            && run({"emit", "extension.created", "--data", "{}"}) == 0 && run({"events", "import", additions}) == 0 && run({"key", "rotate"}) == 0;
        if (!done)
            qFatal("The source of the copies could not be made.");
        return file;
    }
};

QTEST_GUILESS_MAIN(TestCtlDatabase)
#include "tst_ctldatabase.moc"
