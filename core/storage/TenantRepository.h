// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Tenant.h"

#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// Table tenants.
class TenantRepository
{
public:
    explicit TenantRepository(Database &database) : m_database(database) { }

    /// TenantNameTaken, also by one that this login does not see.
    Result<void> insert(const Tenant &tenant);
    /// Name and whether it is active; likewise.
    Result<void> update(const Tenant &tenant);
    /// With its events, their keys and its tokens; it has no webhooks any more.
    Result<void> remove(TenantId id);
    Result<std::optional<Tenant>> find(TenantId id);
    /// By name; without the platform's.
    Result<std::vector<Tenant>> list();
    /// Those that a user was given, by name.
    Result<std::vector<Tenant>> listOf(UserId user);
    /// Without the discarded ones.
    Result<qint64> countWebhooks(TenantId id);
    /// Also the discarded ones, which can still be taken back.
    Result<std::vector<WebhookId>> webhooksOf(TenantId id);
    /// Those of its webhooks that something waits for.
    Result<std::vector<WebhookId>> waitingWebhooksOf(TenantId id);

private:
    Database &m_database;
};

} // namespace switchhook
