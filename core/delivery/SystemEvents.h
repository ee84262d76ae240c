// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Tenant.h"
#include "core/storage/EventHourRepository.h"

#include <QByteArrayView>

#include <utility>
#include <vector>

namespace switchhook {

class Clock;
class Database;

/// How long it is known how many provisioning events came in.
inline constexpr std::chrono::days eventHourLifetime {8};

/// What System Webhooks get of the provisioning events of all tenants: a body with the tenant in it, made and stored
/// once for all of them, as an event of the platform with an id of its own. All within the caller's transaction.
class SystemEvents
{
public:
    SystemEvents(Database &database, const Clock &clock);

    /// Of an event that the tenant accepts, with the body that its own webhooks get. Where no System Webhook wants it,
    /// it is only counted.
    Result<void> accept(TenantId tenant, const QString &name, qint64 timestamp, QByteArrayView payload);
    /// tenant.created and so on, which no webhook of a tenant gets. `data` is JSON.
    Result<void> acceptOwn(const Tenant &tenant, const QString &name, QByteArrayView data);

    /// Before the commit: writes how many came in.
    Result<void> writeCounts();
    /// How many were counted that are not written yet, and back to there: those behind it did not go in after all.
    [[nodiscard]] size_t counted() const { return m_counted.size(); }
    void forgetCountsFrom(size_t place) { m_counted.resize(place); }
    /// The webhooks that something was made due for since the last call.
    [[nodiscard]] std::vector<WebhookId> takeDue() { return std::exchange(m_due, {}); }

private:
    Result<void> deliver(TenantId tenant, const QString *tenantName, const QString &name, qint64 timestamp,
        QByteArrayView payload);
    Result<std::vector<WebhookId>> deliverOnServer(TenantId tenant, const QString *tenantName, const QString &name,
        qint64 timestamp, QByteArrayView payload);
    Result<std::vector<WebhookId>> deliverHere(TenantId tenant, const QString *tenantName, const QString &name,
        qint64 timestamp, QByteArrayView payload);
    Result<QString> nameOf(TenantId tenant);

    Database &m_database;
    const Clock &m_clock;
    std::vector<EventHour> m_counted;
    std::vector<WebhookId> m_due;
};

} // namespace switchhook
