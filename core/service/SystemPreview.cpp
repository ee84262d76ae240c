// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/SystemPreview.h"

#include "core/delivery/TenantCatalogues.h"
#include "core/domain/EventPattern.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/EventHourRepository.h"
#include "core/storage/HourlySumRepository.h"
#include "core/storage/TenantRepository.h"

#include <algorithm>
#include <numeric>

namespace switchhook {

namespace {

constexpr double longestLook = 7;

} // namespace

double SystemRates::perDay() const
{
    return std::accumulate(tenants.begin(), tenants.end(), 0.0,
        [](double sum, const TenantRate &rate) { return sum + rate.perDay; });
}

Result<SystemRates> SystemPreview::perDay(const QStringList &given)
{
    if (const auto allowed = m_access.enter(ServiceCall::SystemPreview); !allowed)
        return allowed.error();
    const auto patterns = checkPatterns(m_catalogues.of(platformTenant), given);
    if (!patterns)
        return patterns.error();
    const auto tenants = TenantRepository(m_database).list();
    if (!tenants)
        return tenants.error();
    const auto days = daysKnown();
    if (!days)
        return days.error();
    const auto from = m_clock.now() - std::chrono::hours(std::lround(*days * 24));
    const auto sums = EventHourRepository(m_database).sums(hourOf(from));
    if (!sums)
        return sums.error();
    SystemRates rates {{}, *days};
    for (const Tenant &tenant : *tenants)
        rates.tenants.push_back({tenant, 0, 0});
    for (const EventHour &sum : *sums) {
        const bool wanted = std::ranges::any_of(
            *patterns, [&](const QString &pattern) { return patternMatches(pattern, sum.name); });
        const auto rate = std::ranges::find(rates.tenants, sum.tenant, [](const TenantRate &r) { return r.tenant.id; });
        if (wanted && rate != rates.tenants.end())
            rate->events += sum.events;
    }
    for (TenantRate &rate : rates.tenants)
        rate.perDay = static_cast<double>(rate.events) / *days;
    return rates;
}

Result<bool> SystemPreview::anyWebhooks()
{
    if (const auto allowed = m_access.enter(ServiceCall::SystemAnyWebhooks); !allowed)
        return allowed.error();
    const auto webhooks = TenantRepository(m_database).countWebhooks(platformTenant);
    return webhooks ? Result<bool>(*webhooks > 0) : webhooks.error();
}

// Counting began when the platform's row was made.
Result<double> SystemPreview::daysKnown()
{
    const auto platform = TenantRepository(m_database).find(platformTenant);
    if (!platform)
        return platform.error();
    const Timestamp since = *platform ? (*platform)->created : m_clock.now();
    const double known = std::chrono::duration<double>(m_clock.now() - since).count() / 86400;
    return std::clamp(known, 1.0, longestLook);
}

} // namespace switchhook
