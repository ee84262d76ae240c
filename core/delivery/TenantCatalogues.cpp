// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/TenantCatalogues.h"

#include "core/storage/CatalogueRepository.h"

namespace switchhook {

namespace {

constexpr std::chrono::seconds lookAgainAfter {1};
constexpr QLatin1StringView noAdditions {"0-0"}; // CatalogueRepository::mark()

} // namespace

TenantCatalogues::TenantCatalogues(Database &database, EventCatalogue builtIn, const Clock &clock)
    : m_database(database)
    , m_builtIn(std::move(builtIn))
    , m_clock(clock)
{
}

const EventCatalogue &TenantCatalogues::of(TenantId tenant)
{
    if (!m_looked || m_clock.monotonic() - *m_looked >= lookAgainAfter)
        lookForChanges();
    if (m_mark == noAdditions && tenant != platformTenant)
        return m_builtIn;
    auto known = m_known.find(tenant);
    if (known == m_known.end())
        known = m_known.emplace(tenant, make(tenant)).first;
    return known->second;
}

void TenantCatalogues::lookForChanges()
{
    const auto mark = CatalogueRepository(m_database).mark();
    if (!mark)
        return;
    if (*mark != m_mark)
        m_known.clear();
    m_mark = *mark;
    m_looked = m_clock.monotonic();
}

EventCatalogue TenantCatalogues::make(TenantId tenant)
{
    CatalogueRepository repository(m_database);
    const auto additions = tenant == platformTenant ? repository.list() : repository.list(tenant);
    std::vector<EventType> more;
    if (additions) {
        for (const auto &addition : *additions)
            more.push_back(addition.type);
    } else {
        m_looked.reset();
        m_mark.clear();
    }
    const EventCatalogue all = m_builtIn.with(more);
    return tenant == platformTenant ? all.forPlatform() : all;
}

} // namespace switchhook
