// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Tenant.h"

#include <vector>

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;

/// The tenants that the acting user holds; of others nothing is to be seen here: TenantUnknown. Names are unique; one that
/// another tenant has is TenantNameTaken, held or not. System Webhooks get tenant.created, updated and deleted. Used on the thread of its Database.
class TenantService
{
public:
    TenantService(Database &database, AccessPolicy &access, const Clock &clock);

    /// By name.
    Result<std::vector<Tenant>> list();
    /// By id or by name.
    Result<Tenant> find(const QString &idOrName);
    /// A user whose role is held for several tenants holds it too from now on; one whose role is held for exactly one
    /// cannot make another (UserNeedsOneTenant).
    Result<Tenant> add(const QString &name);
    Result<Tenant> rename(TenantId id, const QString &name);
    /// Its webhooks rest: no event of it is accepted any more, and what waits goes on waiting.
    Result<Tenant> deactivate(TenantId id);
    /// What waited is delivered.
    Result<Tenant> activate(TenantId id);
    /// For good. TenantHasWebhooks while it has some, unless `withWebhooks`; TenantLast for the only one there is.
    Result<void> remove(TenantId id, bool withWebhooks = false);

private:
    Result<Tenant> findHeld(TenantId id);
    Result<std::vector<WebhookId>> announce(const Tenant &tenant, QLatin1StringView event, const QStringList &changed = {});
    void nudgeFor(const std::vector<WebhookId> &due);
    Result<void> checkIsFree(const QString &name, TenantId self);
    Result<Tenant> setActive(TenantId id, bool active);
    Result<void> removeWithin(const Tenant &tenant, bool withWebhooks);

    Database &m_database;
    AccessPolicy &m_access;
    const Clock &m_clock;
};

} // namespace switchhook
