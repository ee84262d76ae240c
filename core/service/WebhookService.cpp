// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/WebhookService.h"

#include "core/base/Clock.h"
#include "core/crypto/KeyRing.h"
#include "core/delivery/DeliveryRecorder.h"
#include "core/delivery/RequestBuilder.h"
#include "core/delivery/TenantCatalogues.h"
#include "core/delivery/EngineDirectory.h"
#include "core/delivery/WebhookRemoval.h"
#include "core/domain/EventPattern.h"
#include "core/domain/FieldMask.h"
#include "core/domain/TargetUrl.h"
#include "core/domain/WebhookName.h"
#include "core/service/AccessPolicy.h"
#include "core/service/WebhookFacts.h"
#include "core/storage/SecretRepository.h"
#include "core/storage/SubscriptionRepository.h"
#include "core/storage/Transaction.h"
#include "core/text/CurlText.h"
#include "core/text/WebhookText.h"

namespace switchhook {

namespace {

Result<QString> checkUrl(const QString &text)
{
    const auto url = parseTargetUrl(text);
    if (!url)
        return url.error();
    return QString::fromLatin1(url->toEncoded());
}

Result<void> checkConcurrency(int concurrency)
{
    if (concurrency < lowestConcurrency || concurrency > highestConcurrency)
        return Error {ErrorCode::ConcurrencyOutOfRange,
            {QString::number(concurrency), QString::number(lowestConcurrency), QString::number(highestConcurrency)}};
    return {};
}

Result<void> checkSecret(const std::optional<SecretBytes> &secret)
{
    if (secret && secret->isEmpty())
        return Error {ErrorCode::SecretEmpty};
    if (secret && !secret->view().isValidUtf8())
        return Error {ErrorCode::SecretNotUtf8};
    return {};
}

Result<QStringList> checkMaskedFields(const QStringList &paths)
{
    QStringList fields;
    for (const QString &path : paths)
        fields.append(path.trimmed());
    if (const auto mask = FieldMask::fromPaths(fields); !mask)
        return mask.error();
    fields.removeDuplicates();
    return fields;
}

} // namespace

WebhookService::WebhookService(
    Database &database, AccessPolicy &access, KeyRing &keys, TenantCatalogues &catalogues, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_keys(keys)
    , m_catalogues(catalogues)
    , m_clock(clock)
{
}

Result<Webhook> WebhookService::applied(Webhook webhook, const WebhookChange &change) const
{
    if (change.name) {
        auto name = checkWebhookName(*change.name);
        if (!name)
            return name.error();
        webhook.name = *name;
    }
    if (change.url) {
        auto url = checkUrl(*change.url);
        if (!url)
            return url.error();
        webhook.url = *url;
    }
    if (change.events) {
        auto events = checkPatterns(m_catalogues.of(webhook.tenant), *change.events);
        if (!events)
            return events.error();
        webhook.events = *events;
    }
    webhook.concurrency = change.concurrency.value_or(webhook.concurrency);
    if (const auto fits = checkConcurrency(webhook.concurrency); !fits)
        return fits.error();
    if (const auto fits = checkSecret(change.secret); !fits)
        return fits.error();
    webhook.active = change.active.value_or(webhook.active);
    webhook.log.keepsBodies = change.keepsBodies.value_or(webhook.log.keepsBodies);
    if (change.maskedFields) {
        auto fields = checkMaskedFields(*change.maskedFields);
        if (!fields)
            return fields.error();
        webhook.log.maskedFields = *fields;
    }
    return webhook;
}

Result<std::optional<StoredSecret>> WebhookService::seal(WebhookId id, const std::optional<SecretBytes> &secret)
{
    if (!secret)
        return std::optional<StoredSecret>();
    const auto sealed = m_keys.seal(id, *secret);
    if (!sealed)
        return sealed.error();
    return std::optional(StoredSecret {sealed->blob, sealed->keyId});
}

Result<Webhook> WebhookService::check(const WebhookDraft &draft) const
{
    const auto tenant = m_access.enter(ServiceCall::WebhookCheck);
    if (!tenant)
        return tenant.error();
    return checked(*tenant, draft);
}

Result<Webhook> WebhookService::checked(TenantId tenant, const WebhookDraft &draft) const
{
    const WebhookChange all {
        draft.name, draft.url, draft.events, draft.active, draft.concurrency, draft.secret, false,
        draft.log.keepsBodies, draft.log.maskedFields};
    Webhook webhook;
    webhook.tenant = tenant;
    return applied(std::move(webhook), all);
}

Result<Webhook> WebhookService::add(const WebhookDraft &draft)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookAdd);
    if (!tenant)
        return tenant.error();
    const auto ids = addAllIn(*tenant, {draft});
    if (!ids)
        return ids.error();
    return findIn(*tenant, ids->front());
}

Result<WebhookService::Ids> WebhookService::addAll(const std::vector<WebhookDraft> &drafts)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookAddAll);
    if (!tenant)
        return tenant.error();
    return addAllIn(*tenant, drafts);
}

Result<WebhookService::Ids> WebhookService::addAllIn(TenantId tenant, const std::vector<WebhookDraft> &drafts)
{
    std::vector<Webhook> webhooks;
    for (const WebhookDraft &draft : drafts) {
        auto webhook = checked(tenant, draft);
        if (!webhook)
            return webhook.error();
        webhooks.push_back(std::move(*webhook));
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Ids ids;
    for (size_t i = 0; i < webhooks.size(); ++i) {
        const auto id = insert(tenant, std::move(webhooks[i]), drafts[i].secret);
        if (!id)
            return id.error();
        ids.push_back(*id);
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return ids;
}

Result<WebhookId> WebhookService::insert(
    TenantId tenant, Webhook webhook, const std::optional<SecretBytes> &secret)
{
    webhook.tenant = tenant;
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    webhook.id = ids->take<WebhookId>();
    const auto sealed = seal(webhook.id, secret);
    if (!sealed)
        return sealed.error();
    if (const auto written = WebhookRepository(m_database).insert(webhook, *sealed); !written)
        return written.error();
    if (const auto written = subscribe(webhook); !written)
        return written.error();
    webhook.hasSecret = secret.has_value();
    const auto kept = m_access.record(
        QLatin1StringView("webhook.added"), auditObjectOf(webhook), {}, auditFactsOf(webhook));
    if (!kept)
        return kept.error();
    return webhook.id;
}

Result<void> WebhookService::record(QLatin1StringView action, const Webhook &webhook)
{
    return m_access.record(action, auditObjectOf(webhook));
}

Result<void> WebhookService::recordExport(qsizetype webhooks, bool withSecrets)
{
    return m_access.recordAlone(QLatin1StringView("webhook.exported"), {{}, {}, m_access.actor().tenant},
        {{QStringLiteral("webhooks"), webhooks}, {QStringLiteral("with_secrets"), withSecrets}});
}

Result<void> WebhookService::subscribe(const Webhook &webhook)
{
    return SubscriptionRepository(m_database).replace(webhook.tenant, webhook.id, webhook.active, webhook.events);
}

Result<std::vector<Webhook>> WebhookService::list()
{
    const auto tenant = m_access.enter(ServiceCall::WebhookList);
    if (!tenant)
        return tenant.error();
    return listIn(*tenant);
}

Result<std::vector<Webhook>> WebhookService::listIn(TenantId tenant)
{
    auto webhooks = WebhookRepository(m_database).list(tenant);
    if (!webhooks)
        return webhooks;
    const auto patterns = SubscriptionRepository(m_database).list(tenant);
    if (!patterns)
        return patterns.error();
    for (Webhook &webhook : *webhooks)
        webhook.events = inCatalogueOrder(tenant, patterns->value(webhook.id));
    return webhooks;
}

Result<std::vector<WebhookCounters>> WebhookService::counters()
{
    const auto tenant = m_access.enter(ServiceCall::WebhookCounters);
    if (!tenant)
        return tenant.error();
    return WebhookRepository(m_database).counters(*tenant);
}

Result<QHash<WebhookId, std::vector<Outcome>>> WebhookService::lastOutcomes(
    const std::vector<WebhookId> &webhooks)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookLastOutcomes);
    if (!tenant)
        return tenant.error();
    return WebhookRepository(m_database).lastOutcomes(*tenant, webhooks);
}

Result<Webhook> WebhookService::find(WebhookId id)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookFind);
    if (!tenant)
        return tenant.error();
    return findIn(*tenant, id);
}

Result<Webhook> WebhookService::findIn(TenantId tenant, WebhookId id)
{
    auto webhook = WebhookRepository(m_database).find(tenant, id);
    if (!webhook)
        return webhook.error();
    if (!*webhook)
        return Error {ErrorCode::WebhookUnknown, {id.toString()}};
    const auto patterns = SubscriptionRepository(m_database).patternsOf(tenant, id);
    if (!patterns)
        return patterns.error();
    (*webhook)->events = inCatalogueOrder(tenant, *patterns);
    return **webhook;
}

Result<Webhook> WebhookService::find(const QString &idOrName)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookFind);
    if (!tenant)
        return tenant.error();
    if (const auto id = WebhookId::fromString(idOrName)) {
        auto webhook = findIn(*tenant, *id);
        if (webhook || webhook.error().code != ErrorCode::WebhookUnknown)
            return webhook;
    }
    const auto named = WebhookRepository(m_database).findByName(*tenant, idOrName.trimmed());
    if (!named)
        return named.error();
    if (named->empty())
        return Error {ErrorCode::WebhookUnknown, {idOrName}};
    if (named->size() == 1)
        return findIn(*tenant, named->front());
    QStringList arguments {idOrName};
    for (const WebhookId id : *named)
        arguments.append(id.toString());
    return Error {ErrorCode::WebhookAmbiguous, arguments};
}

Result<Webhook> WebhookService::change(
    WebhookId id, const WebhookChange &change, std::optional<qint64> expectedVersion)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookChange);
    if (!tenant)
        return tenant.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto changed = changeWithin(*tenant, id, change, expectedVersion); !changed)
        return changed.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return findIn(*tenant, id);
}

Result<void> WebhookService::changeWithin(
    TenantId tenant, WebhookId id, const WebhookChange &change, std::optional<qint64> expectedVersion)
{
    const auto before = findIn(tenant, id);
    if (!before)
        return before.error();
    if (expectedVersion && *expectedVersion != before->version)
        return Error {ErrorCode::WebhookChanged, {id.toString()}};
    const auto after = applied(*before, change);
    if (!after)
        return after.error();
    if (const auto written = WebhookRepository(m_database).update(*after); !written)
        return written.error();
    if (const auto written = subscribe(*after); !written)
        return written.error();
    if (const auto written = changeSecret(tenant, id, change); !written)
        return written.error();
    if (before->active && !after->active) {
        if (const auto cancelled = cancelWaiting(id); !cancelled)
            return cancelled;
    }
    return recordChange(*before, *after, change);
}

Result<void> WebhookService::recordChange(const Webhook &before, const Webhook &after, const WebhookChange &change)
{
    QJsonObject facts = auditFactsOf(after);
    if (change.secret)
        facts.insert(QStringLiteral("secret"), QStringLiteral("set anew"));
    else if (change.removeSecret)
        facts.insert(QStringLiteral("secret"), QStringLiteral("none"));
    const AuditDifference difference = differenceOf(auditFactsOf(before), facts);
    if (difference.isEmpty())
        return {};
    return m_access.record(
        QLatin1StringView("webhook.changed"), auditObjectOf(after), difference.before, difference.after);
}

template <typename Step>
Result<void> WebhookService::forEach(const Ids &ids, Step step)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    for (const WebhookId id : ids) {
        if (const Result<void> done = step(id); !done)
            return done;
    }
    return transaction->commit();
}

Result<void> WebhookService::setActive(const Ids &ids, bool active)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookSetActive);
    if (!tenant)
        return tenant.error();
    WebhookChange change;
    change.active = active;
    return forEach(ids, [&](WebhookId id) { return changeWithin(*tenant, id, change, {}); });
}

Result<void> WebhookService::discard(const Ids &ids)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookDiscard);
    if (!tenant)
        return tenant.error();
    const Timestamp now = m_clock.now();
    return forEach(ids, [&](WebhookId id) -> Result<void> {
        const auto webhook = findIn(*tenant, id);
        if (!webhook)
            return webhook.error();
        const auto discarded = WebhookRepository(m_database).discard(*tenant, id, now);
        if (!discarded)
            return discarded.error();
        if (!*discarded)
            return Error {ErrorCode::WebhookUnknown, {id.toString()}};
        if (auto quiet = SubscriptionRepository(m_database).setActive(*tenant, id, false); !quiet)
            return quiet;
        return record(QLatin1StringView("webhook.deleted"), *webhook);
    });
}

// What waited for them is due again: the engines are told.
Result<void> WebhookService::restore(const Ids &ids)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookRestore);
    if (!tenant)
        return tenant.error();
    EngineDirectory engines(m_database, m_clock);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    for (const WebhookId id : ids) {
        const auto active = WebhookRepository(m_database).restore(*tenant, id);
        if (!active)
            return active.error();
        if (!*active)
            return Error {ErrorCode::WebhookUnknown, {id.toString()}};
        if (const auto subscribed = SubscriptionRepository(m_database).setActive(*tenant, id, **active); !subscribed)
            return subscribed;
        const auto webhook = findIn(*tenant, id);
        if (!webhook)
            return webhook.error();
        if (const auto kept = record(QLatin1StringView("webhook.restored"), *webhook); !kept)
            return kept;
    }
    if (const auto announced = engines.announce(ids); !announced)
        return announced;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    engines.nudge();
    return {};
}

Result<WebhookService::Ids> WebhookService::duplicate(const Ids &ids)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookDuplicate);
    if (!tenant)
        return tenant.error();
    Ids copies;
    const auto done = forEach(ids, [&](WebhookId id) -> Result<void> {
        const auto original = findIn(*tenant, id);
        if (!original)
            return original.error();
        const auto secret = openSecret(*tenant, id);
        if (!secret)
            return secret.error();
        Webhook copy;
        copy.name = nameOfCopy(original->name);
        copy.url = original->url;
        copy.events = original->events;
        copy.concurrency = original->concurrency;
        copy.log = original->log;
        copy.active = false;
        const auto added = insert(*tenant, std::move(copy), *secret);
        if (!added)
            return added.error();
        copies.push_back(*added);
        return {};
    });
    if (!done)
        return done.error();
    return copies;
}

Result<void> WebhookService::changeSecret(TenantId tenant, WebhookId id, const WebhookChange &change)
{
    if (!change.secret && !change.removeSecret)
        return {};
    const auto secret = seal(id, change.secret);
    if (!secret)
        return secret.error();
    return WebhookRepository(m_database).setSecret(tenant, id, *secret);
}

Result<void> WebhookService::cancelWaiting(WebhookId id)
{
    DeliveryRecorder recorder(m_database);
    if (auto cancelled = recorder.addCancelled(id, m_clock.now()); !cancelled)
        return cancelled;
    return recorder.finish();
}

Result<void> WebhookService::remove(WebhookId id)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookRemove);
    if (!tenant)
        return tenant.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto known = findIn(*tenant, id);
    if (!known)
        return known.error();
    if (auto removed = removeWebhook(m_database, id); !removed)
        return removed;
    if (auto kept = record(QLatin1StringView("webhook.removed"), *known); !kept)
        return kept;
    return transaction->commit();
}

Result<Webhook> WebhookService::resetFailures(WebhookId id)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookResetFailures);
    if (!tenant)
        return tenant.error();
    if (const auto reset = forEach({id}, [&](WebhookId one) { return resetWithin(*tenant, one); }); !reset)
        return reset.error();
    return findIn(*tenant, id);
}

Result<std::optional<SecretBytes>> WebhookService::revealSecret(WebhookId id)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookRevealSecret);
    if (!tenant)
        return tenant.error();
    // It is on record before anyone sees it.
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto secret = openSecret(*tenant, id);
    if (!secret || !*secret)
        return secret;
    const auto webhook = findIn(*tenant, id);
    if (!webhook)
        return webhook.error();
    if (const auto kept = record(QLatin1StringView("secret.revealed"), *webhook); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return secret;
}

Result<std::optional<SecretBytes>> WebhookService::openSecret(TenantId tenant, WebhookId id)
{
    const auto stored = SecretRepository(m_database).find(tenant, id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error {ErrorCode::WebhookUnknown, {id.toString()}};
    if (!**stored)
        return std::optional<SecretBytes>();
    auto secret = m_keys.open(id, (**stored)->sealed, (**stored)->keyId);
    if (!secret)
        return secret.error();
    return std::optional(std::move(*secret));
}

Result<std::vector<NamedSecret>> WebhookService::namedSecrets()
{
    const auto tenant = m_access.enter(ServiceCall::WebhookNamedSecrets);
    if (!tenant)
        return tenant.error();
    const auto stored = SecretRepository(m_database).list(*tenant);
    if (!stored)
        return stored.error();
    if (stored->empty())
        return std::vector<NamedSecret>();
    // Whoever compares with each of them may as well keep them: it is on record as a reveal is.
    const QJsonObject what {{QStringLiteral("secrets"), static_cast<qint64>(stored->size())}};
    if (const auto kept = m_access.recordAlone(QLatin1StringView("secret.compared"), {{}, {}, *tenant}, what); !kept)
        return kept.error();
    std::vector<NamedSecret> secrets;
    for (const auto &[webhook, name, secret] : *stored) {
        if (auto opened = m_keys.open(webhook, secret.sealed, secret.keyId))
            secrets.push_back({name, std::move(*opened)});
    }
    return secrets;
}

Result<EventId> WebhookService::freshEventId()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return ids->take<EventId>();
}

Result<SignedRequest> WebhookService::signedRequest(
    WebhookId id, const QString &eventName, const QByteArray &body, EventId event)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookSignedRequest);
    if (!tenant)
        return tenant.error();
    return signedIn(*tenant, id, eventName, body, event);
}

Result<SignedRequest> WebhookService::signedIn(
    TenantId tenant, WebhookId id, const QString &eventName, const QByteArray &body, EventId event)
{
    const auto webhook = findIn(tenant, id);
    if (!webhook)
        return webhook.error();
    auto secret = openSecret(tenant, id);
    if (!secret)
        return secret.error();
    const auto eventId = event.isValid() ? Result<EventId>(event) : freshEventId();
    if (!eventId)
        return eventId.error();
    const HttpRequest request
        = buildRequest({*eventId, eventName, body, webhook->url, std::move(*secret)}, m_clock.now());
    return SignedRequest {webhook->url, request.headers, body};
}

Result<QString> WebhookService::curlCommandFor(
    WebhookId id, const QString &eventName, const QByteArray &body, EventId event)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookCurlCommandFor);
    if (!tenant)
        return tenant.error();
    const auto request = signedIn(*tenant, id, eventName, body, event);
    if (!request)
        return request.error();
    return curlCommand(*request);
}

Result<void> WebhookService::resetFailures(const Ids &ids)
{
    const auto tenant = m_access.enter(ServiceCall::WebhookResetFailures);
    if (!tenant)
        return tenant.error();
    return forEach(ids, [&](WebhookId id) { return resetWithin(*tenant, id); });
}

Result<void> WebhookService::resetWithin(TenantId tenant, WebhookId id)
{
    const auto webhook = findIn(tenant, id);
    if (!webhook)
        return webhook.error();
    if (auto reset = WebhookRepository(m_database).resetFailures(tenant, id); !reset)
        return reset;
    return m_access.record(QLatin1StringView("webhook.failures_reset"), auditObjectOf(*webhook),
        {{QStringLiteral("failure_count"), webhook->failureCount}}, {{QStringLiteral("failure_count"), 0}});
}

QStringList WebhookService::inCatalogueOrder(TenantId tenant, const QStringList &patterns) const
{
    const auto ordered = checkPatterns(m_catalogues.of(tenant), patterns);
    return ordered ? *ordered : patterns;
}

} // namespace switchhook
