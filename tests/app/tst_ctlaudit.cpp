// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include "core/service/Workspace.h"

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

constexpr char canary[] = "canary-secret";
constexpr char otherCanary[] = "canary-passphrase";

} // namespace

class TestCtlAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsOnRecord()
    {
        CtlHarness ctl;
        addWebhook(ctl);
        ctl.run({"webhook", "set", "Orders", "--name", "Orders 2", "--no-bodies", "--mask", "data.email"});
        ctl.run({"webhook", "set", "Orders 2", "--secret-file", "-"}, canary);
        ctl.run({"webhook", "set", "Orders 2", "--no-secret"});
        ctl.run({"webhook", "reset-failures", "Orders 2"});
        ctl.run({"webhook", "duplicate", "Orders 2"});
        ctl.run({"webhook", "export"});
        ctl.run({"webhook", "remove", "Orders 2"});
        ctl.run({"token", "add", "--name", "CRM"});
        ctl.run({"token", "remove", "CRM"});
        ctl.run({"setting", "set", "database_size_cap", "1073741824"});
        ctl.run({"key", "rotate"});
        ctl.run({"purge", "--all"});
        QStringList actions;
        for (const QJsonObject &entry : ctl.run({"audit", "list", "--json"}).objects())
            actions.prepend(entry["action"_L1].toString());
        QCOMPARE(actions,
            (QStringList {u"webhook.added"_s, u"webhook.changed"_s, u"webhook.changed"_s, u"webhook.changed"_s,
                u"webhook.failures_reset"_s, u"webhook.added"_s, u"webhook.exported"_s, u"webhook.removed"_s,
                u"token.added"_s, u"token.removed"_s, u"setting.changed"_s, u"key.rotated"_s, u"log.purged"_s}));
        const CtlRun verified = ctl.run({"audit", "verify", "--json"});
        QCOMPARE(verified.exit, 0);
        QCOMPARE(verified.object()["whole"_L1].toBool(), true);
        QCOMPARE(verified.object()["entries"_L1].toInt(), 13);
    }

    void anEntrySaysWhatBecameDifferent()
    {
        CtlHarness ctl;
        addWebhook(ctl);
        ctl.run({"webhook", "set", "Orders", "--name", "x'; DROP TABLE webhooks;--", "--secret-file", "-"}, "other");
        const QJsonObject entry = ctl.run({"audit", "list", "--limit", "1", "--json"}).object();
        QCOMPARE(entry["before"_L1].toObject(), (QJsonObject {{u"name"_s, u"Orders"_s}, {u"secret"_s, u"set"_s}}));
        QCOMPARE(entry["after"_L1].toObject(),
            (QJsonObject {{u"name"_s, u"x'; DROP TABLE webhooks;--"_s}, {u"secret"_s, u"set anew"_s}}));
        QCOMPARE(entry["object"_L1].toObject()["kind"_L1].toString(), u"webhook"_s);
        QVERIFY(!entry["actor"_L1].toString().isEmpty());
        QCOMPARE(ctl.run({"audit", "list", "--action", "token.", "--json"}).out, QByteArray());
        QCOMPARE(ctl.run({"audit", "list", "--object", "Orders", "--json"}).objects().size(), 1);
        QCOMPARE(ctl.run({"audit", "list", "--until", "2001-01-01", "--json"}).out, QByteArray());
        QVERIFY(ctl.run({"audit", "list", "--since", "yesterday"}).isRefused(2));
    }

    void whatIsRefusedLeavesNoEntry()
    {
        CtlHarness ctl;
        addWebhook(ctl);
        QCOMPARE(ctl.run({"webhook", "set", "Orders", "--mask", "data..x"}).exit, 2);
        QCOMPARE(ctl.run({"webhook", "set", "Orders", "--url", "ftp://x/"}).exit, 2);
        QCOMPARE(ctl.run({"audit", "list", "--json"}).objects().size(), 1);
    }

    void noSecretIsSeenAnywhere()
    {
        CtlHarness ctl;
        addWebhook(ctl);
        const QByteArray passphrase = ctl.writeFile(u"passphrase"_s, otherCanary);
        const QList<QByteArrayList> calls {
            {"webhook", "list"},
            {"webhook", "show", "Orders"},
            {"webhook", "set", "Orders", "--name", "Orders"},
            {"webhook", "duplicate", "Orders"},
            {"webhook", "export"},
            {"webhook", "export", "--with-secrets", "--passphrase-file", passphrase},
            {"webhook", "test", "Orders"},
            {"deliveries"},
            {"deliveries", "--json"},
            {"key", "show"},
            {"key", "add"},
            {"key", "rotate"},
            {"key", "show", "--json"},
            {"audit", "list"},
            {"audit", "list", "--json"},
            {"audit", "verify"},
            {"setting", "list"},
            {"purge", "--all"},
            {"webhook", "remove", "Orders"},
            {"audit", "list", "--json"},
        };
        QByteArray said;
        for (const QByteArrayList &call : calls) {
            for (const QByteArrayList &variant : {call, call + QByteArrayList {"--json"}}) {
                const CtlRun run = ctl.run(variant);
                said += run.out + run.err;
            }
        }
        // And where things go wrong.
        ctl.run({"webhook", "add", "--name", "Other", "--url", "http://127.0.0.1:9/", "--secret-file", "-"}, canary);
        const QString keys = ctl.path(u"config/secrets.key"_s);
        const QByteArrayList secretParts = keysIn(keys) + QByteArrayList {canary, otherCanary};
        ctl.writeFile(u"config/secrets.key"_s, "k1 " + QByteArray(canary) + '\n');
        for (const QByteArrayList &call : {QByteArrayList {"key", "show"}, QByteArrayList {"key", "rotate"},
                 QByteArrayList {"webhook", "test", "Other"}, QByteArrayList {"webhook", "duplicate", "Other"}}) {
            const CtlRun run = ctl.run(call);
            said += run.out + run.err;
        }
        QVERIFY(secretParts.size() >= 3);
        for (const QByteArray &part : secretParts)
            QVERIFY2(!said.contains(part), part.constData());
        QVERIFY(!ctl.database().contains(canary));
        QVERIFY(!ctl.database().contains(otherCanary));
    }

    void purgeSaysTheNumberFirst()
    {
        CtlHarness ctl;
        addWebhook(ctl);
        ctl.run({"webhook", "test", "Orders"});
        QVERIFY(ctl.run({"purge"}).isRefused(2));
        const CtlRun dry = ctl.run({"purge", "--webhook", "Orders", "--dry-run", "--json"});
        QCOMPARE(dry.object()["entries"_L1].toInt(), 1);
        QCOMPARE(dry.object()["removed"_L1].toInt(), 0);
        QCOMPARE(ctl.run({"purge", "--before", "1d", "--json"}).object()["removed"_L1].toInt(), 0);
        const CtlRun purged = ctl.run({"purge", "--webhook", "Orders", "--json"});
        QCOMPARE(purged.object()["removed"_L1].toInt(), 1);
        QVERIFY(purged.err.contains("1 entry"));
        QVERIFY(ctl.run({"deliveries", "--json"}).out.isEmpty());
        QVERIFY(ctl.run({"purge", "--webhook", "Nothing"}).isRefused(2));
        QVERIFY(ctl.run({"purge", "--before", "soon"}).isRefused(2));
    }

private:
    static void addWebhook(CtlHarness &ctl)
    {
        const CtlRun added = ctl.run(
            {"webhook", "add", "--name", "Orders", "--url", "http://127.0.0.1:9/", "--events", "*", "--secret-file", "-"}, canary);
        QCOMPARE(added.exit, 0);
    }

    static QByteArrayList keysIn(const QString &path)
    {
        QFile file(path);
        QByteArrayList keys;
        if (!file.open(QFile::ReadOnly))
            return keys;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith('k'))
                keys.append(line.split(' ').last());
        }
        return keys;
    }
};

QTEST_GUILESS_MAIN(TestCtlAudit)
#include "tst_ctlaudit.moc"
