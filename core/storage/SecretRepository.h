// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/WebhookRepository.h"

#include <QHash>

namespace switchhook {

/// The secret of a webhook as it is stored, with the name that people know it by.
struct NamedStoredSecret
{
    WebhookId webhook;
    QString name;
    StoredSecret secret;
};

/// The secrets in table webhooks, all at once.
class SecretRepository
{
public:
    explicit SecretRepository(Database &database) : m_database(database) { }

    /// Of every webhook that has one, in the order of their making.
    Result<std::vector<NamedStoredSecret>> list(TenantId tenant);
    /// Nothing: there is no such webhook; an empty one: it has no secret.
    Result<std::optional<std::optional<StoredSecret>>> find(TenantId tenant, WebhookId webhook);

    /// How many secrets each key encrypts, by the keys' ids; of webhooks in whatever state.
    Result<QHash<QString, qint64>> countsByKey();
    /// Of all tenants: those that are sealed with another key than this one, from the first after `after` on.
    Result<std::vector<NamedStoredSecret>> notSealedWith(const QString &keyId, WebhookId after, int limit);
    /// The same secret, sealed anew; nothing happens where it is another one by now.
    Result<bool> reseal(WebhookId webhook, const StoredSecret &former, const StoredSecret &anew);
    /// Until the transaction ends no secret is written.
    Result<void> holdStill();

private:
    Database &m_database;
};

} // namespace switchhook
