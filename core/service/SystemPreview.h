// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Tenant.h"

#include <QStringList>

#include <vector>

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;
class TenantCatalogues;

/// What a tenant would have sent to a System Webhook.
struct TenantRate
{
    Tenant tenant;
    qint64 events = 0; ///< in the time that was looked at
    double perDay = 0;
};

struct SystemRates
{
    std::vector<TenantRate> tenants; ///< every one, by name
    double days = 0; ///< how long was looked at: 7 days, or less where counting began later, but at least one
    [[nodiscard]] double perDay() const;
};

/// Before a System Webhook is saved: what it would get. From what came in by the hour, which is known whether or not
/// any webhook wanted it. Used on the thread of its Database.
class SystemPreview
{
public:
    SystemPreview(Database &database, AccessPolicy &access, TenantCatalogues &catalogues, const Clock &clock)
        : m_database(database), m_access(access), m_catalogues(catalogues), m_clock(clock)
    {
    }

    /// PatternInvalid and so on, as saving them would be refused.
    Result<SystemRates> perDay(const QStringList &patterns);
    /// Whether there is any System Webhook.
    Result<bool> anyWebhooks();

private:
    Result<double> daysKnown();

    Database &m_database;
    AccessPolicy &m_access;
    TenantCatalogues &m_catalogues;
    const Clock &m_clock;
};

} // namespace switchhook
