// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/SignatureDiagnosis.h"
#include "core/domain/SignedRequest.h"
#include "core/domain/Webhook.h"

#include <vector>

namespace switchhook {

class Clock;
class Database;
class EventCatalogue;
class KeyRing;
struct StoredSecret;

/// Everything one does to webhooks themselves. Every input is checked here, whoever calls; nothing is stored
/// where anything was refused. Used on the thread of its Database.
class WebhookService
{
public:
    WebhookService(Database &database, KeyRing &keys, const EventCatalogue &catalogue, const Clock &clock);

    Result<Webhook> add(const WebhookDraft &draft);
    /// In the order of their making.
    Result<std::vector<Webhook>> list();
    /// By id or by name; a name that several carry is WebhookAmbiguous with their ids.
    Result<Webhook> find(const QString &idOrName);
    Result<Webhook> find(WebhookId id);
    /// With `expectedVersion`, refused as WebhookChanged where someone else changed it meanwhile. Deactivating
    /// cancels what waits for it.
    Result<Webhook> change(WebhookId id, const WebhookChange &change, std::optional<qint64> expectedVersion = {});
    /// With its log and what waits for it.
    Result<void> remove(WebhookId id);
    /// Both counters to 0; the log stays.
    Result<Webhook> resetFailures(WebhookId id);

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
    [[nodiscard]] Result<Webhook> applied(Webhook webhook, const WebhookChange &change) const;
    Result<std::optional<StoredSecret>> seal(WebhookId id, const std::optional<SecretBytes> &secret);
    Result<void> subscribe(const Webhook &webhook);
    Result<void> changeSecret(WebhookId id, const WebhookChange &change);
    Result<void> cancelWaiting(WebhookId id);
    Result<EventId> freshEventId();
    [[nodiscard]] QStringList inCatalogueOrder(const QStringList &patterns) const;

    Database &m_database;
    KeyRing &m_keys;
    const EventCatalogue &m_catalogue;
    const Clock &m_clock;
};

} // namespace switchhook
