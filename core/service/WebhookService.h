// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/SignatureDiagnosis.h"
#include "core/domain/SignedRequest.h"
#include "core/domain/Outcome.h"
#include "core/domain/Webhook.h"

#include <QHash>

#include <vector>

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;
class KeyRing;
class TenantCatalogues;
struct StoredSecret;

/// Everything one does to the webhooks of the tenant that is worked in; on the platform (AccessRequest::platform) to the
/// System Webhooks. Every input is checked here, whoever calls; nothing is stored
/// where anything was refused. Used on the thread of its Database.
class WebhookService
{
public:
    WebhookService(
        Database &database, AccessPolicy &access, KeyRing &keys, TenantCatalogues &catalogues, const Clock &clock);

    Result<Webhook> add(const WebhookDraft &draft);
    /// What add() would make of it; nothing is stored.
    Result<Webhook> check(const WebhookDraft &draft) const;
    /// All of them or none.
    Result<std::vector<WebhookId>> addAll(const std::vector<WebhookDraft> &drafts);
    /// In the order of their making.
    Result<std::vector<Webhook>> list();
    /// Of every webhook, by id: cheap, however many there are.
    Result<std::vector<WebhookCounters>> counters();
    /// How the last dozen attempts of each of these ended, oldest first; nothing for one without any.
    Result<QHash<WebhookId, std::vector<Outcome>>> lastOutcomes(const std::vector<WebhookId> &webhooks);
    /// By id or by name; a name that several carry is WebhookAmbiguous with their ids.
    Result<Webhook> find(const QString &idOrName);
    Result<Webhook> find(WebhookId id);
    /// With `expectedVersion`, refused as WebhookChanged where someone else changed it meanwhile. Deactivating
    /// cancels what waits for it.
    Result<Webhook> change(WebhookId id, const WebhookChange &change, std::optional<qint64> expectedVersion = {});
    // Each of those that take several does it to all of them or to none.
    using Ids = std::vector<WebhookId>;
    /// As change() does it.
    Result<void> setActive(const Ids &ids, bool active);
    /// Deleted as far as anyone can see; for discardedKept it can be taken back as it was, with its log and what
    /// waits for it. Then it goes for good.
    Result<void> discard(const Ids &ids);
    /// WebhookUnknown where it is gone for good.
    Result<void> restore(const Ids &ids);
    /// For good, with its log and what waits for it.
    Result<void> remove(WebhookId id);
    /// Copies beside them: the same URL, events, concurrency, log policy and secret, inactive so that nothing is sent twice.
    Result<Ids> duplicate(const Ids &ids);
    /// Both counters to 0; the log stays.
    Result<Webhook> resetFailures(WebhookId id);
    Result<void> resetFailures(const Ids &ids);

    /// For someone who asked to see it; nothing where there is none. No list ever carries it.
    Result<std::optional<SecretBytes>> revealSecret(WebhookId id);
    /// Those of all webhooks, for finding the one that was used by mistake; without any that cannot be read.
    Result<std::vector<NamedSecret>> namedSecrets();
    /// What a delivery of this body would send now, signed with the stored secret. `event` is the one that is
    /// repeated; without it the request gets an id of its own.
    Result<SignedRequest> signedRequest(
        WebhookId id, const QString &eventName, const QByteArray &body, EventId event = {});
    /// The same as a command line: "Copy as cURL". The secret is not in it.
    Result<QString> curlCommandFor(
        WebhookId id, const QString &eventName, const QByteArray &body, EventId event = {});

private:
    friend class WebhookExchange;
    Result<void> recordExport(qsizetype webhooks, bool withSecrets);
    // Within a transaction of the caller's.
    Result<void> record(QLatin1StringView action, const Webhook &webhook);
    Result<WebhookId> insert(TenantId tenant, Webhook webhook, const std::optional<SecretBytes> &secret);
    Result<void> changeWithin(
        TenantId tenant, WebhookId id, const WebhookChange &change, std::optional<qint64> expectedVersion);
    template <typename Step>
    Result<void> forEach(const Ids &ids, Step step);

    Result<std::vector<Webhook>> listIn(TenantId tenant);
    Result<Webhook> findIn(TenantId tenant, WebhookId id);
    Result<Ids> addAllIn(TenantId tenant, const std::vector<WebhookDraft> &drafts);
    [[nodiscard]] Result<Webhook> checked(TenantId tenant, const WebhookDraft &draft) const;
    Result<std::optional<SecretBytes>> openSecret(TenantId tenant, WebhookId id);
    Result<SignedRequest> signedIn(
        TenantId tenant, WebhookId id, const QString &eventName, const QByteArray &body, EventId event);

    [[nodiscard]] Result<Webhook> applied(Webhook webhook, const WebhookChange &change) const;
    Result<std::optional<StoredSecret>> seal(WebhookId id, const std::optional<SecretBytes> &secret);
    Result<void> subscribe(const Webhook &webhook);
    Result<void> recordChange(const Webhook &before, const Webhook &after, const WebhookChange &change);
    Result<void> resetWithin(TenantId tenant, WebhookId id);
    Result<void> changeSecret(TenantId tenant, WebhookId id, const WebhookChange &change);
    Result<void> cancelWaiting(WebhookId id);
    Result<EventId> freshEventId();
    [[nodiscard]] QStringList inCatalogueOrder(TenantId tenant, const QStringList &patterns) const;

    Database &m_database;
    AccessPolicy &m_access;
    KeyRing &m_keys;
    TenantCatalogues &m_catalogues;
    const Clock &m_clock;
};

} // namespace switchhook
