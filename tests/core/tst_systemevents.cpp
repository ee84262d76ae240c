// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventData.h"
#include "core/domain/EventPattern.h"
#include "core/service/CatalogueService.h"
#include "core/service/SystemPreview.h"
#include "core/service/TenantService.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// The same database as the platform sees it.
struct Platform
{
    explicit Platform(TemporaryWorkspace &workspace)
        : access(std::move(AccessPolicy::open(*workspace.database, workspace.clock, {.platform = true})).value())
        , webhooks(*workspace.database, *access, workspace.keys, workspace.catalogues, workspace.clock)
        , log(*workspace.database, *access)
    {
    }

    Webhook add(const QStringList &patterns, bool active = true)
    {
        WebhookDraft draft;
        draft.name = u"System"_s;
        draft.url = u"http://127.0.0.1:9/system"_s;
        draft.events = patterns;
        draft.active = active;
        return webhooks.add(draft).value();
    }

    std::unique_ptr<AccessPolicy> access;
    WebhookService webhooks;
    DeliveryLog log;
};

const char *const platformEvents = "SELECT count(*) FROM events WHERE tenant_id = -1";
const char *const allDue = "SELECT count(*) FROM due_deliveries";

} // namespace

class TestSystemEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTenantStandsInThePayloadAndTheDataStaysAsItCame()
    {
        const QByteArray data = R"({"b" : 1.0, "a": "\u00fc", "data":{"x":1}})";
        const QByteArray payload = makePayload(u"queue.created", 5, data);
        QByteArray begin
            = "{'event':'queue.created','timestamp':5,'tenant':{'id':'ten_0000000000007','name':'A \\'B\\'\\n'},'data':";
        begin.replace('\'', '"');
        QCOMPARE(payloadWithTenant(payload, TenantId(7), u"A \"B\"\n"_s), begin + data + '}');
    }

    void onlyWhatSomeoneWantsIsStored()
    {
        TemporaryWorkspace workspace;
        Platform platform(workspace);
        workspace.emitEvent(u"queue.created"_s);
        QCOMPARE(workspace.count(platformEvents), 0);
        platform.add({u"queue.*"_s}, false);
        workspace.emitEvent(u"queue.created"_s);
        QCOMPARE(workspace.count(platformEvents), 0);
        platform.add({u"queue.*"_s, u"queue.created"_s, u"*"_s});
        platform.add({u"*"_s});
        QCOMPARE(workspace.emitEvent(u"queue.created"_s).deliveries, 0);
        QCOMPARE(workspace.count(platformEvents), 1); // one body for both
        QCOMPARE(workspace.count(allDue), 2);
        workspace.emitEvent(u"contact.created"_s);
        workspace.emitEvent(u"call.missed"_s);
        QCOMPARE(workspace.count(allDue), 2);
    }

    void theTenantsOwnWebhooksGetTheirOwnBody()
    {
        TemporaryWorkspace workspace;
        Platform platform(workspace);
        workspace.addWebhook({u"*"_s});
        platform.add({u"*"_s});
        QCOMPARE(workspace.emitEvent(u"queue.created"_s).deliveries, 1);
        QCOMPARE(workspace.count("SELECT count(*) FROM events WHERE tenant_id = 1"), 1);
        QCOMPARE(workspace.count(allDue), 2);
        QCOMPARE(workspace.webhooks.list()->size(), 1U);
        QCOMPARE(platform.webhooks.list()->size(), 1U);
        QVERIFY(!workspace.webhooks.find(platform.webhooks.list()->front().id));
        QVERIFY(!platform.webhooks.find(workspace.webhooks.list()->front().id));
    }

    void aRepeatedKeyMakesNoSecondOne()
    {
        TemporaryWorkspace workspace;
        Platform platform(workspace);
        platform.add({u"*"_s});
        for (int i = 0; i < 2; ++i)
            QVERIFY(workspace.events.emitEvent({u"queue.created"_s, "{}", {}, "key"_ba}));
        QCOMPARE(workspace.count(allDue), 1);
    }

    void whatIsRefusedCountsNothing()
    {
        TemporaryWorkspace workspace;
        const auto results = workspace.events.emitEach({{u"queue.created"_s, "{}", {}, "key"_ba},
            {u"queue.created"_s, "[]", {}, "key"_ba}, {u"contact.created"_s, "{}", {}, {}}});
        QVERIFY(results[0] && !results[1] && results[2]);
        QCOMPARE(workspace.count("SELECT coalesce(sum(events), 0) FROM event_hours"), 1);
    }

    void noOneEmitsOnThePlatform()
    {
        TemporaryWorkspace workspace;
        Platform platform(workspace);
        EventService events(*workspace.database, *platform.access, workspace.catalogues, workspace.clock);
        const auto emitted = events.emitEvent({u"tenant.created"_s, "{}", {}, {}});
        QVERIFY(!emitted);
        QCOMPARE(emitted.error().code, ErrorCode::TenantNotChosen);
    }

    void theSystemWebhookGoesOnWhenTheTenantIsGone()
    {
        TemporaryWorkspace workspace;
        Platform platform(workspace);
        const Webhook webhook = platform.add({u"*"_s});
        TenantService tenants(*workspace.database, *workspace.access, workspace.clock);
        const auto tenant = tenants.add(u"Gone"_s);
        QVERIFY(tenant);
        QVERIFY(tenants.remove(tenant->id));
        QCOMPARE(workspace.count(allDue), 2);
        QCOMPARE(platform.webhooks.find(webhook.id)->waiting, 2);
        QCOMPARE(workspace.count("SELECT count(*) FROM event_hours WHERE tenant_id <> 1"), 0);
    }

    void theTenantsCatalogueIsAsTheReferenceHasIt()
    {
        const EventCatalogue builtIn = EventCatalogue::builtIn();
        for (const char *name : {"tenant.created", "tenant.updated", "tenant.deleted", "webhook.test"}) {
            QVERIFY(!checkEmittable(builtIn, QString::fromLatin1(name)));
            QVERIFY(!checkPatterns(builtIn, {QString::fromLatin1(name)}));
        }
        const EventCatalogue platform = builtIn.forPlatform();
        QCOMPARE(platform.categories(), QStringList({u"Configuration"_s, u"Tenants"_s, u"Test"_s}));
        QCOMPARE(platform.events().size(), 7U * 3 + 3 + 1);
        QCOMPARE(checkPatterns(platform, {u"*"_s, u"tenant.*"_s}).value(), QStringList({u"*"_s, u"tenant.*"_s}));
    }

    void additionsStandWhereTheyBelong()
    {
        const auto more = EventCatalogue::load(R"({"categories": [{"name": "CRM", "events": [
            {"name": "contact.merged", "title": "t", "description": "d", "sample": {}},
            {"name": "site.opened", "title": "t", "description": "d", "sample": {}},
            {"name": "contact.created", "title": "other", "description": "d", "sample": {}}]}]})");
        QVERIFY(more);
        const EventCatalogue all = EventCatalogue::builtIn().with(more->events());
        QCOMPARE(all.events().size(), EventCatalogue::builtIn().events().size() + 2);
        QCOMPARE(all.categories(), EventCatalogue::builtIn().categories());
        QCOMPARE(all.events()[3].name, u"contact.merged"_s);
        QCOMPARE(all.find(u"contact.created"_s)->title, u"Contact created"_s);
        QCOMPARE(all.find(u"site.opened"_s)->category, u"CRM"_s);
        QVERIFY(all.patterns().contains(u"site.*"_s));
    }

    void othersSeeAdditionsWithinASecond()
    {
        TemporaryWorkspace workspace;
        TenantCatalogues elsewhere(*workspace.database, EventCatalogue::builtIn(), workspace.clock);
        QVERIFY(!elsewhere.of(defaultTenant).find(u"site.opened"_s));
        CatalogueService catalogue(*workspace.database, *workspace.access, workspace.catalogues, workspace.clock);
        const QByteArray file = R"({"categories": [{"name": "CRM", "events": [
            {"name": "site.opened", "title": "t", "description": "d", "sample": {}}]}]})";
        QVERIFY(catalogue.import(file));
        QVERIFY(workspace.catalogues.of(defaultTenant).find(u"site.opened"_s));
        workspace.clock.advance(std::chrono::seconds(1));
        QVERIFY(elsewhere.of(defaultTenant).find(u"site.opened"_s));
        QVERIFY(catalogue.remove(u"site.opened"_s));
        workspace.clock.advance(std::chrono::seconds(1));
        QVERIFY(!elsewhere.of(defaultTenant).find(u"site.opened"_s));
    }

    void thePreviewLooksAtAWeek()
    {
        TemporaryWorkspace workspace;
        SystemPreview preview(*workspace.database, *workspace.access, workspace.catalogues, workspace.clock);
        QCOMPARE(Query(*workspace.database, "UPDATE tenants SET created = 0 WHERE id = -1").run().hasValue(), true);
        for (int i = 0; i < 14; ++i)
            workspace.emitEvent(u"queue.created"_s);
        const auto rates = preview.perDay({u"queue.*"_s});
        QVERIFY(rates);
        QCOMPARE(rates->days, 7.0);
        QCOMPARE(rates->perDay(), 2.0);
        workspace.clock.advance(std::chrono::hours(24 * 8));
        QCOMPARE(preview.perDay({u"queue.*"_s})->perDay(), 0.0);
        QCOMPARE(preview.perDay({u"contact.*"_s}).error().code, ErrorCode::PatternInvalid);
    }
};

QTEST_GUILESS_MAIN(TestSystemEvents)
#include "tst_systemevents.moc"
