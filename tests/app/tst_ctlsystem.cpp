// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlHarness.h"

#include "core/receiver/Receiver.h"
#include "core/service/EngineHost.h"

#include <QJsonArray>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// A receiver that keeps what came, and checks signatures with "s3cret".
struct TestReceiver
{
    TestReceiver()
        : receiver(options())
    {
        QObject::connect(&receiver, &Receiver::received, &receiver,
            [this](const ReceivedRequest &request) { requests.push_back(request); });
        if (!receiver.listen())
            qFatal("The receiver cannot listen.");
    }

    static ReceiverOptions options()
    {
        ReceiverOptions options;
        options.secret = SecretBytes(QByteArrayView("s3cret"));
        return options;
    }
    [[nodiscard]] QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(receiver.port()) + "/in"; }
    [[nodiscard]] QByteArrayList bodies() const
    {
        QByteArrayList bodies;
        for (const ReceivedRequest &request : requests)
            bodies.append(request.body);
        return bodies;
    }

    Receiver receiver;
    std::vector<ReceivedRequest> requests;
};

const QByteArray northEvent = R"({"name": "john", "n": 1.0, "n": 12345678901234567890})"_ba;

/// A database with two tenants more than the first, and a Tenant Admin of North.
struct Deployment : CtlHarness
{
    Deployment()
    {
        const auto workspace = open();
        for (const QString &name : {u"North"_s, u"South; DROP TABLE webhooks;--"_s})
            tenants.push_back(workspace->tenants().add(name).value());
        RoleId tenantAdmin;
        const auto roles = workspace->roles().list().value();
        for (const Role &role : roles) {
            if (role.name == "Tenant Admin"_L1)
                tenantAdmin = role.id;
        }
        UserDraft tessa;
        tessa.name = u"Tessa"_s;
        tessa.role = tenantAdmin;
        tessa.tenants = {tenants[0].id};
        if (!workspace->users().add(tessa))
            qFatal("The user cannot be added.");
    }

    std::unique_ptr<Workspace> open(const AccessRequest &request = {})
    {
        WorkspacePaths paths;
        paths.database = database().name();
        return std::move(Workspace::open(paths, request)).value();
    }
    QString id(const CtlRun &run) { return run.object()["id"_L1].toString(); }
    CtlRun emitIn(const QByteArray &tenant, const QByteArray &event, const QByteArray &data = "{}")
    {
        return run({"--tenant", tenant, "emit", event, "--data", data, "--timestamp", "1710700000", "--json"});
    }
    CtlRun addSystem(const QByteArray &url, const QByteArray &patterns = "*", const QByteArrayList &more = {})
    {
        return run(QByteArrayList {"system-webhook", "add", "--json", "--name", "Provisioning", "--url", url, "--events",
                       patterns, "--secret-file", writeFile(u"s"_s, "s3cret\n")}
            + more);
    }

    std::vector<Tenant> tenants;
};

/// JSON that is easier to read in a program.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray eventFile(const QByteArray &events, const QByteArray &category = "CRM")
{
    return quoted("{'categories': [{'name': '" + category + "', 'events': [" + events + "]}]}");
}

QByteArray oneEvent(const QByteArray &name, const QByteArray &more = {})
{
    return quoted("{'name': '" + name + "', 'title': 'A title', 'description': 'It happened.', 'sample': {'id': 1}" + more + "}");
}

} // namespace

class TestCtlSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSubscriptionGetsTheEventsOfEveryTenant()
    {
        Deployment ctl;
        TestReceiver receiver;
        const CtlRun added = ctl.addSystem(receiver.url());
        QCOMPARE(added.exit, 0);
        const CtlRun north = ctl.emitIn("North", "extension.created", northEvent);
        QCOMPARE(north.exit, 0);
        QCOMPARE(north.object()["deliveries"_L1], 0); // of the tenant's own
        QCOMPARE(ctl.emitIn("South; DROP TABLE webhooks;--", "queue.deleted").exit, 0);
        QCOMPARE(ctl.emitIn("North", "contact.created").exit, 0); // provisions nothing

        EngineOptions options;
        options.paths.database = ctl.database().name();
        EngineHost engine(options);
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(receiver.requests.size(), 2U, 20000);
        engine.stop();
        const QByteArray id = ctl.tenants[0].id.toString().toUtf8();
        const QByteArray first = quoted("{'event':'extension.created','timestamp':1710700000,'tenant':{'id':'" + id
            + "','name':'North'},'data':") + northEvent + "}";
        const QByteArray second = R"("name":"South; DROP TABLE webhooks;--"},"data":{}})";
        QCOMPARE(receiver.bodies()[0], first);
        QVERIFY(receiver.bodies()[1].endsWith(second));
        for (const ReceivedRequest &request : receiver.requests)
            QCOMPARE(request.signature, SignatureVerdict::Valid);

        const QList<QJsonObject> log = ctl.run({"system-webhook", "deliveries", "Provisioning", "--json"}).objects();
        QCOMPARE(log.size(), 2);
        QCOMPARE(log[1]["payload"_L1].toString().toUtf8(), receiver.bodies()[0]);
        const QByteArray entry = log[1]["id"_L1].toString().toUtf8();
        QCOMPARE(ctl.run({"system-webhook", "delivery", entry, "--json"}).object(), log[1]);
        QCOMPARE(ctl.run({"system-webhook", "resend", entry, "--json"}).exit, 0);
        QCOMPARE(receiver.bodies().size(), 3);
        QCOMPARE(receiver.bodies()[2], receiver.bodies()[0]);
        QCOMPARE(ctl.run({"system-webhook", "test", "Provisioning", "--json"}).exit, 0);
        QCOMPARE(receiver.requests.back().signature, SignatureVerdict::Valid);
    }

    void aTenantsUserLearnsNothingOfIt()
    {
        Deployment ctl;
        TestReceiver receiver;
        const QByteArray system = ctl.id(ctl.addSystem(receiver.url())).toUtf8();
        ctl.run({"--tenant", "North", "webhook", "add", "--name", "Own", "--url", "http://127.0.0.1:9/x", "--events", "*"});
        const CtlRun emitted = ctl.run(
            {"--user", "Tessa", "emit", "extension.created", "--data", "{}", "--json"});
        QCOMPARE(emitted.object()["deliveries"_L1], 1); // its own
        QCOMPARE(ctl.run({"system-webhook", "test", "Provisioning"}).exit, 0);
        const QByteArray entry
            = ctl.run({"system-webhook", "deliveries", system, "--json"}).objects().value(0)["id"_L1].toString().toUtf8();
        QVERIFY(!entry.isEmpty());

        const CtlRun unknown = ctl.run({"--user", "Tessa", "webhook", "show", "wh_00000000zzzzz"});
        for (const QByteArrayList &call : {QByteArrayList {"webhook", "show", system}, {"webhook", "show", "Provisioning"},
                 {"deliveries", system}, {"delivery", "show", entry}, {"webhook", "remove", system},
                 {"webhook", "export", system}, {"delivery", "resend", entry}}) {
            const CtlRun run = ctl.run(QByteArrayList {"--user", "Tessa"} + call);
            QVERIFY2(run.isRefused(unknown.exit), call.join(' ').constData());
        }
        QCOMPARE(ctl.run({"--user", "Tessa", "webhook", "list", "--json"}).objects().size(), 1);
        const CtlRun explained = ctl.run({"--user", "Tessa", "explain", ctl.id(emitted).toUtf8(), "--json"});
        QCOMPARE(explained.objects().size(), 1);
        QVERIFY(!explained.out.contains(system));
        QVERIFY(!ctl.run({"--user", "Tessa", "events", "--json"}).out.contains("tenant."));
        QVERIFY(!ctl.run({"--user", "Tessa", "webhook", "export", "--json"}).out.contains("Provisioning"));
        for (const QByteArrayList &call : {QByteArrayList {"list"}, {"show", system}, {"events"}, {"deliveries", system},
                 {"add", "--name", "n", "--url", receiver.url()}, {"remove", system}, {"explain", ctl.id(emitted).toUtf8()}})
            QVERIFY2(ctl.run(QByteArrayList {"--user", "Tessa", "system-webhook"} + call).isRefused(3), call.join(' ').constData());
        // And no one has it among those of a tenant.
        QCOMPARE(ctl.run({"--tenant", "default", "webhook", "list", "--json"}).objects().size(), 0);
    }

    void tenantsThemselvesAreToldOf()
    {
        Deployment ctl;
        const QByteArray system = ctl.id(ctl.addSystem("http://127.0.0.1:9/x", "tenant.*")).toUtf8();
        ctl.run({"--tenant", "North", "webhook", "add", "--name", "Own", "--url", "http://127.0.0.1:9/x", "--events", "*"});
        {
            const auto workspace = ctl.open();
            const Tenant east = workspace->tenants().add(u"East"_s).value();
            QVERIFY(workspace->tenants().rename(east.id, u"Far East"_s));
            QVERIFY(workspace->tenants().rename(east.id, u"Far East"_s)); // nothing became different
            QVERIFY(workspace->tenants().deactivate(east.id));
            QVERIFY(workspace->tenants().remove(east.id));
        }
        const auto platform = ctl.open({.platform = true});
        QCOMPARE(platform->waiting().value(), 4);
        QStringList names;
        const auto events = platform->explainer().recent(10).value();
        for (const EventOnRecord &event : events)
            names.prepend(event.name);
        QCOMPARE(names.join(u' '), u"tenant.created tenant.updated tenant.updated tenant.deleted"_s);
        QCOMPARE(ctl.run({"system-webhook", "show", system}).exit, 0);
        QCOMPARE(ctl.open({.tenant = u"North"_s})->waiting().value(), 0);
        QVERIFY(ctl.emitIn("North", "tenant.created").isRefused(2));
        QVERIFY(ctl.run({"--tenant", "North", "webhook", "set", "Own", "--events", "tenant.*"}).isRefused(2));
    }

    void patternsAreOfProvisioningEventsAlone_data()
    {
        QTest::addColumn<QByteArray>("patterns");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("all") << "*"_ba << 0 << ""_ba;
        QTest::newRow("entity") << "extension.*,tenant.*"_ba << 0 << ""_ba;
        QTest::newRow("exact") << "hunt_group.deleted,tenant.created"_ba << 0 << ""_ba;
        QTest::newRow("misspelt") << "extention.created"_ba << 2 << "extension.created"_ba;
        QTest::newRow("of the CRM") << "contact.created"_ba << 2 << "contact.created"_ba;
        QTest::newRow("entity of the CRM") << "contact.*"_ba << 2 << "contact.*"_ba;
        QTest::newRow("test") << "webhook.test"_ba << 2 << "webhook.test"_ba;
        QTest::newRow("other stars") << "*.created"_ba << 2 << "*.created"_ba;
    }

    void patternsAreOfProvisioningEventsAlone()
    {
        QFETCH(QByteArray, patterns);
        QFETCH(int, exit);
        QFETCH(QByteArray, named);
        Deployment ctl;
        const CtlRun run = ctl.addSystem("http://127.0.0.1:9/x", patterns);
        QCOMPARE(run.exit, exit);
        QVERIFY2(run.err.contains(named), run.err.constData());
        QCOMPARE(ctl.run({"system-webhook", "list", "--json"}).objects().size(), exit == 0 ? 1 : 0);
    }

    void thePreviewCountsWhatEachTenantWouldHaveSent()
    {
        Deployment ctl;
        for (int i = 0; i < 3; ++i)
            ctl.emitIn("North", "extension.created");
        ctl.emitIn("South; DROP TABLE webhooks;--", "extension.updated");
        ctl.emitIn("South; DROP TABLE webhooks;--", "queue.created");
        ctl.emitIn("North", "contact.created");
        const auto countsOf = [&](const QByteArray &patterns) {
            const CtlRun run = ctl.addSystem("http://127.0.0.1:9/x", patterns, {"--preview"});
            QStringList counts;
            for (const QJsonObject &row : run.objects())
                counts << row["tenant"_L1]["name"_L1].toString().left(5) + u'=' + QString::number(row["events_a_day"_L1].toDouble());
            counts.sort();
            return counts.join(u' ');
        };
        QCOMPARE(countsOf("extension.*"), u"North=3 South=1 defau=0"_s);
        QCOMPARE(countsOf("queue.created"), u"North=0 South=1 defau=0"_s);
        QCOMPARE(countsOf("*"), u"North=4 South=3 defau=0"_s); // with tenant.created
        QCOMPARE(ctl.run({"system-webhook", "list", "--json"}).objects().size(), 0);
        QVERIFY(ctl.addSystem("ftp://x", "*", {"--preview"}).isRefused(2));
        QCOMPARE(ctl.run({"webhook", "add", "--name", "n", "--url", "http://x", "--preview"}).exit, 2);
    }

    void aDeploymentAddsEventsOfItsOwn()
    {
        Deployment ctl;
        const QByteArray provisioning = R"(, "provisioning": true)";
        const QByteArray file = ctl.writeFile(
            u"e.json"_s, eventFile(oneEvent("site.opened", provisioning) + ',' + oneEvent("contact.merged")));
        QCOMPARE(ctl.run({"--tenant", "North", "events", "import", file, "--json"}).objects().size(), 2);
        QVERIFY(ctl.run({"--tenant", "North", "events", "--json"}).out.contains("site.opened"));
        QVERIFY(!ctl.run({"--tenant", "default", "events", "--json"}).out.contains("site.opened"));
        QCOMPARE(ctl.emitIn("North", "site.opened").exit, 0);
        QVERIFY(ctl.emitIn("default", "site.opened").isRefused(2));
        QCOMPARE(ctl.run({"--tenant", "North", "webhook", "add", "--name", "Own", "--url", "http://127.0.0.1:9/x",
                              "--events", "site.*,contact.merged"}).exit, 0);
        QCOMPARE(ctl.emitIn("North", "site.opened").object()["deliveries"_L1], 1);
        QCOMPARE(ctl.addSystem("http://127.0.0.1:9/x", "site.opened").exit, 0);
        QCOMPARE(ctl.addSystem("http://127.0.0.1:9/x", "contact.merged").exit, 2); // does not provision

        // In use by the subscription and by the event on record.
        QVERIFY(ctl.run({"--tenant", "North", "events", "remove", "site.opened"}).isRefused(2));
        QVERIFY(ctl.run({"--tenant", "North", "events", "remove", "contact.merged"}).isRefused(2));
        QCOMPARE(ctl.run({"--tenant", "North", "webhook", "remove", "Own"}).exit, 0);
        QCOMPARE(ctl.run({"--tenant", "North", "events", "remove", "contact.merged"}).exit, 0);
        QVERIFY(!ctl.run({"--tenant", "North", "events", "--json"}).out.contains("contact.merged"));
        QVERIFY(ctl.run({"--tenant", "North", "events", "remove", "contact.created"}).isRefused(2)); // built in
    }

    void forAllTenantsBelongsToWhoHoldsTheSettings()
    {
        Deployment ctl;
        const QByteArray file = ctl.writeFile(u"e.json"_s, eventFile(oneEvent("site.opened"), "Configuration"));
        QVERIFY(ctl.run({"--user", "Tessa", "events", "import", file, "--all-tenants"}).isRefused(3));
        QCOMPARE(ctl.run({"--tenant", "North", "events", "import", file, "--all-tenants"}).exit, 0);
        for (const QByteArray tenant : {"North", "default"})
            QVERIFY(ctl.run({"--tenant", tenant, "events", "--json"}).out.contains("site.opened"));
        QVERIFY(ctl.run({"--user", "Tessa", "events", "import", file}).isRefused(2)); // there for all already
        QVERIFY(ctl.run({"--user", "Tessa", "events", "remove", "site.opened"}).isRefused(2));
        QVERIFY(ctl.run({"system-webhook", "events", "--json"}).out.contains("site.opened")); // Configuration provisions
        QCOMPARE(ctl.addSystem("http://127.0.0.1:9/x", "site.*").exit, 0);
        QVERIFY(ctl.run({"--tenant", "North", "events", "remove", "site.opened", "--all-tenants"}).isRefused(2));
        QCOMPARE(ctl.run({"system-webhook", "remove", "Provisioning"}).exit, 0);
        QCOMPARE(ctl.run({"--tenant", "North", "events", "remove", "site.opened", "--all-tenants"}).exit, 0);
    }

    void aWrongFileIsRefusedWholeWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char *name, const QByteArray &content, const QByteArray &place) {
            QTest::newRow(name) << content << place;
        };
        row("not JSON", "{\n\"categories\": [,]}", "line 2");
        row("not UTF-8", "{\"categories\": \"\xff\"}", "line 1");
        row("empty", "", "");
        row("a list", "[]", "the file");
        row("nothing in it", R"({"categories": []})", "/categories");
        row("another category", eventFile(oneEvent("site.opened"), "Sites"), "/categories/0/name");
        row("the test's category", eventFile(oneEvent("site.opened"), "Test"), "/categories/0/name");
        row("built in", eventFile(oneEvent("a.b") + ',' + oneEvent("contact.created")), "/categories/0/events/1/name");
        row("twice", eventFile(oneEvent("a.b") + ',' + oneEvent("a.b")), "/categories/0/events/1");
        row("no action", eventFile(oneEvent("site")), "/categories/0/events/0/name");
        row("a star", eventFile(oneEvent("site.*")), "/categories/0/events/0/name");
        row("the program's own", eventFile(oneEvent("tenant.moved")), "/categories/0/events/0/name");
        row("the test's own", eventFile(oneEvent("webhook.fired")), "/categories/0/events/0/name");
        row("entity elsewhere", eventFile(oneEvent("contact.rang"), "Communications"), "/categories/0/events/0/name");
        row("unknown field", eventFile(oneEvent("a.b", R"(, "colour": 1)")), "/categories/0/events/0");
        row("wrong flag", eventFile(oneEvent("a.b", R"(, "provisioning": 1)")), "/categories/0/events/0/provisioning");
    }

    void aWrongFileIsRefusedWholeWithThePlace()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, place);
        Deployment ctl;
        const CtlRun run = ctl.run({"--tenant", "North", "events", "import", ctl.writeFile(u"e.json"_s, content)});
        QVERIFY2(run.isRefused(2), run.err.constData());
        QVERIFY2(run.err.contains(place), run.err.constData());
        QVERIFY(!ctl.run({"--tenant", "North", "events", "--json"}).out.contains("\"a.b\""));
    }
};

QTEST_GUILESS_MAIN(TestCtlSystem)
#include "tst_ctlsystem.moc"
