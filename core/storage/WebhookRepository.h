// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Outcome.h"
#include "core/domain/Webhook.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// A secret as it is stored: sealed by core/crypto.
struct StoredSecret
{
    QByteArray sealed;
    QString keyId;
};

/// What a delivery needs to know of its webhook, read in the transaction of the claim.
struct DeliveryTarget
{
    QString url;
    std::optional<StoredSecret> secret;
    int concurrency = defaultConcurrency;
    bool active = true;
    LogPolicy log = {};
    bool deleted = false; ///< nothing goes to it, unless it is taken back
    bool resting = false; ///< its tenant is deactivated: what waits for it goes on waiting
};

/// What a batch of finished attempts of one webhook does to its row.
struct AttemptSums
{
    WebhookId webhook;
    std::optional<Timestamp> lastTriggered; ///< nothing: entries without an attempt, the counters stay
    std::optional<int> lastStatusCode; ///< of the last attempt
    int entries = 0; ///< new rows in its log
    int failures = 0;
    int failuresAtEnd = 0; ///< after the last success of the batch
    bool anySuccess = false;
};

/// How far lastOutcomes() looks back.
inline constexpr int outcomesAsked = 12;

/// Table webhooks, without their subscriptions (SubscriptionRepository). What was discarded is nowhere found, but by
/// target().
class WebhookRepository
{
public:
    explicit WebhookRepository(Database &database) : m_database(database) { }

    Result<void> insert(const Webhook &webhook, const std::optional<StoredSecret> &secret);
    /// Name, URL, active, concurrency, what the log keeps; raises the version.
    Result<void> update(const Webhook &webhook);
    Result<void> setSecret(TenantId tenant, WebhookId id, const std::optional<StoredSecret> &secret);
    Result<void> remove(WebhookId id);
    /// Deleted, so that it can be taken back; false where there is none (any more).
    Result<bool> discard(TenantId tenant, WebhookId id, Timestamp now);
    /// Taken back: answers whether it is active; nothing where it is not there any more.
    Result<std::optional<bool>> restore(TenantId tenant, WebhookId id);
    /// Of any tenant.
    Result<std::vector<WebhookId>> discardedBefore(Timestamp before, int limit);
    Result<void> resetFailures(TenantId tenant, WebhookId id);

    Result<std::optional<Webhook>> find(TenantId tenant, WebhookId id);
    Result<std::vector<Webhook>> list(TenantId tenant);
    /// Of every webhook, by id.
    Result<std::vector<WebhookCounters>> counters(TenantId tenant);
    /// How the last `outcomesAsked` attempts of these webhooks ended, oldest first; one query for many of them.
    Result<QHash<WebhookId, std::vector<Outcome>>> lastOutcomes(
        TenantId tenant, const std::vector<WebhookId> &webhooks);
    Result<std::vector<WebhookId>> findByName(TenantId tenant, const QString &name);
    /// For the engine, of any tenant.
    Result<std::optional<DeliveryTarget>> target(WebhookId id);
    /// Of those of these webhooks whose log does not keep and show everything.
    Result<QHash<WebhookId, LogPolicy>> logPolicies(TenantId tenant, const std::vector<WebhookId> &webhooks);
    /// Active ones whose last attempt failed.
    Result<qint64> countFailing(TenantId tenant);

    /// Adds to the counters, and answers how many entries its log holds now.
    Result<int> addAttempts(const AttemptSums &sums);
    /// Its log became longer (or shorter) by that without an attempt; answers how many entries it holds now.
    Result<int> addEntries(WebhookId id, int entries);

private:
    Database &m_database;
};

} // namespace switchhook
