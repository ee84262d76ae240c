// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/WebhookRemoval.h"
#include "core/service/WebhookFeed.h"
#include "core/storage/DatabaseCheck.h"
#include "core/storage/DeliveryBatches.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/DueRepository.h"
#include "core/storage/Transaction.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QTest>

#include <algorithm>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

bool isUnknown(const auto &result)
{
    return !result && result.error().code == ErrorCode::WebhookUnknown;
}

qint64 faults(TemporaryWorkspace &workspace)
{
    qint64 sum = 0;
    const std::vector<CheckFinding> findings = checkDatabase(*workspace.database).value();
    for (const CheckFinding &finding : findings)
        sum += finding.faults;
    return sum;
}

} // namespace

class TestWebhookService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discardedIsNowhereAndComesBackWhole()
    {
        TemporaryWorkspace workspace;
        const Webhook kept = workspace.addWebhook({u"contact.*"_s});
        const Webhook gone = workspace.addWebhook({u"contact.*"_s, u"deal.created"_s});
        QCOMPARE(workspace.emitEvent(u"contact.created"_s).deliveries, 2);
        const AcceptedEvent test = workspace.events.emitTest(gone.id).value();
        const Webhook before = workspace.webhooks.find(gone.id).value();
        DueRepository due(*workspace.database);
        QCOMPARE(due.count().value(), 3);

        QVERIFY(workspace.webhooks.discard({gone.id}));
        QVERIFY(isUnknown(workspace.webhooks.find(gone.id)));
        QVERIFY(isUnknown(workspace.webhooks.change(gone.id, {})));
        QVERIFY(isUnknown(workspace.webhooks.remove(gone.id)));
        QVERIFY(isUnknown(workspace.webhooks.discard({gone.id})));
        QVERIFY(isUnknown(workspace.webhooks.resetFailures(gone.id)));
        QVERIFY(isUnknown(workspace.webhooks.revealSecret(gone.id)));
        QVERIFY(isUnknown(workspace.events.emitTest(gone.id)));
        QCOMPARE(workspace.webhooks.list().value().size(), 1U);
        QCOMPARE(workspace.webhooks.counters().value().size(), 1U);
        QCOMPARE(workspace.emitEvent(u"deal.created"_s).deliveries, 0);
        QCOMPARE(due.count().value(), 1);
        QCOMPARE(due.countFor(test.id).value(), 0);
        QVERIFY(due.webhooksWaitingFor(test.id).value().empty());
        QCOMPARE(due.waiting().value().count, 1);
        QCOMPARE(workspace.database->batches().targets({kept.id, gone.id}, {}).value().size(), 1U);
        QCOMPARE(faults(workspace), 0);

        QVERIFY(workspace.webhooks.restore({gone.id}));
        QCOMPARE(workspace.webhooks.find(gone.id).value(), before);
        QCOMPARE(due.count().value(), 3);
        QCOMPARE(workspace.emitEvent(u"deal.created"_s).deliveries, 1);
        QCOMPARE(faults(workspace), 0);
        QVERIFY(isUnknown(workspace.webhooks.restore({gone.id})));
    }

    void aLogOfADiscardedOneIsNotListed()
    {
        TemporaryWorkspace workspace;
        const Webhook webhook = workspace.addWebhook({u"contact.*"_s});
        QVERIFY(workspace.emitEvent(u"contact.created"_s).deliveries == 1);
        // Deactivating logs what waited as cancelled.
        QVERIFY(workspace.webhooks.setActive({webhook.id}, false));
        const auto entries = workspace.log.list({}).value();
        QCOMPARE(entries.size(), 1U);
        QVERIFY(workspace.webhooks.discard({webhook.id}));
        QVERIFY(workspace.log.list({}).value().empty());
        QVERIFY(!workspace.log.find(entries.front().id));
        QVERIFY(workspace.webhooks.restore({webhook.id}));
        QCOMPARE(workspace.log.list({}).value().size(), 1U);
        QVERIFY(!workspace.webhooks.find(webhook.id).value().active);
        QCOMPARE(workspace.emitEvent(u"contact.created"_s).deliveries, 0);
    }

    void allOrNone()
    {
        TemporaryWorkspace workspace;
        const Webhook webhook = workspace.addWebhook({u"*"_s});
        const WebhookId nowhere(99);
        QVERIFY(isUnknown(workspace.webhooks.discard({webhook.id, nowhere})));
        QVERIFY(isUnknown(workspace.webhooks.setActive({webhook.id, nowhere}, false)));
        QVERIFY(isUnknown(workspace.webhooks.duplicate({webhook.id, nowhere})));
        QCOMPARE(workspace.webhooks.list().value(), std::vector {workspace.webhooks.find(webhook.id).value()});
        QVERIFY(workspace.webhooks.find(webhook.id).value().active);
    }

    void whatWasDiscardedLongAgoGoesForGood()
    {
        TemporaryWorkspace workspace;
        const Webhook old = workspace.addWebhook({u"*"_s});
        const Webhook young = workspace.addWebhook({u"*"_s});
        workspace.emitEvent(u"contact.created"_s);
        QVERIFY(workspace.webhooks.discard({old.id}));
        workspace.clock.advance(std::chrono::minutes(5));
        QVERIFY(workspace.webhooks.discard({young.id}));
        auto transaction = Transaction::begin(*workspace.database);
        QCOMPARE(purgeDiscarded(*workspace.database, workspace.clock.now() - std::chrono::minutes(1)).value(), false);
        QVERIFY(transaction->commit());
        QVERIFY(isUnknown(workspace.webhooks.restore({old.id})));
        QCOMPARE(workspace.count("SELECT count(*) FROM webhooks"), 1);
        QCOMPARE(workspace.count("SELECT count(*) FROM events"), 1);
        QVERIFY(workspace.webhooks.restore({young.id}));
    }

    void aCopyIsTheSameAndRests()
    {
        TemporaryWorkspace workspace;
        WebhookDraft draft;
        draft.name = u"Orders"_s;
        draft.url = u"https://example.com/a"_s;
        draft.events = {u"deal.*"_s};
        draft.secret = SecretBytes(QByteArrayView("s3cret"));
        draft.concurrency = 3;
        const Webhook original = workspace.webhooks.add(draft).value();
        const auto copies = workspace.webhooks.duplicate({original.id}).value();
        const Webhook copy = workspace.webhooks.find(copies.front()).value();
        QCOMPARE(copy.name, u"Orders (copy)"_s);
        QCOMPARE(copy.url, original.url);
        QCOMPARE(copy.events, original.events);
        QCOMPARE(copy.concurrency, 3);
        QVERIFY(!copy.active);
        QCOMPARE(workspace.webhooks.revealSecret(copy.id).value(), draft.secret);
    }

    void theFeedTellsWhatIsDifferent()
    {
        TemporaryWorkspace workspace;
        WebhookFeed feed;
        const Webhook a = workspace.addWebhook({u"*"_s});
        const Webhook b = workspace.addWebhook({u"*"_s});
        const Webhook c = workspace.addWebhook({u"*"_s});
        QCOMPARE(feed.look(workspace.webhooks).value().added, (std::vector {a, b, c}));
        QVERIFY(feed.look(workspace.webhooks).value().isEmpty());
        WebhookChange change;
        change.events = QStringList {u"deal.*"_s};
        const Webhook edited = workspace.webhooks.change(b.id, change).value();
        workspace.count("UPDATE webhooks SET failure_count = 4 WHERE id = (SELECT max(id) FROM webhooks) RETURNING 1");
        QVERIFY(workspace.webhooks.discard({a.id}));
        const Webhook d = workspace.addWebhook({});
        const WebhookChanges changes = feed.look(workspace.webhooks).value();
        QCOMPARE(changes.removed, std::vector {a.id});
        QCOMPARE(changes.edited, std::vector {edited});
        QCOMPARE(changes.added, std::vector {d});
        QCOMPARE(changes.counted.size(), 1U);
        QCOMPARE(changes.counted.front().id, c.id);
        QCOMPARE(changes.counted.front().failureCount, 4);
        QVERIFY(workspace.webhooks.restore({a.id}));
        QCOMPARE(feed.look(workspace.webhooks).value().added, std::vector {a});
    }

    void theLastOutcomesAreTheLast()
    {
        TemporaryWorkspace workspace;
        std::vector<WebhookId> ids;
        for (int i = 0; i < 40; ++i)
            ids.push_back(workspace.addWebhook({}).id);
        const AcceptedEvent event = workspace.events.emitTest(ids[0]).value();
        for (int i = 0; i < 15; ++i) {
            Delivery delivery;
            delivery.id = DeliveryId(100 + i);
            delivery.webhook = i % 5 == 0 ? ids[39] : ids[0];
            delivery.event = event.id;
            delivery.outcome = i == 14 ? Outcome::Redirect : Outcome::Ok;
            QVERIFY(DeliveryRepository(*workspace.database).insert(delivery));
        }
        const auto outcomes = workspace.webhooks.lastOutcomes(ids).value();
        QCOMPARE(outcomes.size(), 2);
        QCOMPARE(outcomes[ids[39]].size(), 3U);
        QCOMPARE(outcomes[ids[0]].size(), 12U);
        QCOMPARE(outcomes[ids[0]].back(), Outcome::Redirect);
    }
};

QTEST_GUILESS_MAIN(TestWebhookService)
#include "tst_webhookservice.moc"
