// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include "core/service/EngineHost.h"
#include "core/service/Workspace.h"

#include <QFile>
#include <QJsonArray>

using namespace switchhook;
using namespace Qt::StringLiterals;

/// The verbs `tenant`, `user` and `role`, and the options --tenant and --user.
class TestCtlTenants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withOneTenantNoOneIsAskedForIt()
    {
        CtlHarness ctl;
        QVERIFY(ctl.run({"webhook", "add", "--name", "A", "--url", "http://127.0.0.1:9/"}).exit == 0);
        QCOMPARE(ctl.run({"tenant", "list", "--json"}).object()["name"_L1].toString(), u"default"_s);
        QCOMPARE(ctl.run({"user", "list", "--json"}).object()["role"_L1].toString(), u"Global Admin"_s);
        QCOMPARE(ctl.run({"role", "list", "--json"}).objects().size(), 5);
    }

    void withSeveralOneIsNamedAndEachSeesItsOwn()
    {
        CtlHarness ctl;
        const QByteArray name = "x'; DROP TABLE webhooks;-- \u5317\u4eac \u0639\u0645\u0627\u0646";
        const CtlRun added = ctl.run({"tenant", "add", "--name", name, "--json"});
        QCOMPARE(added.exit, 0);
        QCOMPARE(added.object()["name"_L1].toString(), QString::fromUtf8(name));

        const CtlRun ambiguous = ctl.run({"webhook", "list"});
        QVERIFY(ambiguous.isRefused(2));
        QVERIFY(ambiguous.err.contains("default") && ambiguous.err.contains("DROP TABLE"));
        for (const QByteArrayList &verb :
            {QByteArrayList {"tenant", "list"}, {"user", "list"}, {"role", "list"}, {"run", "--until-idle"}})
            QCOMPARE(ctl.run(verb).exit, 0);

        QCOMPARE(ctl.run({"--tenant", name, "webhook", "add", "--name", "Theirs", "--url", "http://127.0.0.1:9/"}).exit, 0);
        const QByteArray id = ctl.run({"webhook", "list", "--tenant", name, "--json"}).object()["id"_L1].toString().toUtf8();
        QVERIFY(!id.isEmpty());
        QVERIFY(ctl.run({"webhook", "list", "--tenant", "default", "--json"}).out.isEmpty());
        const CtlRun foreign = ctl.run({"webhook", "show", id, "--tenant", "default"});
        const CtlRun unknown = ctl.run({"webhook", "show", "wh_0000000000009", "--tenant", "default"});
        QVERIFY(foreign.isRefused(2));
        QCOMPARE(QByteArray(foreign.err).replace(id, "wh_0000000000009"), unknown.err);
        QVERIFY(ctl.run({"webhook", "list", "--tenant", "nowhere"}).isRefused(2));
        QVERIFY(ctl.run({"tenant", "add", "--name", name}).isRefused(2)); // the name is taken
    }

    /// Byte for byte, on both channels, with the same exit code; as its owner, and as someone who holds the other tenant alone.
    void whatIsAnothersIsAnsweredAsWhatIsNot()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"tenant", "add", "--name", "Other"}).exit, 0);
        QCOMPARE(ctl.run({"user", "add", "--name", "tina", "--role", "Tenant Admin", "--tenant", "default"}).exit, 0);
        const auto idOf = [&](const QByteArrayList &call) { return ctl.run(call + QByteArrayList {"--json"}).objects().first()["id"_L1].toString().toLatin1(); };
        const QByteArray hook = idOf({"--tenant", "Other", "webhook", "add", "--name", "Theirs", "--url", "http://127.0.0.1:9/", "--events", "*"});
        const QByteArray system = idOf({"system-webhook", "add", "--name", "System", "--url", "http://127.0.0.1:9/", "--events", "*"});
        const QByteArray event = idOf({"--tenant", "Other", "emit", "call.missed", "--data", "{}"});
        QCOMPARE(ctl.run({"run", "--until-idle"}).exit, 0);
        const QByteArray entry = idOf({"--tenant", "Other", "deliveries", "Theirs"});
        const QByteArray token = idOf({"--tenant", "Other", "token", "add", "--name", "T"});
        QCOMPARE(idOf({"--tenant", "default", "webhook", "add", "--name", "Ours", "--url", "http://127.0.0.1:9/", "--events", "*"}).size(), hook.size());
        const QByteArray ours = idOf({"--tenant", "default", "emit", "call.missed", "--data", "{}"});
        const QList<std::pair<QByteArrayList, QByteArray>> calls {{{"webhook", "show", "ID"}, hook}, {{"webhook", "set", "ID", "--name", "x"}, hook},
            {{"webhook", "set", "ID", "--no-secret"}, hook}, {{"webhook", "remove", "ID"}, hook}, {{"webhook", "test", "ID"}, hook},
            {{"webhook", "reset-failures", "ID"}, hook}, {{"webhook", "duplicate", "ID"}, hook}, {{"webhook", "export", "ID"}, hook},
            {{"deliveries", "ID"}, hook}, {{"purge", "--webhook", "ID"}, hook}, {{"explain", ours, "ID"}, hook}, {{"webhook", "show", "ID"}, system},
            {{"webhook", "remove", "ID"}, system}, {{"deliveries", "ID"}, system}, {{"delivery", "show", "ID"}, entry}, {{"delivery", "resend", "ID"}, entry},
            {{"explain", "ID"}, event}, {{"token", "remove", "ID"}, token}};
        for (const auto &[call, foreign] : calls) {
            const QByteArray unknown = foreign.left(foreign.indexOf('_') + 1) + "0000000000009";
            for (const QByteArrayList &as : {QByteArrayList {}, {"--json"}, {"--user", "tina"}, {"--user", "tina", "--json"}}) {
                const auto answered = [&](const QByteArray &id) {
                    QByteArrayList whole = QByteArrayList {"--tenant", "default"} + as + call;
                    whole.replace(whole.indexOf("ID"), id);
                    const CtlRun run = ctl.run(whole);
                    return QByteArray(QByteArray::number(run.exit) + '\n' + run.out + '\n' + run.err).replace(id, "ID");
                };
                const QByteArray answer = answered(foreign);
                QCOMPARE(answer, answered(unknown));
                QVERIFY2(answer.startsWith("2\n"), answer.constData());
            }
        }
        QVERIFY(ctl.run({"--tenant", "Other", "webhook", "show", hook}).exit == 0);
    }

    void noOneTellsATenantOfOthersFromOneThatIsNot()
    {
        CtlHarness ctl;
        const QByteArray other = ctl.run({"tenant", "add", "--name", "Other", "--json"}).object()["id"_L1].toString().toLatin1();
        QCOMPARE(ctl.run({"role", "add", "--name", "Clerk", "--permissions", "users,tenants,outbound_webhooks.view"}).exit, 0);
        QCOMPARE(ctl.run({"user", "add", "--name", "clara", "--role", "Clerk", "--tenant", "default"}).exit, 0);
        const QByteArray user = ctl.run({"user", "add", "--name", "olga", "--role", "Viewer", "--tenant", "Other", "--json"}).object()["id"_L1].toString().toLatin1();
        for (const QByteArrayList &call : {QByteArrayList {"--tenant", "ID", "webhook", "list"}, {"tenant", "rename", "ID", "--name", "x"}, {"tenant", "deactivate", "ID"},
                 {"tenant", "remove", "ID", "--with-webhooks"}, {"user", "add", "--name", "x", "--role", "Viewer", "--tenant", "ID"}, {"user", "set", "ID", "--name", "x"},
                 {"user", "remove", "ID"}}) {
            for (const auto &[foreign, unknown] : {std::pair<QByteArray, QByteArray> {call.contains("user") && !call.contains("add") ? user : other, "ten_0000000000009"},
                     {call.contains("user") && !call.contains("add") ? "olga" : "Other", "Nobody"}}) {
                const auto answered = [&](const QByteArray &id) {
                    QByteArrayList whole = QByteArrayList {"--user", "clara"} + call;
                    whole.replace(whole.indexOf("ID"), id);
                    const CtlRun run = ctl.run(whole);
                    return QByteArray(QByteArray::number(run.exit) + '\n' + run.out + '\n' + run.err).replace(id, "ID");
                };
                QCOMPARE(answered(foreign), answered(unknown));
                QVERIFY(answered(foreign).startsWith("2\n"));
            }
        }
    }

    void aNameIsMeantAsItIsWritten()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"tenant", "add", "--name", "DEFAULT"}).exit, 0);
        QCOMPARE(ctl.run({"role", "add", "--name", "viewer", "--permissions", "events.emit"}).exit, 0);
        for (const QByteArray &name : {"Ute"_ba, "ute"_ba})
            QCOMPARE(ctl.run({"user", "add", "--name", name, "--role", name == "ute" ? "viewer" : "Viewer", "--tenant", "DEFAULT"}).exit, 0);
        QCOMPARE(ctl.run({"--user", "Ute", "emit", "call.missed", "--data", "{}"}).exit, 3);
        QCOMPARE(ctl.run({"--user", " ute ", "emit", "call.missed", "--data", "{}"}).exit, 0);
        QVERIFY(ctl.run({"--user", "UTE", "webhook", "list"}).isRefused(2));
        QVERIFY(ctl.run({"--tenant", "Default", "webhook", "list"}).isRefused(2));
        const CtlRun role = ctl.run({"role", "remove", "VIEWER"});
        QVERIFY(role.isRefused(2));
        QVERIFY2(role.err.contains("“Viewer” or “viewer”"), role.err.constData());
        for (const QByteArrayList &again : {QByteArrayList {"tenant", "add", "--name", " DEFAULT "}, {"role", "add", "--name", "viewer"},
                 {"user", "add", "--name", "ute", "--role", "Viewer", "--tenant", "default"}})
            QVERIFY(ctl.run(again).isRefused(2));

        // And an id is an id, whatever else carries it as its name.
        const QByteArray id = ctl.run({"tenant", "list", "--json"}).objects().first()["id"_L1].toString().toLatin1();
        QCOMPARE(ctl.run({"tenant", "add", "--name", id}).exit, 0);
        QVERIFY(ctl.run({"tenant", "rename", id, "--name", "Renamed"}).exit == 0);
        QCOMPARE(ctl.run({"tenant", "list", "--json"}).out.count(id), 2); // its own, and the other's name
    }

    void anotherUserSeesAndDoesWhatTheyHold()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"tenant", "add", "--name", "Other"}).exit, 0);
        QCOMPARE(ctl.run({"user", "add", "--name", "vera", "--role", "Viewer", "--tenant", "Other"}).exit, 0);
        QVERIFY(ctl.run({"user", "add", "--name", "vera", "--role", "Viewer", "--tenant", "Other"}).isRefused(2));
        QVERIFY(ctl.run({"user", "add", "--name", "tina", "--role", "Tenant Admin"}).isRefused(2));
        QCOMPARE(ctl.run({"user", "add", "--name", "tina", "--role", "Tenant Admin", "--tenant", "Other"}).exit, 0);

        QCOMPARE(ctl.run({"--user", "tina", "webhook", "add", "--name", "A", "--url", "http://127.0.0.1:9/"}).exit, 0);
        QCOMPARE(ctl.run({"--user", "vera", "webhook", "list", "--json"}).objects().size(), 1);
        QCOMPARE(ctl.run({"--user", "tina", "webhook", "test", "A"}).exit, 1);
        const QByteArray entry
            = ctl.run({"--user", "vera", "--json", "deliveries", "A"}).object()["id"_L1].toString().toUtf8();
        const QByteArray shown = ctl.run({"--user", "vera", "delivery", "show", entry}).out;
        QVERIFY(shown.contains("your role does not include seeing payloads"));
        QVERIFY(!shown.contains("webhook.test\",") && !shown.contains("size cap"));
        const CtlRun refused = ctl.run({"--user", "vera", "webhook", "remove", "A"});
        QVERIFY(refused.isRefused(3));
        QVERIFY(refused.err.contains("outbound_webhooks"));
        QVERIFY(ctl.run({"--user", "vera", "--tenant", "default", "webhook", "list"}).isRefused(2));
        QVERIFY(ctl.run({"--user", "tina", "user", "list"}).isRefused(3));
        const QByteArray backup = ctl.path(u"backup"_s).toUtf8();
        QVERIFY(ctl.run({"--user", "vera", "backup", backup}).isRefused(3));
        QVERIFY(!QFile::exists(ctl.path(u"backup"_s)));
        QVERIFY(ctl.run({"--user", "vera", "restore", backup}).isRefused(3));
        QVERIFY(ctl.run({"--user", "vera", "run", "--until-idle"}).isRefused(3));
        QVERIFY(ctl.run({"--user", "vera", "database", "check"}).isRefused(3));
        QVERIFY(ctl.run({"--user", "nobody at all", "webhook", "list"}).isRefused(2));
        QCOMPARE(ctl.run({"--user", "vera", "tenant", "list", "--json"}).object()["name"_L1].toString(), u"Other"_s);
    }

    void noOneGivesWhatTheyDoNotHold()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"role", "add", "--name", "Clerk", "--permissions", "users,outbound_webhooks.view"}).exit, 0);
        QCOMPARE(ctl.run({"tenant", "add", "--name", "Other"}).exit, 0);
        QCOMPARE(ctl.run({"user", "add", "--name", "clara", "--role", "Clerk", "--tenant", "Other"}).exit, 0);
        QCOMPARE(ctl.run({"user", "add", "--name", "gina", "--role", "Global Admin"}).exit, 0);
        const auto asClara = [&](const QByteArrayList &arguments) { return ctl.run(QByteArrayList {"--user", "clara"} + arguments); };
        QVERIFY(asClara({"user", "add", "--name", "x", "--role", "Tenant Admin", "--tenant", "Other"}).isRefused(3));
        QVERIFY(asClara({"user", "add", "--name", "x", "--role", "Viewer", "--tenant", "default"}).isRefused(2));
        QCOMPARE(asClara({"user", "add", "--name", "x", "--role", "Viewer", "--tenant", "Other"}).exit, 0);
        QVERIFY(asClara({"user", "set", "gina", "--role", "Viewer"}).isRefused(2)); // none of hers
        QVERIFY(asClara({"role", "set", "Viewer", "--permissions", "outbound_webhooks.view"}).isRefused(3));

        // The owner stays Global Admin, and that role what it is.
        const QByteArray owner = ctl.run({"user", "list", "--json"}).objects().at(0)["name"_L1].toString().toUtf8();
        QVERIFY(ctl.run({"user", "remove", owner}).isRefused(2));
        QVERIFY(ctl.run({"user", "set", owner, "--role", "Viewer", "--tenant", "Other"}).isRefused(2));
        QVERIFY(ctl.run({"role", "set", "Global Admin", "--permissions", "users"}).isRefused(2));
        QVERIFY(ctl.run({"role", "remove", "Viewer"}).isRefused(2));
        QVERIFY(ctl.run({"role", "remove", "Clerk"}).isRefused(2)); // clara's
        QCOMPARE(ctl.run({"user", "remove", "clara"}).exit, 0);
        QCOMPARE(ctl.run({"role", "remove", "Clerk"}).exit, 0);
    }

    void aDeactivatedTenantRests()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"webhook", "add", "--name", "A", "--url", "http://127.0.0.1:9/", "--events", "*"}).exit, 0);
        QCOMPARE(ctl.run({"emit", "call.missed", "--data", "{}"}).exit, 0);
        QCOMPARE(ctl.run({"tenant", "deactivate", "default"}).exit, 0);
        QVERIFY(ctl.run({"emit", "call.missed", "--data", "{}"}).isRefused(3));
        QCOMPARE(ctl.run({"run", "--until-idle"}).exit, 0);
        QVERIFY(ctl.run({"deliveries", "A", "--json"}).out.isEmpty());
        QVERIFY(ctl.run({"webhook", "show", "A"}).out.contains("Waiting:         1\n"));
        QCOMPARE(ctl.run({"tenant", "activate", "default"}).exit, 0);
        QCOMPARE(ctl.run({"run", "--until-idle"}).exit, 0);
        QCOMPARE(ctl.run({"deliveries", "A", "--json"}).objects().size(), 1);
    }

    void aTenantWithWebhooksIsRemovedOnlyWhenSaidTwice()
    {
        CtlHarness ctl;
        QVERIFY(ctl.run({"tenant", "remove", "default"}).isRefused(2)); // the only one
        QCOMPARE(ctl.run({"tenant", "add", "--name", "Other"}).exit, 0);
        QCOMPARE(ctl.run({"--tenant", "Other", "webhook", "add", "--name", "A", "--url", "http://127.0.0.1:9/", "--events", "*"}).exit, 0);
        QCOMPARE(ctl.run({"--tenant", "Other", "emit", "call.missed", "--data", "{}", "--id", "k"}).exit, 0);
        QCOMPARE(ctl.run({"--tenant", "Other", "token", "add", "--name", "T"}).exit, 0);
        QVERIFY(ctl.run({"tenant", "remove", "Other"}).isRefused(2));
        QCOMPARE(ctl.run({"tenant", "list", "--json"}).objects().size(), 2);
        QCOMPARE(ctl.run({"tenant", "remove", "Other", "--with-webhooks"}).exit, 0);
        QCOMPARE(ctl.run({"tenant", "list", "--json"}).objects().size(), 1);
        QCOMPARE(ctl.run({"database", "check"}).exit, 0);
        QCOMPARE(ctl.run({"webhook", "list"}).exit, 0);
    }

    void whoTakesSomethingFromAUserIsToldOfTheTokensThatStay()
    {
        CtlHarness ctl;
        QCOMPARE(ctl.run({"tenant", "add", "--name", "Other"}).exit, 0);
        QCOMPARE(ctl.run({"user", "add", "--name", "tina", "--role", "Tenant Admin", "--tenant", "Other"}).exit, 0);
        QCOMPARE(ctl.run({"user", "add", "--name", "toni", "--role", "Tenant Admin", "--tenant", "Other"}).exit, 0);
        const WorkspacePaths paths {ctl.database().name(), ctl.path(u"config/secrets.key"_s)};
        AccessRequest asTina;
        asTina.login = DatabaseLogin {u"tina"_s, u"owner"_s, false};
        const auto workspace = std::move(Workspace::open(paths, asTina)).value();
        QVERIFY(workspace->tokens().add(u"gone"_s) && workspace->tokens().remove(u"gone"_s));
        const QByteArray id = workspace->tokens().add(u"CRM"_s).value().token.id.toString().toLatin1();
        const CtlRun lowered = ctl.run({"user", "set", "tina", "--role", "Viewer"});
        const CtlRun removed = ctl.run({"user", "remove", "tina"});
        for (const CtlRun &run : {lowered, removed})
            QVERIFY2(run.exit == 0 && run.err.count('\n') == 1 && run.err.contains("“CRM” of Other") && run.err.contains("token remove " + id), run.err.constData());
        QVERIFY(ctl.run({"user", "remove", "toni"}).err.isEmpty());
        QCOMPARE(ctl.run({"--tenant", "Other", "token", "list", "--json"}).objects().size(), 1);
    }

    void anAccountThatIsNoUserIsToldSo()
    {
        CtlHarness ctl;
        const WorkspacePaths paths {ctl.database().name(), ctl.path(u"config/secrets.key"_s)};
        AccessRequest stranger;
        stranger.login = DatabaseLogin {u"stranger"_s, u"owner"_s, false};
        const auto refused = Workspace::open(paths, stranger);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AccountUnknown);
        QCOMPARE(refused.error().kind(), ErrorKind::Permission);
        QCOMPARE(refused.error().arguments.value(0), u"stranger"_s);

        QCOMPARE(ctl.run({"user", "add", "--name", "A stranger", "--account", "stranger", "--role", "Viewer", "--tenant", "default"}).exit, 0);
        const auto opened = Workspace::open(paths, stranger);
        QVERIFY(opened);
        QCOMPARE((*opened)->access().actor().role.name, u"Viewer"_s);
        QVERIFY(!(*opened)->access().actor().isAlone);
        if (!TestDatabase::isServer()) { // there the login decides, and no user
            stranger.login->account = u"another"_s;
            EngineHost host({paths, {}, {}, {}, stranger});
            QCOMPARE(host.start().error().code, ErrorCode::AccountUnknown);
        }
    }
};

QTEST_GUILESS_MAIN(TestCtlTenants)
#include "tst_ctltenants.moc"
