// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Webhook.h"

#include <QByteArray>

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

/// Table webhooks, without their subscriptions (SubscriptionRepository).
class WebhookRepository
{
public:
    explicit WebhookRepository(Database &database) : m_database(database) { }

    Result<void> insert(const Webhook &webhook, const std::optional<StoredSecret> &secret);
    /// Name, URL, active, concurrency; raises the version.
    Result<void> update(const Webhook &webhook);
    Result<void> setSecret(WebhookId id, const std::optional<StoredSecret> &secret);
    Result<void> remove(WebhookId id);
    Result<void> resetFailures(WebhookId id);

    Result<std::optional<Webhook>> find(TenantId tenant, WebhookId id);
    Result<std::vector<Webhook>> list(TenantId tenant);
    Result<std::vector<WebhookId>> findByName(TenantId tenant, const QString &name);
    Result<std::optional<DeliveryTarget>> target(WebhookId id);
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
