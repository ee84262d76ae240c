// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/Tenant.h"

namespace switchhook {

class Database;

/// Table catalogue_additions: events of a deployment's own, of one tenant or (platformTenant) for all.
class CatalogueRepository
{
public:
    explicit CatalogueRepository(Database &database) : m_database(database) { }

    struct Addition
    {
        TenantId tenant;
        EventType type;
    };

    /// Instead of one of that name which the tenant has. `added` is an id that was not used before.
    Result<void> put(TenantId tenant, const EventType &type, qint64 added);
    /// False where it has none of that name.
    Result<bool> remove(TenantId tenant, const QString &name);
    /// Of all of them, in the order of their adding.
    Result<std::vector<Addition>> list();
    /// The tenant's and those for all, in the order of their adding.
    Result<std::vector<Addition>> list(TenantId tenant);
    /// Becomes another one after any addition or removal.
    Result<QString> mark();

    /// What uses events of that name: subscriptions by one of the patterns, and events on record. Of the tenant's, and with
    /// platformTenant of everyone's.
    struct Use
    {
        qint64 subscriptions = 0;
        qint64 events = 0;
    };
    Result<Use> uses(TenantId tenant, const QString &name, const QString &entityPattern);

private:
    Database &m_database;
};

} // namespace switchhook
