// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EventExplainer.h"

#include "core/domain/EventPattern.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/ExplanationRepository.h"
#include "core/storage/Transaction.h"
#include "core/storage/WebhookRepository.h"

#include <algorithm>

namespace switchhook {

namespace {

WebhookReason reasonOf(const WebhookExplanation &webhook, EventId event)
{
    const auto &attempts = webhook.attempts;
    const auto is = [](Outcome outcome) { return [outcome](const EventAttempt &a) { return a.outcome == outcome; }; };
    if (std::ranges::any_of(attempts, is(Outcome::Ok)))
        return WebhookReason::Delivered;
    if (!attempts.empty())
        return attempts.back().outcome == Outcome::Cancelled ? WebhookReason::Cancelled : WebhookReason::Failed;
    if (webhook.webhook.value() > event.value())
        return WebhookReason::MadeLater;
    return webhook.active ? WebhookReason::NothingOnRecord : WebhookReason::Inactive;
}

/// The webhook of that id in a list that is ordered by ids.
WebhookExplanation *find(std::vector<WebhookExplanation> &webhooks, WebhookId id)
{
    const auto place = std::ranges::lower_bound(webhooks, id, {}, &WebhookExplanation::webhook);
    return place != webhooks.end() && place->webhook == id ? &*place : nullptr;
}

/// No subscription matters to a test: it goes to the one webhook that it is of. The program's other events go to System
/// Webhooks alone.
QStringList patternsOf(TenantId tenant, const QString &eventName)
{
    const bool byNone = eventName == testEventName || (isProgramsEvent(eventName) && tenant != platformTenant);
    return byNone ? QStringList {QString(), QString(), QString()} : patternsFor(eventName);
}

qint64 others(qint64 all, const std::vector<WebhookExplanation> &webhooks)
{
    return std::max<qint64>(0, all - std::ssize(webhooks));
}

} // namespace

EventExplainer::EventExplainer(Database &database, AccessPolicy &access)
    : m_database(database)
    , m_access(access)
{
}

Result<std::vector<EventOnRecord>> EventExplainer::recent(int limit)
{
    const auto tenant = m_access.enter(ServiceCall::ExplainerRecent);
    if (!tenant)
        return tenant.error();
    return ExplanationRepository(m_database).recent(*tenant, limit);
}

Result<EventExplanation> EventExplainer::explain(const QString &event)
{
    const auto tenant = m_access.enter(ServiceCall::ExplainerExplain);
    if (!tenant)
        return tenant.error();
    const auto id = EventId::fromString(event);
    if (!id)
        return Error {ErrorCode::EventUnknown, {event}};
    return explainIn(*tenant, *id);
}

Result<EventExplanation> EventExplainer::explain(EventId id)
{
    const auto tenant = m_access.enter(ServiceCall::ExplainerExplain);
    if (!tenant)
        return tenant.error();
    return explainIn(*tenant, id);
}

Result<EventExplanation> EventExplainer::explainIn(TenantId tenant, EventId id)
{
    const auto transaction = Transaction::beginRead(m_database); // all as it is at one moment
    if (!transaction)
        return transaction.error();
    const auto event = ExplanationRepository(m_database).find(tenant, id);
    if (!event)
        return event.error();
    if (!*event)
        return Error {ErrorCode::EventUnknown, {id.toString()}};
    return read(tenant, **event);
}

Result<EventExplanation> EventExplainer::read(TenantId tenant, const EventOnRecord &event)
{
    ExplanationRepository repository(m_database);
    auto webhooks = subscribed(tenant, event.name, event.id);
    if (!webhooks)
        return webhooks.error();
    const auto attempts = repository.attempts(tenant, event.id);
    if (!attempts)
        return attempts.error();
    for (const auto &[id, attempt] : *attempts) {
        if (WebhookExplanation *webhook = find(*webhooks, id))
            webhook->attempts.push_back(attempt);
    }
    for (WebhookExplanation &webhook : *webhooks)
        webhook.reason = reasonOf(webhook, event.id);
    const auto due = repository.due(tenant, event.id);
    if (!due)
        return due.error();
    for (const auto &[id, underWay] : *due) {
        if (WebhookExplanation *webhook = find(*webhooks, id))
            webhook->reason = underWay ? WebhookReason::UnderWay : WebhookReason::Waiting;
    }
    const auto all = repository.countWebhooks(tenant);
    if (!all)
        return all.error();
    const qint64 rest = others(*all, *webhooks);
    return EventExplanation {event, std::move(*webhooks), rest};
}

Result<std::vector<WebhookExplanation>> EventExplainer::subscribed(
    TenantId tenant, const QString &eventName, EventId event)
{
    ExplanationRepository repository(m_database);
    const QStringList patterns = patternsOf(tenant, eventName);
    const auto named = repository.concerned(tenant, patterns, event);
    if (!named)
        return named.error();
    const auto subscriptions = repository.subscriptions(tenant, patterns);
    if (!subscriptions)
        return subscriptions.error();
    std::vector<WebhookExplanation> webhooks;
    webhooks.reserve(named->size());
    for (const auto &[id, name, active] : *named) {
        const auto reason = active ? WebhookReason::WillGet : WebhookReason::Inactive;
        webhooks.push_back({id, name, active, reason, subscriptions->value(id)});
    }
    return webhooks;
}

Result<WebhookExplanation> EventExplainer::explainFor(EventId event, WebhookId id)
{
    const auto tenant = m_access.enter(ServiceCall::ExplainerExplainFor);
    if (!tenant)
        return tenant.error();
    auto explanation = explainIn(*tenant, event);
    if (!explanation)
        return explanation.error();
    if (WebhookExplanation *webhook = find(explanation->webhooks, id))
        return std::move(*webhook);
    const auto webhook = WebhookRepository(m_database).find(*tenant, id);
    if (!webhook)
        return webhook.error();
    if (!*webhook)
        return Error {ErrorCode::WebhookUnknown, {id.toString()}};
    return WebhookExplanation {id, (*webhook)->name, (*webhook)->active, WebhookReason::NotSubscribed};
}

Result<EventAudience> EventExplainer::audience(const QString &eventName)
{
    const auto tenant = m_access.enter(ServiceCall::ExplainerAudience);
    if (!tenant)
        return tenant.error();
    const auto transaction = Transaction::beginRead(m_database);
    if (!transaction)
        return transaction.error();
    auto webhooks = subscribed(*tenant, eventName, EventId());
    if (!webhooks)
        return webhooks.error();
    const auto all = ExplanationRepository(m_database).countWebhooks(*tenant);
    if (!all)
        return all.error();
    const qint64 rest = others(*all, *webhooks);
    return EventAudience {std::move(*webhooks), rest};
}

Result<std::vector<WebhookExplanation>> EventExplainer::notSubscribed(
    const QString &eventName, EventId event, const QString &part, int limit)
{
    const auto tenant = m_access.enter(ServiceCall::ExplainerNotSubscribed);
    if (!tenant)
        return tenant.error();
    const auto named = ExplanationRepository(m_database)
                           .unconcerned(*tenant, patternsOf(*tenant, eventName), event, part, limit);
    if (!named)
        return named.error();
    std::vector<WebhookExplanation> webhooks;
    for (const auto &[id, name, active] : *named)
        webhooks.push_back({id, name, active, WebhookReason::NotSubscribed});
    return webhooks;
}

} // namespace switchhook
