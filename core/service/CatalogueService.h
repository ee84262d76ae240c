// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/Tenant.h"
#include "core/service/ServiceCall.h"

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;
class TenantCatalogues;

/// The kinds of events there are for the tenant that is worked in, and what a deployment adds to those that are built in.
/// Used on the thread of its Database.
class CatalogueService
{
public:
    CatalogueService(Database &database, AccessPolicy &access, TenantCatalogues &catalogues, const Clock &clock)
        : m_database(database), m_access(access), m_catalogues(catalogues), m_clock(clock)
    {
    }

    enum class Whose { Tenant, AllTenants };

    /// On the platform: those that System Webhooks can have.
    Result<EventCatalogue> events();
    /// All events of the file, or none: it has the form of resources/events/catalogue.json, with the three categories of
    /// that one, and `"provisioning": true` for what System Webhooks get too (all of Configuration, unless false). An event
    /// that was added before is changed. CatalogueInvalid with the place as a JSON pointer or a line.
    Result<std::vector<EventType>> import(const QByteArray &json, Whose whose = Whose::Tenant);
    /// EventNotAdded, and EventInUse where a webhook is subscribed to it or one is on record.
    Result<void> remove(const QString &name, Whose whose = Whose::Tenant);

private:
    Result<TenantId> enter(ServiceCall own, ServiceCall all, Whose whose);
    Result<std::vector<EventType>> read(const QByteArray &json, TenantId tenant);
    Result<void> check(const EventCatalogue &given, TenantId tenant);
    Result<void> checkUnused(TenantId tenant, const QString &name);

    Database &m_database;
    AccessPolicy &m_access;
    TenantCatalogues &m_catalogues;
    const Clock &m_clock;
};

} // namespace switchhook
