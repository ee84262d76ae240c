// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/AuditChain.h"
#include "core/service/KeyService.h"
#include "core/storage/AuditRepository.h"
#include "core/storage/Transaction.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <list>
#include <thread>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

using Kind = AuditFinding::Kind;

AuditEntry someEntry(int number)
{
    AuditEntry entry;
    entry.time = fromMilliseconds(1'710'700'000'000 + number);
    entry.actor = u"root"_s;
    if (number % 2 == 0)
        entry.actingAs = u"Ana"_s;
    if (number % 3 != 0)
        entry.tenant = defaultTenant;
    entry.action = u"webhook.changed"_s;
    entry.objectKind = u"webhook"_s;
    entry.objectId = WebhookId(number).toString();
    entry.objectName = u"x'; DROP TABLE webhooks;-- Заказы %1"_s.arg(number);
    entry.before = R"({"name":"a"})";
    entry.after = R"({"name":"b"})";
    return entry;
}

} // namespace

class TestAuditChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TemporaryWorkspace>();
        m_last = 0;
    }
    void cleanup() { m_workspace.reset(); }

    void anEmptyOneIsWhole()
    {
        const AuditReport report = chain().verify().value();
        QCOMPARE(report.entries, 0);
        QVERIFY(report.findings.empty());
    }

    void whatIsWrittenIsReadAndVerified()
    {
        addEntries(7);
        const AuditReport report = chain().verify().value();
        QCOMPARE(report.entries, 7);
        QVERIFY(report.findings.empty());
        QCOMPARE(report.head.size(), 32);
        const std::vector<AuditEntry> entries = audit().list({}).value();
        QCOMPARE(entries.size(), 7U);
        for (int i = 0; i < 7; ++i) {
            AuditEntry expected = someEntry(7 - i);
            expected.number = 7 - i;
            QVERIFY(entries[static_cast<size_t>(i)] == expected);
        }
    }

    void entriesAreFiltered()
    {
        addEntries(9);
        const auto count = [this](const AuditFilter &filter) { return audit().list(filter)->size(); };
        AuditFilter filter;
        filter.actor = u"Ana"_s;
        QCOMPARE(count(filter), 4U);
        filter = {};
        filter.tenant = defaultTenant;
        QCOMPARE(count(filter), 6U);
        filter = {};
        filter.action = u"webhook."_s;
        QCOMPARE(count(filter), 9U);
        filter.action = u"web_ook."_s;
        QCOMPARE(count(filter), 0U);
        filter.action = u"webhook.changed"_s;
        filter.object = WebhookId(3).toString();
        QCOMPARE(count(filter), 1U);
        filter.object = someEntry(4).objectName;
        QCOMPARE(count(filter), 1U);
        filter = {};
        filter.from = someEntry(3).time;
        filter.until = someEntry(5).time;
        QCOMPARE(count(filter), 2U);
        filter = {};
        filter.before = 4;
        filter.limit = 2;
        QCOMPARE(audit().list(filter)->front().number, 3);
        QCOMPARE(count(filter), 2U);
    }

    void anEntryCountsOnlyWithItsTransaction()
    {
        addEntries(1);
        {
            auto transaction = Transaction::begin(*m_workspace->database);
            QVERIFY(chain().append(someEntry(2)));
        }
        addEntries(1);
        const AuditReport report = chain().verify().value();
        QCOMPARE(report.entries, 2);
        QVERIFY(report.findings.empty());
    }

    void thoseThatAppendAtOnceMakeOneChain()
    {
        addEntries(1);
        constexpr int count = 4;
        std::latch ready(count);
        std::atomic<int> failed = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < count; ++i) {
            threads.emplace_back([&] {
                const auto database = Database::open(m_workspace->path());
                KeyRing keys(m_workspace->keys.file().path());
                ready.arrive_and_wait();
                for (int entry = 0; entry < 10; ++entry) {
                    auto transaction = Transaction::begin(**database);
                    if (!transaction || !AuditChain(**database, keys).append(someEntry(entry)) || !transaction->commit())
                        ++failed;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
        const AuditReport report = chain().verify().value();
        QCOMPARE(report.entries, 41);
        QVERIFY(report.findings.empty());
    }

    void itStaysVerifiableWhenKeysRotateAndAreForgotten()
    {
        for (int round = 0; round < 3; ++round) {
            addEntries(2);
            const KeyRotation rotation = keyService().rotate().value();
            QVERIFY(keyService().forget(rotation.former));
        }
        addEntries(1);
        const AuditReport report = chain().verify().value();
        QVERIFY(report.findings.empty());
        QCOMPARE(m_workspace->keys.file().read()->size(), 1U);
        breakTriggers();
        run("UPDATE audit SET actor = 'someone' WHERE number = 1");
        QVERIFY(kinds(chain().verify()->findings) == std::vector {Kind::Changed});
    }

    void withoutItsKeyItSaysSo()
    {
        addEntries(3);
        const QString id = m_workspace->keys.file().read()->back().id;
        QVERIFY(QFile::remove(m_workspace->keys.file().path()));
        KeyRing other(m_workspace->keys.file().path());
        const AuditReport report = AuditChain(*m_workspace->database, other).verify().value();
        QCOMPARE(report.findings, (std::vector<AuditFinding> {{Kind::KeyMissing, 1, 3, id}}));
    }

    void nothingIsChangedOrDeletedInPassing()
    {
        addEntries(2);
        for (const char *sql : {"UPDATE audit SET actor = 'x'", "DELETE FROM audit", "DELETE FROM audit WHERE number = 2",
                 "DELETE FROM audit_head", "UPDATE audit_head SET entries = 1", "UPDATE audit_head SET entries = 9"})
            QVERIFY2(!Query(*m_workspace->database, sql).run(), sql);
        if (TestDatabase::isServer()) {
            QVERIFY(!Query(*m_workspace->database, "TRUNCATE audit").run());
            QVERIFY(!Query(*m_workspace->database, "TRUNCATE audit_head").run());
        }
        QVERIFY(chain().verify()->findings.empty());
    }

    void eachKindOfTamperingIsFound_data()
    {
        QTest::addColumn<QByteArrayList>("statements");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("number");
        const auto row = [](const char *name, const QByteArrayList &statements, Kind kind, int number) {
            QTest::newRow(name) << statements << static_cast<int>(kind) << number;
        };
        for (const char *change : {"time = time + 1", "actor = 'x'", "acting_as = NULL", "acting_as = ''", "tenant_id = 2",
                 "tenant_id = NULL", "action = 'x'", "object_kind = 'x'", "object_id = 'x'", "object_name = ''",
                 "old_values = '{}'", "new_values = '{}'", "new_values = old_values"})
            row(change, {"UPDATE audit SET " + QByteArray(change) + " WHERE number = 4"}, Kind::Changed, 4);
        row("mac", {"UPDATE audit SET mac = (SELECT o.mac FROM audit o WHERE o.number = 2) WHERE number = 4"}, Kind::Changed, 4);
        row("moved between columns", {"UPDATE audit SET object_kind = 'web', object_id = 'hook' || object_id WHERE number = 4"},
            Kind::Changed, 4);
        row("another key", {"UPDATE audit SET key_id = 'k1' WHERE number = 4"}, Kind::KeyMissing, 4);
        row("missing", {"DELETE FROM audit WHERE number = 3"}, Kind::Missing, 3);
        row("the first missing", {"DELETE FROM audit WHERE number = 1"}, Kind::Missing, 1);
        row("missing, closed up", {"DELETE FROM audit WHERE number = 3", "UPDATE audit SET number = 3 WHERE number = 4",
                "UPDATE audit SET number = 4 WHERE number = 5", "UPDATE audit SET number = 5 WHERE number = 6",
                "UPDATE audit_head SET entries = 5"}, Kind::Changed, 3);
        row("reordered", {"UPDATE audit SET number = -1 WHERE number = 3", "UPDATE audit SET number = 3 WHERE number = 4",
                "UPDATE audit SET number = 4 WHERE number = -1"}, Kind::Changed, 3);
        row("cut off", {"DELETE FROM audit WHERE number = 6"}, Kind::CutOff, 6);
        row("cut off, counted", {"DELETE FROM audit WHERE number > 4", "UPDATE audit_head SET entries = 4"}, Kind::HeadChanged, 0);
        row("cut off, with the former end", {"DELETE FROM audit WHERE number = 6",
                "UPDATE audit_head SET entries = 5, last_mac = (SELECT o.mac FROM audit o WHERE o.number = 5)"},
            Kind::HeadChanged, 0);
        row("all gone", {"DELETE FROM audit"}, Kind::CutOff, 1);
        row("no head", {"DELETE FROM audit_head"}, Kind::HeadMissing, 0);
        row("added", {"INSERT INTO audit SELECT 7, time, actor, acting_as, tenant_id, action, object_kind, object_id, "
                "object_name, old_values, new_values, key_id, mac FROM audit WHERE number = 6"}, Kind::Changed, 7);
        row("added before", {"INSERT INTO audit SELECT 0, time, actor, acting_as, tenant_id, action, object_kind, object_id, "
                "object_name, old_values, new_values, key_id, mac FROM audit WHERE number = 6"}, Kind::Surplus, 0);
    }

    void eachKindOfTamperingIsFound()
    {
        QFETCH(QByteArrayList, statements);
        QFETCH(int, kind);
        QFETCH(int, number);
        addEntries(6);
        QVERIFY(chain().verify()->findings.empty());
        breakTriggers();
        for (const QByteArray &statement : statements)
            run(statement);
        const std::vector<AuditFinding> findings = chain().verify()->findings;
        QVERIFY(!findings.empty());
        QCOMPARE(static_cast<int>(findings.front().kind), kind);
        QCOMPARE(findings.front().number, number);
    }

private:
    AuditChain chain() { return {*m_workspace->database, m_workspace->keys}; }
    AuditRepository audit() { return AuditRepository(*m_workspace->database); }
    KeyService keyService() { return {*m_workspace->database, *m_workspace->access, m_workspace->keys}; }

    static std::vector<Kind> kinds(const std::vector<AuditFinding> &findings)
    {
        std::vector<Kind> all;
        for (const AuditFinding &finding : findings)
            all.push_back(finding.kind);
        return all;
    }

    void addEntries(int count)
    {
        for (int i = 0; i < count; ++i) {
            auto transaction = Transaction::begin(*m_workspace->database);
            QVERIFY(chain().append(someEntry(++m_last)));
            QVERIFY(transaction->commit());
        }
    }

    /// As who may do anything with the database, and has not the key.
    void breakTriggers()
    {
        if (TestDatabase::isServer()) {
            run("ALTER TABLE audit DISABLE TRIGGER ALL");
            run("ALTER TABLE audit_head DISABLE TRIGGER ALL");
        } else {
            for (const char *trigger : {"audit_not_changed", "audit_not_deleted", "audit_head_not_deleted", "audit_head_only_forward"})
                run("DROP TRIGGER " + QByteArray(trigger));
        }
    }

    void run(const QByteArray &sql)
    {
        m_kept.push_back(sql); // prepared statements are known by their address
        const auto done = Query(*m_workspace->database, m_kept.back().constData()).run();
        QVERIFY2(done, sql.constData());
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    std::list<QByteArray> m_kept;
    int m_last = 0;
};

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_auditchain.moc"
