// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/Workspace.h"
#include "core/storage/Database.h"
#include "core/storage/Query.h"
#include "tests/support/TestDatabase.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 schemaBefore = 2; // without users and roles

/// Makes the database what an earlier program made of it, with these rows in it.
void makeOld(const QString &name, const QStringList &rows)
{
    auto database = std::move(Database::openAndUpgrade(name)).value();
    const SqlDialect &dialect = database->dialect();
    QStringList statements;
    if (dialect.isServer()) {
        statements << u"DROP SCHEMA switchhook CASCADE"_s << u"CREATE SCHEMA switchhook"_s;
    } else {
        QSqlQuery tables(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s,
            database->connection());
        statements << u"PRAGMA foreign_keys=OFF"_s;
        while (tables.next())
            statements << u"DROP TABLE "_s + tables.value(0).toString();
    }
    for (int version = 1; version <= schemaBefore; ++version) {
        QFile script(u"%1/%2.sql"_s.arg(dialect.migrationFolder()).arg(version, 4, 10, QLatin1Char('0')));
        QVERIFY(script.open(QFile::ReadOnly));
        statements << dialect.statementsOf(QString::fromUtf8(script.readAll()));
    }
    statements << dialect.statementsOf(dialect.setSchemaVersion(schemaBefore)) << rows;
    for (const QString &statement : std::as_const(statements)) {
        QSqlQuery query(database->connection());
        QVERIFY2(query.exec(statement), qPrintable(statement + u": "_s + query.lastError().text()));
    }
}

} // namespace

/// A database from before there were users and roles, opened by this program.
class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsThereAsItWasAndItsOwnerIsGlobalAdmin()
    {
        makeOld(m_place.name(),
            {u"INSERT INTO webhooks (id, tenant_id, name, url, active, concurrency, failure_count, log_count) "
             "VALUES (100, 1, 'CRM', 'https://example.com/', 1, 6, 3, 1)"_s,
                u"INSERT INTO subscriptions (tenant_id, active, pattern, webhook_id) VALUES (1, 1, 'call.*', 100)"_s,
                u"INSERT INTO events (id, tenant_id, name, timestamp) VALUES (200, 1, 'call.missed', 1710700000)"_s,
                u"INSERT INTO due_deliveries (id, webhook_id, event_id) VALUES (300, 100, 200)"_s,
                u"INSERT INTO deliveries SELECT 400, 100, 200, 1, 1710700000000, 'status', 500, 'https://example.com/', "
                "request_headers, response_headers, NULL, 0, 0, 0, 0, 0, 0, 0, '[]' FROM "_s
                    + (TestDatabase::isServer()
                            ? u"(SELECT ''::bytea AS request_headers, ''::bytea AS response_headers) h"_s
                            : u"(SELECT x'' AS request_headers, x'' AS response_headers) h"_s),
                u"INSERT INTO tokens (id, tenant_id, name, hash, created) SELECT 500, 1, 'T', hash, 1 FROM "_s
                    + (TestDatabase::isServer() ? u"(SELECT '\\xab'::bytea AS hash) h"_s : u"(SELECT x'ab' AS hash) h"_s)});
        QCOMPARE(Database::schemaVersionOf(m_place.name()).value(), schemaBefore);

        QVERIFY(Database::openAndUpgrade(m_place.name()));
        auto workspace = std::move(Workspace::open({m_place.name(), m_folder.filePath(u"secrets.key"_s)})).value();
        const std::vector<Webhook> webhooks = workspace->webhooks().list().value();
        QCOMPARE(webhooks.size(), 1U);
        QCOMPARE(webhooks[0].id, WebhookId(100));
        QCOMPARE(webhooks[0].name, u"CRM"_s);
        QCOMPARE(webhooks[0].events, QStringList(u"call.*"_s));
        QCOMPARE(webhooks[0].failureCount, 3);
        QCOMPARE(webhooks[0].waiting, 1);
        QCOMPARE(workspace->deliveries().find(DeliveryId(400)).value().statusCode, 500);
        QCOMPARE(workspace->tokens().list().value().at(0).name, u"T"_s);
        QCOMPARE(workspace->waiting().value(), 1);

        const Actor &actor = workspace->access().actor();
        QCOMPARE(actor.role.name, u"Global Admin"_s);
        QCOMPARE(actor.role.permissions, PermissionSet::all());
        QVERIFY(actor.user.isOwner);
        QVERIFY(actor.isAlone);
        QCOMPARE(actor.currentTenant()->name, u"default"_s);
        QVERIFY(actor.currentTenant()->active);
        QVERIFY(actor.currentTenant()->created > fromMilliseconds(1'700'000'000'000));
        QCOMPARE(workspace->events().emitEvent({u"call.missed"_s, "{}", {}, {}}).value().deliveries, 1);
    }

private:
    QTemporaryDir m_folder;
    TestDatabase m_place {m_folder.path()};
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
