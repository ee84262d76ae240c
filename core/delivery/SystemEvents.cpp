// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SystemEvents.h"

#include "core/base/Clock.h"
#include "core/domain/EventData.h"
#include "core/domain/EventPattern.h"
#include "core/storage/Database.h"
#include "core/storage/HourlySumRepository.h"
#include "core/storage/IdSequence.h"
#include "core/storage/SystemEventRepository.h"
#include "core/storage/TenantRepository.h"

#include <map>

namespace switchhook {

SystemEvents::SystemEvents(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<void> SystemEvents::accept(TenantId tenant, const QString &name, qint64 timestamp, QByteArrayView payload)
{
    m_counted.push_back({tenant, name, hourOf(m_clock.now()), 1});
    return deliver(tenant, nullptr, name, timestamp, payload);
}

// Of one that is removed nothing is counted: its row is gone.
Result<void> SystemEvents::acceptOwn(const Tenant &tenant, const QString &name, QByteArrayView data)
{
    const Timestamp now = m_clock.now();
    if (name != QLatin1StringView("tenant.deleted"))
        m_counted.push_back({tenant.id, name, hourOf(now), 1});
    const qint64 timestamp = toUnixSeconds(now);
    return deliver(tenant.id, &tenant.name, name, timestamp, makePayload(name, timestamp, data));
}

Result<void> SystemEvents::deliver(
    TenantId tenant, const QString *tenantName, const QString &name, qint64 timestamp, QByteArrayView payload)
{
    const auto webhooks = m_database.dialect().isServer() ? deliverOnServer(tenant, tenantName, name, timestamp, payload)
                                                          : deliverHere(tenant, tenantName, name, timestamp, payload);
    if (!webhooks)
        return webhooks.error();
    m_due.insert(m_due.end(), webhooks->begin(), webhooks->end());
    return {};
}

Result<std::vector<WebhookId>> SystemEvents::deliverOnServer(
    TenantId tenant, const QString *tenantName, const QString &name, qint64 timestamp, QByteArrayView payload)
{
    const auto called = tenantName ? Result<QString>(*tenantName) : nameOf(tenant);
    if (!called)
        return called.error();
    const StoredEvent event {{}, name, timestamp, payloadWithTenant(payload, tenant, *called)};
    return SystemEventRepository(m_database).acceptOnServer(tenant, *called, event, patternsFor(name));
}

Result<std::vector<WebhookId>> SystemEvents::deliverHere(
    TenantId tenant, const QString *tenantName, const QString &name, qint64 timestamp, QByteArrayView payload)
{
    SystemEventRepository repository(m_database);
    const QStringList patterns = patternsFor(name);
    const auto subscribers = repository.subscribers(patterns);
    if (!subscribers)
        return subscribers.error();
    if (*subscribers == 0)
        return std::vector<WebhookId>();
    const auto called = tenantName ? Result<QString>(*tenantName) : nameOf(tenant);
    if (!called)
        return called.error();
    auto ids = takeIds(m_database, m_clock.now(), 1 + *subscribers);
    if (!ids)
        return ids.error();
    const StoredEvent event {ids->take<EventId>(), name, timestamp, payloadWithTenant(payload, tenant, *called)};
    return repository.insert(event, patterns, ids->take<DueId>(), *subscribers);
}

Result<QString> SystemEvents::nameOf(TenantId id)
{
    const auto tenant = TenantRepository(m_database).find(id);
    if (!tenant)
        return tenant.error();
    return *tenant ? (*tenant)->name : id.toString();
}

// In one order, so that no two transactions wait for each other.
Result<void> SystemEvents::writeCounts()
{
    std::map<std::tuple<TenantId, QString, qint64>, qint64> sums;
    for (const EventHour &counted : std::exchange(m_counted, {}))
        sums[{counted.tenant, counted.name, counted.hour}] += counted.events;
    EventHourRepository hours(m_database);
    for (const auto &[key, events] : sums) {
        const auto &[tenant, name, hour] = key;
        if (auto added = hours.add({tenant, name, hour, events}); !added)
            return added;
    }
    return {};
}

} // namespace switchhook
