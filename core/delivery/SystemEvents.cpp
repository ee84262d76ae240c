// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SystemEvents.h"

#include "core/base/Clock.h"
#include "core/domain/EventData.h"
#include "core/domain/EventPattern.h"
#include "core/storage/HourlySumRepository.h"
#include "core/storage/IdSequence.h"
#include "core/storage/SystemEventRepository.h"
#include "core/storage/TenantRepository.h"

#include <map>

namespace switchhook {

namespace {

// Where writers do not wait for each other, as many may subscribe between two statements.
constexpr qint64 lateSystemSubscribers = 100;

} // namespace

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
    SystemEventRepository repository(m_database);
    const QStringList patterns = patternsFor(name);
    const auto subscribers = repository.subscribers(patterns);
    if (!subscribers)
        return subscribers.error();
    if (*subscribers == 0)
        return {};
    const auto called = tenantName ? Result<QString>(*tenantName) : nameOf(tenant);
    if (!called)
        return called.error();
    const qint64 limit = *subscribers + lateSystemSubscribers;
    auto ids = takeIds(m_database, m_clock.now(), 1 + limit);
    if (!ids)
        return ids.error();
    const StoredEvent event {ids->take<EventId>(), name, timestamp, payloadWithTenant(payload, tenant, *called)};
    const auto webhooks = repository.insert(event, patterns, ids->take<DueId>(), limit);
    if (!webhooks)
        return webhooks.error();
    m_due.insert(m_due.end(), webhooks->begin(), webhooks->end());
    return {};
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
