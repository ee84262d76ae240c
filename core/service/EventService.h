// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Event.h"

#include <vector>

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;
class EventIngestor;
class TenantCatalogues;
struct CheckedEvent;
struct Delivery;

/// Where events of the tenant that is worked in come in; TenantInactive while it is deactivated. An event is accepted when this returns, and not before: it and what is due for it are
/// committed. Running engines are woken. Used on the thread of its Database.
class EventService
{
public:
    EventService(Database &database, AccessPolicy &access, TenantCatalogues &catalogues, const Clock &clock);

    Result<AcceptedEvent> emitEvent(const NewEvent &event);
    /// One transaction for all: the good ones go in, each bad one has its error in its place. Where the
    /// database fails nothing went in and every place holds that error.
    std::vector<Result<AcceptedEvent>> emitEach(const std::vector<NewEvent> &events);
    /// A `webhook.test` for this webhook alone, active or not.
    Result<AcceptedEvent> emitTest(WebhookId webhook);
    /// Makes the event of this log entry due once more for the same webhook, active or not.
    Result<AcceptedEvent> resend(DeliveryId delivery);
    /// The same for many in one transaction; answers how many are due now. Entries that are no longer in the log,
    /// or whose payload is gone, are left out.
    Result<qint64> resendEach(const std::vector<DeliveryId> &deliveries);

private:
    std::vector<Result<AcceptedEvent>> accept(
        TenantId tenant, EventIngestor &ingestor, const std::vector<Result<CheckedEvent>> &events);
    std::vector<Result<AcceptedEvent>> emitIn(TenantId tenant, const std::vector<NewEvent> &events);
    Result<void> recordResent(TenantId tenant, const Delivery &entry);
    Result<void> checkTakesEvents(TenantId tenant);
    template <typename Accept>
    Result<AcceptedEvent> acceptOne(Accept accept);

    Database &m_database;
    AccessPolicy &m_access;
    TenantCatalogues &m_catalogues;
    const Clock &m_clock;
};

} // namespace switchhook
