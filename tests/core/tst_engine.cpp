// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WorkerThread.h"
#include "core/delivery/DeliveryEngine.h"
#include "core/storage/SettingRepository.h"
#include "core/storage/Transaction.h"
#include "tests/support/FakeTransport.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QRandomGenerator>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// An engine on the test's own thread, with a transport that answers when it is told to.
struct TestEngine
{
    explicit TestEngine(TemporaryWorkspace &workspace, EngineStore::Options options = {})
        : keys(workspace.folder.filePath(u"secrets.key"_s))
        , store(std::move(Database::open(workspace.path())).value(), keys, workspace.catalogue, workspace.clock, options)
        , engine(store, transport, workspace.clock)
    {
        entered = store.enter().hasValue();
        engine.start();
    }

    KeyRing keys;
    FakeTransport transport;
    EngineStore store;
    DeliveryEngine engine;
    QSignalSpy troubled {&engine, &DeliveryEngine::troubled};
    QSignalSpy idle {&engine, &DeliveryEngine::idle};
    bool entered = false;
};

} // namespace

class TestEngineSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<TemporaryWorkspace>(); }
    void cleanup() { m.reset(); }

    void anEventIsSentSignedAndRecorded()
    {
        WebhookDraft draft {u"CRM"_s, u"http://127.0.0.1:9/hook"_s, {u"contact.*"_s}, SecretBytes("s3cret"), true, 6};
        const Webhook webhook = m->webhooks.add(draft).value();
        const AcceptedEvent event = m->emitEvent(u"contact.created"_s, R"({"b":1.0,"a":1})");
        QCOMPARE(event.deliveries, 1);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        const HttpRequest request = test.transport.sent().front().request; // which is no more once it is answered
        QCOMPARE(request.body, QByteArray(R"({"event":"contact.created","timestamp":1767225600,"data":{"b":1.0,"a":1}})"));
        QCOMPARE(headerValue(request.headers, "X-Webhook-Id"), event.id.toString().toLatin1());
        QVERIFY(headerValue(request.headers, "X-Webhook-Signature"));
        test.transport.answer(200);
        QTRY_VERIFY(!test.idle.isEmpty());

        const auto entries = m->log.list({}).value();
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].event, event.id);
        QCOMPARE(entries[0].outcome, Outcome::Ok);
        QCOMPARE(entries[0].statusCode, 200);
        QCOMPARE(entries[0].payload, request.body);
        QCOMPARE(entries[0].responseBody, QByteArray("answer"));
        const Webhook after = m->webhooks.find(webhook.id).value();
        QCOMPARE(after.lastStatusCode, 200);
        QCOMPARE(after.lastTriggered, m->clock.now());
        QCOMPARE(after.deliveries, 1);
        QCOMPARE(after.failureCount, 0);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 0);
    }

    void failuresAreCountedAndASuccessClearsTheRun()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        TestEngine test(*m);
        const auto deliver = [&](int status) {
            m->emitEvent(u"call.missed"_s);
            test.engine.nudge();
            QTRY_COMPARE(test.transport.inFlight(), 1);
            if (status > 0)
                test.transport.answer(status);
            else
                test.transport.fail(Outcome::ConnectionRefused);
            QTRY_COMPARE(m->count("SELECT count(*) FROM due_deliveries"), 0);
        };
        deliver(500);
        deliver(301);
        deliver(0);
        Webhook now = m->webhooks.find(webhook.id).value();
        QCOMPARE(now.failureCount, 3);
        QCOMPARE(now.consecutiveFailures, 3);
        QCOMPARE(now.lastStatusCode, std::nullopt);
        deliver(204);
        deliver(404);
        now = m->webhooks.find(webhook.id).value();
        QCOMPARE(now.failureCount, 4);
        QCOMPARE(now.consecutiveFailures, 1);
        QCOMPARE(now.lastStatusCode, 404);
        const auto failed = m->log.list({webhook.id, {}, true, {}, 50}).value();
        QCOMPARE(failed.size(), 4u);
        QCOMPARE(failed.front().statusCode, 404);
        QCOMPARE(m->webhooks.resetFailures(webhook.id).value().failureCount, 0);
        QCOMPARE(m->count("SELECT sum(deliveries) FROM hourly_sums"), 5);
        QCOMPARE(m->count("SELECT sum(failures) FROM hourly_sums"), 4);
    }

    void theNewest200StayAndUnusedEventsGo()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        TestEngine test(*m);
        for (int i = 0; i < 230; ++i)
            m->emitEvent(u"call.missed"_s, u"{\"n\":%1}"_s.arg(i).toUtf8());
        test.engine.nudge();
        while (m->count("SELECT count(*) FROM due_deliveries") > 0) {
            QTRY_VERIFY(test.transport.inFlight() > 0 || m->count("SELECT count(*) FROM due_deliveries") == 0);
            while (test.transport.inFlight() > 0)
                test.transport.answer(200);
        }
        QCOMPARE(m->webhooks.find(webhook.id).value().deliveries, 200);
        QCOMPARE(m->count("SELECT count(*) FROM deliveries"), 200);
        QCOMPARE(m->count("SELECT count(*) FROM events"), 200);
        const auto newest = m->log.list({webhook.id, {}, false, {}, 1}).value();
        QVERIFY(newest[0].payload->contains("{\"n\":229}"));
    }

    void concurrencyIsKept()
    {
        WebhookChange two;
        two.concurrency = 2;
        const Webhook webhook = m->addWebhook({u"*"_s});
        QVERIFY(m->webhooks.change(webhook.id, two));
        for (int i = 0; i < 20; ++i)
            m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        int answered = 0;
        while (answered < 20) {
            QTRY_VERIFY(test.transport.inFlight() > 0);
            test.transport.answer(200);
            ++answered;
        }
        QCOMPARE(test.transport.mostAtOnce(), 2u);
    }

    void aWebhookThatHangsHoldsNoOtherUp()
    {
        m->addWebhook({u"call.missed"_s}, u"http://127.0.0.1:9/hangs"_s);
        m->addWebhook({u"call.completed"_s}, u"http://127.0.0.1:9/works"_s);
        for (int i = 0; i < 50; ++i)
            m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 6);
        m->emitEvent(u"call.completed"_s);
        test.engine.nudge();
        QTRY_COMPARE(test.transport.inFlight(), 7);
        QCOMPARE(test.transport.sent().back().request.url.path(), u"/works"_s);
    }

    void deactivatingCancelsWhatWaits()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        for (int i = 0; i < 300; ++i)
            m->emitEvent(u"call.missed"_s);
        WebhookChange off;
        off.active = false;
        const Webhook after = m->webhooks.change(webhook.id, off).value();
        QCOMPARE(after.waiting, 0);
        QCOMPARE(after.deliveries, 200);
        QCOMPARE(after.failureCount, 0);
        QVERIFY(!after.lastTriggered);
        QCOMPARE(m->count("SELECT count(*) FROM deliveries WHERE outcome = 'cancelled'"), 200);
        QVERIFY(m->log.list({webhook.id, {}, true, {}, 50}).value().empty()); // of those that failed
        QCOMPARE(m->count("SELECT count(*) FROM events"), 200);
        QCOMPARE(m->emitEvent(u"call.missed"_s).deliveries, 0);
        QCOMPARE(m->count("SELECT count(*) FROM events"), 200);
    }

    void aTestReachesAnInactiveWebhook()
    {
        const Webhook webhook = m->addWebhook({});
        WebhookChange off;
        off.active = false;
        QVERIFY(m->webhooks.change(webhook.id, off));
        QVERIFY(m->events.emitTest(webhook.id));
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        const QByteArray body = test.transport.sent().front().request.body;
        QVERIFY(body.startsWith(R"({"event":"webhook.test",)"));
        QVERIFY(body.contains(webhook.id.toString().toUtf8()));
        test.transport.answer(200);
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 1);
    }

    void aResendIsTheSameEventWithTheNextAttempt()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        const AcceptedEvent event = m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        const QByteArray body = test.transport.sent().front().request.body;
        test.transport.answer(500);
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 1);
        m->clock.advance(std::chrono::hours(1));
        QVERIFY(m->events.resend(m->log.list({}).value().front().id));
        test.engine.nudge();
        QTRY_COMPARE(test.transport.inFlight(), 1);
        QCOMPARE(test.transport.sent().front().request.body, body);
        test.transport.answer(200);
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 2);
        const auto newest = m->log.list({}).value().front();
        QCOMPARE(newest.event, event.id);
        QCOMPARE(newest.attempt, 2);
    }

    void claimsOfADeadEngineAreTakenOverAtOnce()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        auto dead = std::make_unique<TestEngine>(*m);
        QTRY_COMPARE(dead->transport.inFlight(), 1);
        dead.reset(); // its sign of life is gone; its row and its claims are left, as after SIGKILL
        if (TestDatabase::isServer())
            endLeases(); // there a connection may have been lost alone, so they are waited for

        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        test.transport.answer(200);
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 2);
        const auto entries = m->log.list({}).value();
        QCOMPARE(entries[0].outcome, Outcome::Ok);
        QCOMPARE(entries[0].attempt, 2);
        QCOMPARE(entries[1].outcome, Outcome::Interrupted);
        QCOMPARE(entries[1].attempt, 1);
        QCOMPARE(m->webhooks.find(webhook.id).value().failureCount, 0);
        if (!TestDatabase::isServer()) // there at the next look
            QCOMPARE(m->count("SELECT count(*) FROM engines"), 1);
    }

    void aStaleCompletionIsRefused()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        TestEngine slow(*m);
        QTRY_COMPARE(slow.transport.inFlight(), 1);
        m->clock.advance(std::chrono::seconds(31)); // its lease runs out while it sleeps
        endLeases();
        TestEngine other(*m);
        QTRY_COMPARE(other.transport.inFlight(), 1);
        slow.transport.answer(500);
        other.transport.answer(200);
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 2);
        const auto entries = m->log.list({}).value();
        QCOMPARE(entries[0].outcome, Outcome::Ok);
        QCOMPARE(entries[1].outcome, Outcome::Interrupted);
        QCOMPARE(m->webhooks.find(webhook.id).value().failureCount, 0);
    }

    void twoEnginesKeepTheConcurrencyTogether()
    {
        m->addWebhook({u"*"_s});
        for (int i = 0; i < 40; ++i)
            m->emitEvent(u"call.missed"_s);
        TestEngine one(*m);
        TestEngine two(*m);
        QTRY_COMPARE(one.transport.inFlight() + two.transport.inFlight(), 6);
        int answered = 0;
        while (answered < 40) {
            QTRY_VERIFY(one.transport.inFlight() + two.transport.inFlight() > 0);
            QVERIFY(one.transport.inFlight() + two.transport.inFlight() <= 6);
            TestEngine &busy = one.transport.inFlight() > 0 ? one : two;
            busy.transport.answer(200);
            ++answered;
        }
    }

    void twoEnginesShareTheWebhooks()
    {
        for (int i = 0; i < 20; ++i)
            m->addWebhook({u"*"_s});
        auto one = std::make_unique<TestEngine>(*m);
        TestEngine two(*m);
        look(*one); // that there is another one, which a poll tells
        for (int i = 0; i < 3; ++i)
            m->emitEvent(u"call.missed"_s);
        one->engine.nudge();
        two.engine.nudge();
        QTRY_COMPARE(one->transport.inFlight() + two.transport.inFlight(), 60);
        QVERIFY(one->transport.inFlight() > 0);
        QVERIFY(two.transport.inFlight() > 0);
        QCOMPARE(m->count("SELECT count(*) FROM (SELECT webhook_id FROM due_deliveries GROUP BY webhook_id "
                          "HAVING count(DISTINCT engine_id) > 1) AS torn"), 0);

        while (two.transport.inFlight() > 0)
            two.transport.answer(200);
        one.reset(); // and what was its own is the other's now
        if (TestDatabase::isServer())
            endLeases();
        QTRY_VERIFY_WITH_TIMEOUT([&] {
            look(two);
            while (two.transport.inFlight() > 0)
                two.transport.answer(200);
            return m->count("SELECT count(*) FROM due_deliveries") == 0;
        }(), 30'000);
    }

    void attemptsThatTimeOutAreRecordedLast()
    {
        WebhookChange many;
        many.concurrency = 40;
        const Webhook hanging = m->addWebhook({u"call.missed"_s}, u"http://127.0.0.1:9/hangs"_s);
        QVERIFY(m->webhooks.change(hanging.id, many));
        const Webhook healthy = m->addWebhook({u"call.completed"_s});
        for (int i = 0; i < 40; ++i)
            m->emitEvent(u"call.missed"_s);
        m->emitEvent(u"call.completed"_s);
        EngineStore store(std::move(Database::open(m->path())).value(), m->keys, m->catalogue, m->clock, {});
        QVERIFY(store.enter());
        std::shared_ptr<TurnResult> result;
        connect(&store, &EngineStore::turned, this, [&](const std::shared_ptr<TurnResult> &turned) { result = turned; });
        store.turn({{}, {}, true, true, true});
        QCOMPARE(result->claimed.size(), 41u);
        TurnInput input;
        for (const ClaimedDelivery &claimed : result->claimed) {
            Delivery delivery;
            delivery.id = claimed.due.delivery;
            delivery.webhook = claimed.due.webhook;
            delivery.event = claimed.due.event;
            delivery.time = m->clock.now();
            delivery.outcome = claimed.due.webhook == hanging.id ? Outcome::Timeout : Outcome::Ok;
            input.finished.push_back({claimed.due.id, claimed.due.leaseToken, delivery});
        }
        store.turn(std::move(input));
        QCOMPARE(result->recorded.front().webhook, healthy.id);
        QCOMPARE(result->recorded.size(), 1u);
        QVERIFY(result->unrecorded);
        QVERIFY(result->moreSlow);
        QVERIFY(!result->more);
        store.turn({});
        QVERIFY(result->recorded.empty());
        TurnInput slow;
        slow.slow = true;
        for (int turns = 0; result->unrecorded && turns < 10; ++turns)
            store.turn(slow);
        QCOMPARE(m->webhooks.find(hanging.id).value().failureCount, 40);
        QCOMPARE(m->webhooks.find(hanging.id).value().deliveries, 40);
        QCOMPARE(m->webhooks.find(healthy.id).value().failureCount, 0);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 0);

        m->emitEvent(u"call.missed"_s);
        m->emitEvent(u"call.completed"_s);
        TurnInput look;
        look.poll = true; // on a server the news come by another way
        store.turn(look);
        QCOMPARE(result->claimed.size(), 1u);
        QCOMPARE(result->claimed.front().due.webhook, healthy.id);
        QVERIFY(result->moreSlow);
        store.turn(slow);
        QCOMPARE(result->claimed.size(), 1u);
        QCOMPARE(result->claimed.front().due.webhook, hanging.id);
    }

    void webhooksOfWhichNothingIsKnownLetTheOthersGoFirst()
    {
        m->addWebhook({u"call.*"_s}, u"http://127.0.0.1:9/known"_s);
        TestEngine test(*m);
        m->emitEvent(u"call.missed"_s);
        test.engine.nudge();
        QTRY_COMPARE(test.transport.inFlight(), 1);
        test.transport.answer(200);
        QTRY_COMPARE(m->count("SELECT count(*) FROM due_deliveries"), 0);

        for (int i = 0; i < 20; ++i)
            m->addWebhook({u"deal.*"_s}, u"http://127.0.0.1:9/unknown"_s);
        m->emitEvent(u"deal.created"_s);
        m->emitEvent(u"call.completed"_s);
        test.engine.nudge();
        QTRY_VERIFY(test.transport.inFlight() > 0);
        QCOMPARE(test.transport.sent().front().request.url.path(), u"/known"_s);
        QVERIFY(test.transport.inFlight() <= 2);
        QTRY_COMPARE(test.transport.inFlight(), 21);
        while (test.transport.inFlight() > 0)
            test.transport.answer(200);
        QTRY_COMPARE(m->count("SELECT count(*) FROM due_deliveries"), 0);
    }

    void aLostConnectionLosesNoClaim()
    {
        if (!TestDatabase::isServer())
            QSKIP("A file has no connection to lose.");
        const Webhook webhook = m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        const qint64 former = m->count("SELECT id FROM engines");
        endOtherConnections();
        QTRY_VERIFY(m->count("SELECT count(*) FROM engines") == 1 && m->count("SELECT id FROM engines") != former);
        QTRY_COMPARE(m->count("SELECT count(*) FROM due_deliveries d JOIN engines e ON e.id = d.engine_id"), 1);
        test.transport.answer(200);
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 1);
        QCOMPARE(m->log.list({}).value().front().attempt, 1);
        QCOMPARE(m->log.list({}).value().front().outcome, Outcome::Ok);
    }

    void whatAMissingEngineHasUnderWayCountsForAWhile()
    {
        if (!TestDatabase::isServer())
            QSKIP("With a file an engine that is missing is dead.");
        m->addWebhook({u"*"_s});
        auto missing = std::make_unique<TestEngine>(*m);
        for (int i = 0; i < 12; ++i)
            m->emitEvent(u"call.missed"_s);
        missing->engine.nudge();
        QTRY_COMPARE(missing->transport.inFlight(), 6);
        missing.reset();
        TestEngine other(*m);
        look(other);
        QCOMPARE(other.transport.inFlight(), 0);
        m->clock.advance(std::chrono::seconds(11));
        look(other);
        QTRY_COMPARE(other.transport.inFlight(), 6);
    }

    void stoppingEndsWhatIsUnderWayAndGivesTheRestBack()
    {
        m->addWebhook({u"*"_s});
        for (int i = 0; i < 40; ++i)
            m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 6);
        test.transport.answer(200);
        QTRY_COMPARE(m->count("SELECT count(*) FROM deliveries"), 1);
        QTRY_COMPARE(test.transport.inFlight(), 6);
        QSignalSpy stopped(&test.engine, &DeliveryEngine::stopped);
        test.engine.stop();
        QTest::qWait(0);
        QVERIFY(stopped.isEmpty());
        while (test.transport.inFlight() > 0)
            test.transport.answer(200);
        QTRY_VERIFY(!stopped.isEmpty());
        QCOMPARE(m->count("SELECT count(*) FROM deliveries"), 7);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries WHERE engine_id IS NOT NULL"), 0);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 33);
    }

    void whatIsClaimedWhileTheEngineStopsIsGivenBack()
    {
        m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        QSemaphore turnMayBegin;
        WorkerThread storage(u"storage"_s);
        KeyRing keys(m->folder.filePath(u"secrets.key"_s));
        std::unique_ptr<EngineStore> store;
        storage.run([&] {
            store = std::make_unique<EngineStore>(
                std::move(Database::open(m->path())).value(), keys, m->catalogue, m->clock, EngineStore::Options());
            return store->enter().hasValue();
        });
        FakeTransport transport;
        auto engine = std::make_unique<DeliveryEngine>(*store, transport, m->clock);
        QSignalSpy stopped(engine.get(), &DeliveryEngine::stopped);
        QSignalSpy idle(engine.get(), &DeliveryEngine::idle);
        engine->start();
        QTRY_COMPARE(transport.inFlight(), 1);
        transport.answer(200);
        QTRY_VERIFY(!idle.isEmpty());

        m->emitEvent(u"call.missed"_s);
        storage.post([&] { turnMayBegin.acquire(); });
        engine->nudge();
        engine->stop(); // and the turn that was asked for before claims all the same
        turnMayBegin.release();
        QTRY_VERIFY(!stopped.isEmpty());
        QCOMPARE(transport.sent().size(), 0u);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries WHERE engine_id IS NULL"), 1);
        engine.reset();
        storage.run([&] {
            store->leave();
            store.reset();
            return true;
        });
    }

    void anEngineForOneEventLeavesTheOthers()
    {
        m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        const AcceptedEvent wanted = m->emitEvent(u"call.completed"_s);
        TestEngine test(*m, {4096, wanted.id});
        QTRY_COMPARE(test.transport.inFlight(), 1);
        test.transport.answer(200);
        QTRY_VERIFY(!test.idle.isEmpty());
        QCOMPARE(m->log.list({}).value().front().event, wanted.id);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 1);
    }

    void aSecretThatCannotBeReadIsNeverSentUnsigned()
    {
        WebhookDraft draft {u"CRM"_s, u"http://127.0.0.1:9/hook"_s, {u"*"_s}, SecretBytes("s3cret"), true, 6};
        QVERIFY(m->webhooks.add(draft));
        QVERIFY(QFile::rename(m->folder.filePath(u"secrets.key"_s), m->folder.filePath(u"away"_s)));
        m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_VERIFY(!test.troubled.isEmpty());
        QCOMPARE(test.transport.inFlight(), 0);
        QVERIFY(QFile::rename(m->folder.filePath(u"away"_s), m->folder.filePath(u"secrets.key"_s)));
        TestEngine again(*m);
        QTRY_COMPARE(again.transport.inFlight(), 1);
        QVERIFY(headerValue(again.transport.sent().front().request.headers, "X-Webhook-Signature"));
    }

    void whenTheDatabaseRefusesNothingIsLost()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        const bool server = TestDatabase::isServer();
        QVERIFY(Query(*m->database,
            server ? "ALTER TABLE deliveries ADD CONSTRAINT refuse CHECK (attempt < 0)"
                   : "CREATE TRIGGER refuse BEFORE INSERT ON deliveries BEGIN SELECT RAISE(ABORT, 'no'); END").run());
        test.transport.answer(200);
        QTRY_VERIFY(!test.troubled.isEmpty());
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 1);
        QVERIFY(Query(*m->database,
            server ? "ALTER TABLE deliveries DROP CONSTRAINT refuse" : "DROP TRIGGER refuse").run());
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 1);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 0);
    }

    void submittedEventsAreAcceptedAndSentInOneTurn()
    {
        m->addWebhook({u"*"_s});
        TestEngine test(*m);
        Result<std::vector<AcceptedEvent>> answer = Error {ErrorCode::NotPermitted};
        test.store.submit(defaultTenant, {{u"call.missed"_s, "{}", {}, {}}, {u"call.completed"_s, "[]", {}, {}}},
            [&](Result<std::vector<AcceptedEvent>> result, std::optional<qsizetype>) { answer = std::move(result); });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->size(), 2u);
        QTRY_COMPARE(test.transport.inFlight(), 2);
    }

    void aSubmissionIsAllOrNothing()
    {
        m->addWebhook({u"*"_s});
        QVERIFY(m->events.emitEvent({u"call.missed"_s, "{}", {}, "key"}));
        const qint64 before = m->count("SELECT count(*) FROM events");
        TestEngine test(*m);
        std::optional<Result<std::vector<AcceptedEvent>>> answer;
        test.store.submit(defaultTenant, {{u"call.missed"_s, "{}", {}, {}}, {u"call.missed"_s, "[1]", {}, "key"}},
            [&](Result<std::vector<AcceptedEvent>> result, std::optional<qsizetype>) { answer = std::move(result); });
        QTRY_VERIFY(answer);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().code, ErrorCode::KeyContentDiffers);
        QCOMPARE(m->count("SELECT count(*) FROM events"), before);
    }

    void theSameKeyMakesNoSecondEvent()
    {
        m->addWebhook({u"*"_s});
        const NewEvent event {u"call.missed"_s, R"({"a":1})", {}, "order-17"};
        const AcceptedEvent first = m->events.emitEvent(event).value();
        const AcceptedEvent second = m->events.emitEvent(event).value();
        QCOMPARE(second.id, first.id);
        QVERIFY(second.repeated);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 1);
        NewEvent other = event;
        other.data = R"({"a":2})";
        QCOMPARE(m->events.emitEvent(other).error().code, ErrorCode::KeyContentDiffers);
        m->clock.advance(std::chrono::days(8));
        QVERIFY(m->events.emitEvent(other));
    }

    void anEventGoesOnceToAWebhookWithSeveralMatchingPatterns()
    {
        m->addWebhook({u"*"_s, u"contact.*"_s, u"contact.created"_s});
        m->addWebhook({u"contact.updated"_s});
        QCOMPARE(m->emitEvent(u"contact.created"_s).deliveries, 1);
        QCOMPARE(m->emitEvent(u"contact.updated"_s).deliveries, 2);
        QCOMPARE(m->emitEvent(u"deal.created"_s).deliveries, 1);
    }

    void removingAWebhookRemovesWhatIsItsOwn()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        m->emitEvent(u"call.missed"_s);
        QVERIFY(m->webhooks.remove(webhook.id));
        test.transport.answer(200); // too late, and harmless
        QTRY_COMPARE(m->count("SELECT count(*) FROM events"), 0);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 0);
        QCOMPARE(m->count("SELECT count(*) FROM subscriptions"), 0);
        QCOMPARE(m->webhooks.find(webhook.id).error().code, ErrorCode::WebhookUnknown);
    }

    void matchingGoesThroughTheIndex()
    {
        if (TestDatabase::isServer())
            QSKIP("PostgreSQL reads a table of a few rows whole, and rightly.");
        const auto plan = Query(*m->database,
            "EXPLAIN QUERY PLAN SELECT DISTINCT webhook_id FROM subscriptions "
            "WHERE tenant_id = 1 AND active = 1 AND pattern IN ('*', 'contact.*', 'contact.created')")
                              .all([](const Query &row) { return row.text(3); });
        QVERIFY(plan.value().front().contains(u"USING PRIMARY KEY (tenant_id=? AND active=? AND pattern=?)"_s));
    }

    void anIdlePollWritesNothing()
    {
        m->addWebhook({u"*"_s});
        TestEngine test(*m);
        look(test);
        const qint64 ids = idsTaken(); // each turn that writes takes some
        look(test);
        QCOMPARE(idsTaken(), ids);
        m->clock.advance(std::chrono::hours(2)); // and something is too old again
        look(test);
        QVERIFY(idsTaken() > ids);
    }

    void anIdlePollKeepsTheSizeCap()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        m->emitEvent(u"call.missed"_s);
        TestEngine test(*m);
        QTRY_COMPARE(test.transport.inFlight(), 1);
        test.transport.answer(200);
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 1);
        look(test);
        QVERIFY(SettingRepository(*m->database).set(settings::databaseSizeCap, u"1"_s));
        m->clock.advance(std::chrono::minutes(11));
        look(test);
        QCOMPARE(m->count("SELECT count(*) FROM events WHERE body IS NOT NULL"), 0);
    }

    void theSizeCapTakesBodiesFirst()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        QByteArray noise(100'000, '\0'); // a server compresses what it can
        QRandomGenerator(1).generate(noise.begin(), noise.end());
        const QByteArray large = "\"" + noise.toHex() + "\"";
        for (int i = 0; i < 30; ++i)
            m->emitEvent(u"call.missed"_s, "[" + large + "]");
        TestEngine test(*m);
        for (int i = 0; i < 30; ++i) {
            QTRY_VERIFY(test.transport.inFlight() > 0);
            test.transport.answer(200);
        }
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 30);
        m->emitEvent(u"call.missed"_s, "[" + large + "]"); // still waits below: nothing takes its body
        SizeCap cap(*m->database);
        const qint64 limit = 3'000'000;
        QVERIFY(cap.usedBytes().value() > limit);
        for (bool more = true; more;) {
            auto transaction = Transaction::begin(*m->database);
            more = cap.trim(limit).value();
            QVERIFY(transaction->commit());
        }
        QVERIFY(cap.usedBytes().value() <= limit);
        QCOMPARE(m->webhooks.find(webhook.id).value().deliveries, 30);
        QVERIFY(!m->log.list({}).value().back().payload);
        QCOMPARE(m->count("SELECT count(*) FROM events e JOIN due_deliveries d ON d.event_id = e.id WHERE e.body IS NULL"), 0);
        const auto gone = m->events.resend(m->log.list({}).value().back().id);
        QCOMPARE(gone.error().code, ErrorCode::DeliveryEventGone);
    }

    void theSizeCapTakesEntriesWhileManyWait()
    {
        const Webhook webhook = m->addWebhook({u"*"_s});
        TestEngine test(*m);
        for (int i = 0; i < 5; ++i)
            m->emitEvent(u"call.missed"_s);
        for (int i = 0; i < 5; ++i) {
            test.engine.nudge();
            QTRY_VERIFY(test.transport.inFlight() > 0);
            test.transport.answer(200);
        }
        QTRY_COMPARE(m->webhooks.find(webhook.id).value().deliveries, 5);
        QVERIFY(Query(*m->database,
            "INSERT INTO due_deliveries (id, webhook_id, event_id) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
            "SELECT i + 1 FROM n WHERE i < 10001) SELECT i, (SELECT min(id) FROM webhooks), (SELECT max(id) FROM events) FROM n").run());
        SizeCap cap(*m->database);
        for (bool more = true; more;) {
            auto transaction = Transaction::begin(*m->database);
            more = cap.trim(1).value();
            QVERIFY(transaction->commit());
        }
        QCOMPARE(m->webhooks.find(webhook.id).value().deliveries, 0);
        QCOMPARE(m->count("SELECT count(*) FROM deliveries"), 0);
        QCOMPARE(m->count("SELECT count(*) FROM due_deliveries"), 10001);
        QCOMPARE(m->count("SELECT count(*) FROM events WHERE body IS NOT NULL"), 1);
    }

private:
    /// One turn that looks for everything, as the poll makes it.
    static void look(TestEngine &test)
    {
        QSignalSpy turned(&test.store, &EngineStore::turned);
        test.store.turn({{}, {}, true, true, true});
        QVERIFY(!turned.isEmpty());
    }

    qint64 idsTaken()
    {
        return m->count(TestDatabase::isServer() ? "SELECT last_value FROM id_sequence" : "SELECT next FROM id_sequence");
    }

    void endOtherConnections()
    {
        QVERIFY(Query(*m->database,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()").run());
    }

    /// A server's leases go by its own clock, which a test does not move.
    void endLeases()
    {
        if (TestDatabase::isServer())
            QVERIFY(Query(*m->database, "UPDATE due_deliveries SET lease_until = 1").run());
    }

    std::unique_ptr<TemporaryWorkspace> m;
};

QTEST_GUILESS_MAIN(TestEngineSuite)
#include "tst_engine.moc"
