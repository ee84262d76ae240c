// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EventService.h"

#include "core/delivery/EngineDirectory.h"
#include "core/delivery/EventIngestor.h"
#include "core/delivery/TenantCatalogues.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/TenantRepository.h"
#include "core/storage/Transaction.h"
#include "core/storage/WebhookRepository.h"

#include <algorithm>

namespace switchhook {

EventService::EventService(
    Database &database, AccessPolicy &access, TenantCatalogues &catalogues, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_catalogues(catalogues)
    , m_clock(clock)
{
}

Result<AcceptedEvent> EventService::emitEvent(const NewEvent &event)
{
    const auto tenant = m_access.enter(ServiceCall::EventEmit);
    if (!tenant)
        return tenant.error();
    return emitIn(*tenant, {event}).front();
}

std::vector<Result<AcceptedEvent>> EventService::emitEach(const std::vector<NewEvent> &events)
{
    const auto tenant = m_access.enter(ServiceCall::EventEmitEach);
    if (!tenant)
        return std::vector<Result<AcceptedEvent>>(events.size(), tenant.error());
    return emitIn(*tenant, events);
}

std::vector<Result<AcceptedEvent>> EventService::emitIn(TenantId tenant, const std::vector<NewEvent> &events)
{
    EventIngestor ingestor(m_database, m_clock);
    std::vector<Result<CheckedEvent>> checked;
    const EventCatalogue &catalogue = m_catalogues.of(tenant);
    for (const NewEvent &event : events)
        checked.push_back(ingestor.check(catalogue, event));
    return accept(tenant, ingestor, checked);
}

// What is wrong with an event is found before the transaction; only its key needs the database.
std::vector<Result<AcceptedEvent>> EventService::accept(
    TenantId tenant, EventIngestor &ingestor, const std::vector<Result<CheckedEvent>> &events)
{
    std::vector<Result<AcceptedEvent>> results;
    const auto failAll = [&](const Error &error) {
        return std::vector<Result<AcceptedEvent>>(events.size(), error);
    };
    const auto isGood = [](const auto &result) { return result.hasValue(); };
    if (std::ranges::none_of(events, isGood)) {
        for (const auto &event : events)
            results.push_back(event.error());
        return results;
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failAll(transaction.error());
    for (const auto &event : events) {
        results.push_back(event ? ingestor.accept(tenant, *event) : Result<AcceptedEvent>(event.error()));
        if (!results.back() && results.back().error().kind() == ErrorKind::Storage)
            return failAll(results.back().error());
    }
    if (const auto counted = ingestor.system().writeCounts(); !counted)
        return failAll(counted.error());
    EngineDirectory engines(m_database, m_clock);
    const std::vector<WebhookId> due = ingestor.takeDue();
    if (const auto announced = engines.announce(due); !announced)
        return failAll(announced.error());
    if (const auto committed = transaction->commit(); !committed)
        return failAll(committed.error());
    if (!due.empty())
        engines.nudge();
    return results;
}

template <typename Accept>
Result<AcceptedEvent> EventService::acceptOne(Accept accept)
{
    EventIngestor ingestor(m_database, m_clock);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto accepted = accept(ingestor);
    if (!accepted)
        return accepted;
    EngineDirectory engines(m_database, m_clock);
    if (const auto announced = engines.announce(ingestor.takeDue()); !announced)
        return announced.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    engines.nudge();
    return accepted;
}

Result<void> EventService::checkTakesEvents(TenantId id)
{
    const auto tenant = TenantRepository(m_database).find(id);
    if (!tenant)
        return tenant.error();
    if (!*tenant || !(*tenant)->active)
        return Error {ErrorCode::TenantInactive, {*tenant ? (*tenant)->name : id.toString()}};
    return {};
}

Result<AcceptedEvent> EventService::emitTest(WebhookId id)
{
    const auto tenant = m_access.enter(ServiceCall::EventEmitTest);
    if (!tenant)
        return tenant.error();
    return acceptOne([&](EventIngestor &ingestor) -> Result<AcceptedEvent> {
        if (const auto taken = checkTakesEvents(*tenant); !taken)
            return taken.error();
        const auto webhook = WebhookRepository(m_database).find(*tenant, id);
        if (!webhook)
            return webhook.error();
        if (!*webhook)
            return Error {ErrorCode::WebhookUnknown, {id.toString()}};
        return ingestor.acceptTest(**webhook);
    });
}

Result<AcceptedEvent> EventService::resend(DeliveryId id)
{
    const auto tenant = m_access.enter(ServiceCall::EventResend);
    if (!tenant)
        return tenant.error();
    return acceptOne([&](EventIngestor &ingestor) -> Result<AcceptedEvent> {
        if (const auto taken = checkTakesEvents(*tenant); !taken)
            return taken.error();
        const auto entry = DeliveryRepository(m_database).find(*tenant, id);
        if (!entry)
            return entry.error();
        if (!*entry)
            return Error {ErrorCode::DeliveryUnknown, {id.toString()}};
        const auto again = ingestor.acceptResend(**entry);
        if (!again)
            return again;
        if (const auto kept = recordResent(*tenant, **entry); !kept)
            return kept.error();
        return again;
    });
}

Result<void> EventService::recordResent(TenantId tenant, const Delivery &entry)
{
    return m_access.record(QLatin1StringView("delivery.resent"), {entry.id.toString(), entry.eventName, tenant}, {},
        {{QStringLiteral("webhook"), entry.webhook.toString()}, {QStringLiteral("event"), entry.event.toString()}});
}

Result<qint64> EventService::resendEach(const std::vector<DeliveryId> &ids)
{
    const auto tenant = m_access.enter(ServiceCall::EventResendEach);
    if (!tenant)
        return tenant.error();
    qint64 resent = 0;
    const auto accepted = acceptOne([&](EventIngestor &ingestor) -> Result<AcceptedEvent> {
        if (const auto taken = checkTakesEvents(*tenant); !taken)
            return taken.error();
        const auto entries = DeliveryRepository(m_database).find(*tenant, ids);
        if (!entries)
            return entries.error();
        AcceptedEvent last;
        for (const Delivery &entry : *entries) {
            const auto again = ingestor.acceptResend(entry);
            if (!again && again.error().code == ErrorCode::DeliveryEventGone)
                continue;
            if (!again)
                return again;
            if (const auto kept = recordResent(*tenant, entry); !kept)
                return kept.error();
            last = *again;
            ++resent;
        }
        return last;
    });
    if (!accepted)
        return accepted.error();
    return resent;
}

} // namespace switchhook
