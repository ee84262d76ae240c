// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/delivery/SystemEvents.h"
#include "core/domain/Delivery.h"
#include "core/domain/Event.h"
#include "core/domain/Webhook.h"

#include <utility>
#include <vector>

namespace switchhook {

class Clock;
class Database;
class EventCatalogue;

/// How long the callers' own keys are remembered.
inline constexpr std::chrono::days eventKeyLifetime {7};

/// An event that may go in: nothing about it can be refused any more but its key.
struct CheckedEvent
{
    QString name;
    qint64 timestamp = 0; ///< Unix seconds
    bool provisioning = false; ///< goes to System Webhooks too
    QByteArray body; ///< the payload, made once: signed, sent, stored and shown are these bytes
    QString key; ///< empty without one
    QByteArray contentHash; ///< of what the caller gave; only with a key
};

/// Where an event comes in: checked without the database, then written with everything due for it within the
/// caller's transaction. What was written counts once that is committed.
class EventIngestor
{
public:
    EventIngestor(Database &database, const Clock &clock);

    /// `catalogue` is the tenant's.
    Result<CheckedEvent> check(const EventCatalogue &catalogue, const NewEvent &event) const;
    /// An event without subscribers is not stored, only its key. KeyContentDiffers and
    /// TenantInactive leave nothing written. What is answered tells of the tenant's own webhooks only.
    Result<AcceptedEvent> accept(TenantId tenant, const CheckedEvent &event);
    /// A webhook.test for this webhook alone.
    Result<AcceptedEvent> acceptTest(const Webhook &webhook);
    /// The event of this entry once more, to the same webhook. DeliveryEventGone where its body is no longer stored;
    /// then nothing is written.
    Result<AcceptedEvent> acceptResend(const Delivery &entry);

    /// The webhooks that something was made due for since the last call: whom to wake the engines for.
    [[nodiscard]] std::vector<WebhookId> takeDue();
    /// For what belongs to System Webhooks beside it: SystemEvents::writeCounts() before the commit.
    [[nodiscard]] SystemEvents &system() { return m_system; }

private:
    Result<std::optional<AcceptedEvent>> findByKey(TenantId tenant, const CheckedEvent &event);
    Result<AcceptedEvent> write(TenantId tenant, const CheckedEvent &event);
    QString nameOf(TenantId id);

    Database &m_database;
    const Clock &m_clock;
    SystemEvents m_system;
    std::vector<WebhookId> m_due;
};

} // namespace switchhook
