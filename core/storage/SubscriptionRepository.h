// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QHash>
#include <QStringList>

namespace switchhook {

class Database;

/// Table subscriptions: which webhook wants which events.
class SubscriptionRepository
{
public:
    explicit SubscriptionRepository(Database &database) : m_database(database) { }

    /// Instead of what the webhook had.
    Result<void> replace(TenantId tenant, WebhookId webhook, bool active, const QStringList &patterns);
    /// Whether they count. The patterns stay.
    Result<void> setActive(TenantId tenant, WebhookId webhook, bool active);
    Result<QStringList> patternsOf(TenantId tenant, WebhookId webhook);
    Result<QHash<WebhookId, QStringList>> list(TenantId tenant);

private:
    Database &m_database;
};

} // namespace switchhook
