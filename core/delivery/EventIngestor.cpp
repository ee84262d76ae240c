// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EventIngestor.h"

#include "core/domain/EventData.h"
#include "core/domain/EventPattern.h"
#include "core/storage/Database.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/DueRepository.h"
#include "core/storage/EventKeyRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/TenantRepository.h"

#include <QCryptographicHash>

namespace switchhook {

namespace {

// Where writers do not wait for each other, as many may subscribe between two statements.
constexpr qint64 lateSubscribers = 1000;

QByteArray hashContent(const NewEvent &event, QByteArrayView data)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(event.name.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(event.timestamp ? QByteArray::number(*event.timestamp) : QByteArray());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(data);
    return hash.result();
}

} // namespace

EventIngestor::EventIngestor(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_system(database, clock)
{
}

Result<CheckedEvent> EventIngestor::check(const EventCatalogue &catalogue, const NewEvent &event) const
{
    if (const auto known = checkEmittable(catalogue, event.name); !known)
        return known.error();
    const auto data = checkEventData(event.data);
    if (!data)
        return data.error();
    if (event.timestamp) {
        if (const auto fits = checkEventTimestamp(*event.timestamp); !fits)
            return fits.error();
    }
    CheckedEvent checked;
    checked.name = event.name;
    checked.provisioning = catalogue.find(event.name)->provisioning;
    checked.timestamp = event.timestamp.value_or(toUnixSeconds(m_clock.now()));
    checked.body = makePayload(event.name, checked.timestamp, *data);
    if (event.key) {
        if (const auto fits = checkEventKey(*event.key); !fits)
            return fits.error();
        checked.key = QString::fromLatin1(*event.key);
        checked.contentHash = hashContent(event, *data);
    }
    return checked;
}

Result<AcceptedEvent> EventIngestor::accept(TenantId tenant, const CheckedEvent &event)
{
    if (!event.key.isEmpty()) {
        const auto known = findByKey(tenant, event);
        if (!known)
            return known.error();
        if (*known)
            return **known;
    }
    const auto accepted = write(tenant, event);
    if (!accepted)
        return accepted;
    if (event.provisioning) {
        if (const auto done = m_system.accept(tenant, event.name, event.timestamp, event.body); !done)
            return done.error();
    }
    if (event.key.isEmpty())
        return accepted;
    const EventKey key {event.key, accepted->id, accepted->deliveries, event.contentHash, m_clock.now()};
    if (const auto remembered = EventKeyRepository(m_database).insert(tenant, key); !remembered)
        return remembered.error();
    return accepted;
}

Result<std::optional<AcceptedEvent>> EventIngestor::findByKey(TenantId tenant, const CheckedEvent &event)
{
    const auto known = EventKeyRepository(m_database).find(tenant, event.key, m_clock.now() - eventKeyLifetime);
    if (!known)
        return known.error();
    if (!*known)
        return std::optional<AcceptedEvent>();
    if ((*known)->contentHash != event.contentHash)
        return Error {ErrorCode::KeyContentDiffers, {event.key, (*known)->event.toString()}};
    return std::optional(AcceptedEvent {(*known)->event, (*known)->deliveries, true});
}

std::vector<WebhookId> EventIngestor::takeDue()
{
    std::vector<WebhookId> due = std::exchange(m_due, {});
    const std::vector<WebhookId> system = m_system.takeDue();
    due.insert(due.end(), system.begin(), system.end());
    return due;
}

QString EventIngestor::nameOf(TenantId id)
{
    const auto tenant = TenantRepository(m_database).find(id);
    return tenant && *tenant ? (*tenant)->name : id.toString();
}

Result<AcceptedEvent> EventIngestor::write(TenantId tenant, const CheckedEvent &event)
{
    DueRepository due(m_database);
    const QStringList patterns = patternsFor(event.name);
    const auto matching = due.matching(tenant, patterns);
    if (!matching)
        return matching.error();
    if (!matching->tenantActive)
        return Error {ErrorCode::TenantInactive, {nameOf(tenant)}};
    const qint64 subscribers = matching->webhooks;
    auto ids = takeIds(m_database, m_clock.now(), 1 + subscribers + lateSubscribers);
    if (!ids)
        return ids.error();
    const auto id = ids->take<EventId>();
    if (subscribers == 0)
        return AcceptedEvent {id, 0, false};
    EventRepository events(m_database);
    if (const auto written = events.insert(tenant, {id, event.name, event.timestamp, event.body}); !written)
        return written.error();
    const auto webhooks
        = due.insertMatching(tenant, patterns, id, ids->take<DueId>(), subscribers + lateSubscribers);
    if (!webhooks)
        return webhooks.error();
    if (webhooks->empty()) { // they unsubscribed in between
        if (const auto removed = events.removeUnused({id}); !removed)
            return removed.error();
    }
    m_due.insert(m_due.end(), webhooks->begin(), webhooks->end());
    return AcceptedEvent {id, static_cast<qint64>(webhooks->size()), false};
}

Result<AcceptedEvent> EventIngestor::acceptTest(const Webhook &webhook)
{
    auto ids = takeIds(m_database, m_clock.now(), 2);
    if (!ids)
        return ids.error();
    const QString name(testEventName);
    const qint64 timestamp = toUnixSeconds(m_clock.now());
    const QByteArray body = makePayload(name, timestamp, testEventData(webhook.id, webhook.name));
    const StoredEvent event {ids->take<EventId>(), name, timestamp, body};
    if (const auto written = EventRepository(m_database).insert(webhook.tenant, event); !written)
        return written.error();
    DueDelivery due {ids->take<DueId>(), webhook.id, event.id, 1, true, {}, 0, {}};
    if (const auto written = DueRepository(m_database).insert(due); !written)
        return written.error();
    m_due.push_back(webhook.id);
    return AcceptedEvent {event.id, 1, false};
}

Result<AcceptedEvent> EventIngestor::acceptResend(const Delivery &entry)
{
    // What the log shows of it may be masked, or nothing.
    const auto event = EventRepository(m_database).find(entry.event);
    if (!event)
        return event.error();
    if (!*event || !(*event)->body)
        return Error {ErrorCode::DeliveryEventGone, {entry.id.toString()}};
    const auto attempt = DeliveryRepository(m_database).lastAttempt(entry.event, entry.webhook);
    if (!attempt)
        return attempt.error();
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    const DueDelivery due {ids->take<DueId>(), entry.webhook, entry.event, *attempt + 1, true, {}, 0, {}};
    if (const auto written = DueRepository(m_database).insert(due); !written)
        return written.error();
    // Where writers do not wait for each other, the body may have gone until then; from now on it stays.
    const auto kept = EventRepository(m_database).find(entry.event);
    if (!kept)
        return kept.error();
    if (!*kept || !(*kept)->body)
        return Error {ErrorCode::DatabaseBusy, {m_database.name()}};
    m_due.push_back(entry.webhook);
    return AcceptedEvent {entry.event, 1, false};
}

} // namespace switchhook
