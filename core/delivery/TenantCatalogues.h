// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/Tenant.h"

#include <unordered_map>

namespace switchhook {

class Database;

/// The catalogue of each tenant: what is built in, with what a deployment added for all tenants and for this one. The
/// platform's has what System Webhooks can have: the provisioning events of all of them. Used on the thread of its
/// Database.
class TenantCatalogues
{
public:
    /// Both must live longer.
    TenantCatalogues(Database &database, EventCatalogue builtIn, const Clock &clock);

    /// As of at most a second ago; where the database fails, as it was before. Valid until the next call.
    const EventCatalogue &of(TenantId tenant);
    [[nodiscard]] const EventCatalogue &builtIn() const { return m_builtIn; }
    /// Additions were changed by this very program.
    void forget() { m_looked.reset(); }

private:
    void lookForChanges();
    EventCatalogue make(TenantId tenant);

    Database &m_database;
    const EventCatalogue m_builtIn;
    const Clock &m_clock;
    std::unordered_map<TenantId, EventCatalogue> m_known;
    QString m_mark;
    std::optional<MonotonicTime> m_looked;
};

} // namespace switchhook
