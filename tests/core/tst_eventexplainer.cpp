// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EventExplainer.h"
#include "core/storage/DeliveryBatches.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/DueRepository.h"
#include "core/storage/IdSequence.h"
#include "core/storage/Transaction.h"
#include "core/storage/WebhookRepository.h"
#include "core/text/ExplanationText.h"
#include "tests/support/TemporaryWorkspace.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace switchhook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEventExplainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TemporaryWorkspace>();
        m_explainer = std::make_unique<EventExplainer>(*m_workspace->database, *m_workspace->access);
    }
    void cleanup()
    {
        m_explainer.reset();
        m_workspace.reset();
    }

    void whoGetsItAndWhoDoesNot()
    {
        const auto exact = add({u"contact.created"_s});
        const auto entity = add({u"contact.*"_s, u"contact.created"_s});
        const auto all = add({u"*"_s}, false);
        add({u"contact.deleted"_s});
        add({});
        const EventAudience audience = m_explainer->audience(u"contact.created"_s).value();
        QCOMPARE(ids(audience.webhooks), (std::vector {exact, entity, all}));
        QCOMPARE(audience.webhooks[0].reason, WebhookReason::WillGet);
        QCOMPARE(audience.webhooks[1].patterns, (QStringList {u"contact.*"_s, u"contact.created"_s}));
        QCOMPARE(audience.webhooks[2].reason, WebhookReason::Inactive);
        QVERIFY(text(audience.webhooks[2]).contains(u"activate it"_s));
        QCOMPARE(audience.notSubscribed, 2);
    }

    void fromWaitingToDelivered()
    {
        const auto webhook = add({u"contact.*"_s});
        const EventId event = m_workspace->emitEvent(u"contact.created"_s).id;
        QCOMPARE(one(event).reason, WebhookReason::Waiting);
        const Lease lease {EngineId(7), 1, m_workspace->clock.now() + 15s};
        IdBlock ids(1000);
        QCOMPARE(m_workspace->database->batches().claim({{webhook, 1}}, lease, ids, {}).value().size(), 1u);
        QCOMPARE(one(event).reason, WebhookReason::UnderWay);
        finish(webhook, event, Outcome::HttpStatus, 500);
        QCOMPARE(one(event).reason, WebhookReason::Failed);
        QVERIFY(text(one(event)).contains(u"500"_s));
        finish(webhook, event, Outcome::Ok, 204, 2);
        const WebhookExplanation delivered = one(event);
        QCOMPARE(delivered.reason, WebhookReason::Delivered);
        QCOMPARE(delivered.attempts.size(), 2u);
        QCOMPARE(delivered.attempts[0].statusCode, 500);
        QCOMPARE(delivered.attempts[1].attempt, 2);
        QVERIFY(text(delivered).contains(u"contact.*"_s));
    }

    void everyReasonHasItsSentence()
    {
        const auto delivered = add({u"*"_s});
        const auto cancelled = add({u"*"_s});
        const auto unsubscribed = add({u"*"_s});
        const auto without = add({u"*"_s});
        const auto other = add({u"deal.*"_s});
        const EventId event = m_workspace->emitEvent(u"contact.created"_s).id;
        const auto later = add({u"*"_s});
        for (const WebhookId webhook : {delivered, cancelled, unsubscribed, without})
            QVERIFY(DueRepository(*m_workspace->database).removeWaiting(webhook));
        finish(delivered, event, Outcome::Ok, 200);
        finish(cancelled, event, Outcome::Cancelled, {});
        finish(unsubscribed, event, Outcome::Ok, 200);
        QVERIFY(m_workspace->webhooks.change(unsubscribed, patterns({})));
        const EventExplanation explanation = m_explainer->explain(event).value();
        const auto reasonOf = [&](WebhookId id) { return at(explanation, id).reason; };
        QCOMPARE(reasonOf(delivered), WebhookReason::Delivered);
        QCOMPARE(reasonOf(cancelled), WebhookReason::Cancelled);
        QCOMPARE(reasonOf(unsubscribed), WebhookReason::Delivered);
        QVERIFY(text(at(explanation, unsubscribed)).contains(u"not subscribed to it now"_s));
        QCOMPARE(reasonOf(without), WebhookReason::NothingOnRecord);
        QCOMPARE(reasonOf(later), WebhookReason::MadeLater);
        QCOMPARE(explanation.notSubscribed, 1);
        QCOMPARE(m_explainer->explainFor(event, other).value().reason, WebhookReason::NotSubscribed);
        QCOMPARE(m_explainer->explainFor(event, later).value().reason, WebhookReason::MadeLater);
        QCOMPARE(m_explainer->explainFor(event, WebhookId(3)).error().code, ErrorCode::WebhookUnknown);
        QSet<QString> sentences;
        for (const WebhookExplanation &webhook : explanation.webhooks) {
            QVERIFY(!reasonTitle(webhook.reason).isEmpty());
            sentences << text(webhook);
        }
        QCOMPARE(sentences.size(), static_cast<qsizetype>(explanation.webhooks.size()));
    }

    void aTestIsOfOneWebhook()
    {
        add({u"*"_s});
        const auto tested = add({}, false);
        const EventId event = m_workspace->events.emitTest(tested).value().id;
        const EventExplanation explanation = m_explainer->explain(event).value();
        QCOMPARE(ids(explanation.webhooks), std::vector {tested});
        QCOMPARE(explanation.webhooks[0].reason, WebhookReason::Waiting);
        QCOMPARE(explanation.notSubscribed, 1);
        QVERIFY(explanationText(explanation.webhooks[0], explanation.event.name).contains(u"test of this webhook"_s));
    }

    void whatIsNotOnRecordIsSaid()
    {
        QCOMPARE(m_explainer->explain(u"nonsense"_s).error().code, ErrorCode::EventUnknown);
        QCOMPARE(m_explainer->explain(EventId(12345)).error().code, ErrorCode::EventUnknown);
        const EventId nobodys = m_workspace->emitEvent(u"contact.created"_s).id;
        QCOMPARE(m_explainer->explain(nobodys.toString()).error().code, ErrorCode::EventUnknown);
    }

    void recentOnesNewestFirst()
    {
        add({u"*"_s});
        const EventId first = m_workspace->emitEvent(u"contact.created"_s).id;
        m_workspace->clock.advance(1s);
        const EventId second = m_workspace->emitEvent(u"deal.created"_s).id;
        const auto events = m_explainer->recent(10).value();
        QCOMPARE(events.size(), 2u);
        QCOMPARE(events[0].id, second);
        QCOMPARE(events[0].name, u"deal.created"_s);
        QCOMPARE(events[1].id, first);
        QVERIFY(events[0].accepted > events[1].accepted);
        QCOMPARE(m_explainer->recent(1).value().size(), 1u);
    }

    void othersAreFoundByAPartOfTheirName()
    {
        WebhookDraft draft;
        draft.url = u"http://127.0.0.1:9/"_s;
        for (const QString &name : {u"CRM sync"_s, u"100% mine"_s, u"a_b!"_s, u"crm old"_s}) {
            draft.name = name;
            QVERIFY(m_workspace->webhooks.add(draft));
        }
        const auto found = [this](const QString &part, int limit = 10) {
            QStringList names;
            const auto others = m_explainer->notSubscribed(u"contact.created"_s, {}, part, limit).value();
            for (const auto &webhook : others)
                names << webhook.name;
            return names;
        };
        QCOMPARE(found(u"crm"_s), (QStringList {u"CRM sync"_s, u"crm old"_s}));
        QCOMPARE(found(u"%"_s), QStringList {u"100% mine"_s});
        QCOMPARE(found(u"_"_s), QStringList {u"a_b!"_s});
        QCOMPARE(found(u"!"_s), QStringList {u"a_b!"_s});
        QCOMPARE(found({}).size(), 4);
        QCOMPARE(found({}, 2).size(), 2);
    }

    void manyOthersAreCountedAndFound()
    {
        const auto webhook = add({u"contact.created"_s});
        const EventId event = m_workspace->emitEvent(u"contact.created"_s).id;
        {
            auto transaction = std::move(Transaction::begin(*m_workspace->database)).value();
            WebhookRepository webhooks(*m_workspace->database);
            for (int i = 0; i < 10'000; ++i) {
                Webhook other;
                other.id = WebhookId(webhook.value() + 1000 + i);
                other.name = u"other %1"_s.arg(i);
                other.url = u"http://127.0.0.1:9/"_s;
                QVERIFY(webhooks.insert(other, {}));
            }
            QVERIFY(transaction.commit());
        }
        const EventExplanation explanation = m_explainer->explain(event).value();
        QCOMPARE(explanation.webhooks.size(), 1u);
        QCOMPARE(explanation.notSubscribed, 10'000);
        QCOMPARE(m_explainer->notSubscribed(u"contact.created"_s, event, u"9999"_s, 100).value().size(), 1u);
    }

private:
    WebhookId add(const QStringList &events, bool active = true)
    {
        m_workspace->clock.advance(10ms);
        WebhookDraft draft;
        draft.name = u"Test"_s;
        draft.url = u"http://127.0.0.1:9/"_s;
        draft.events = events;
        draft.active = active;
        const WebhookId id = m_workspace->webhooks.add(draft).value().id;
        m_workspace->clock.advance(10ms);
        return id;
    }

    static WebhookChange patterns(const QStringList &events)
    {
        WebhookChange change;
        change.events = events;
        return change;
    }

    /// An entry of the log, and nothing waiting any more.
    void finish(WebhookId webhook, EventId event, Outcome outcome, std::optional<int> status, int attempt = 1)
    {
        Database &database = *m_workspace->database;
        QVERIFY(Query(database, "DELETE FROM due_deliveries WHERE webhook_id = ? AND event_id = ?")
                    .bind(webhook)
                    .bind(event)
                    .run());
        Delivery delivery;
        delivery.id = DeliveryId(++m_lastDelivery);
        delivery.webhook = webhook;
        delivery.event = event;
        delivery.attempt = attempt;
        delivery.time = m_workspace->clock.now();
        delivery.outcome = outcome;
        delivery.statusCode = status;
        QVERIFY(DeliveryRepository(database).insert(delivery));
    }

    WebhookExplanation one(EventId event)
    {
        const auto explanation = m_explainer->explain(event).value();
        return explanation.webhooks.size() == 1 ? explanation.webhooks[0] : WebhookExplanation();
    }

    static const WebhookExplanation &at(const EventExplanation &explanation, WebhookId id)
    {
        return *std::ranges::find(explanation.webhooks, id, &WebhookExplanation::webhook);
    }

    static std::vector<WebhookId> ids(const std::vector<WebhookExplanation> &webhooks)
    {
        std::vector<WebhookId> result;
        for (const WebhookExplanation &webhook : webhooks)
            result.push_back(webhook.webhook);
        return result;
    }

    static QString text(const WebhookExplanation &webhook) { return explanationText(webhook, u"contact.created"_s); }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    std::unique_ptr<EventExplainer> m_explainer;
    qint64 m_lastDelivery = 5000;
};

QTEST_GUILESS_MAIN(TestEventExplainer)
#include "tst_eventexplainer.moc"
