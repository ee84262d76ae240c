// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/DueRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/JsonRows.h"
#include "core/storage/Query.h"
#include "core/storage/WebhookRepository.h"

namespace switchhook {

// Rows that both a repository and a batch read.

#define DUE_COLUMNS "id, webhook_id, event_id, attempt, manual, delivery_id, lease_token, lease_until "

[[nodiscard]] inline DueDelivery readDue(const Query &row)
{
    return {row.id<DueId>(0), row.id<WebhookId>(1), row.id<EventId>(2), static_cast<int>(row.number(3)), row.flag(4),
        row.id<DeliveryId>(5), row.number(6), row.time(7)};
}

/// Columns id, name, timestamp, body.
[[nodiscard]] inline StoredEvent readEvent(const Query &row)
{
    StoredEvent event {row.id<EventId>(0), row.text(1), row.number(2), std::nullopt};
    if (!row.isNull(3))
        event.body = row.bytes(3);
    return event;
}

/// Columns keeps_bodies, masked_fields, from `column` on.
[[nodiscard]] inline LogPolicy readLogPolicy(const Query &row, int column)
{
    return {row.flag(column), fromJsonText(row.text(column + 1))};
}

/// Columns url, secret, secret_key_id, concurrency, active, keeps_bodies, masked_fields, from `column` on.
[[nodiscard]] inline DeliveryTarget readTarget(const Query &row, int column = 0)
{
    DeliveryTarget target {
        row.text(column), std::nullopt, static_cast<int>(row.number(column + 3)), row.flag(column + 4)};
    if (!row.isNull(column + 1))
        target.secret = StoredSecret {row.bytes(column + 1), row.text(column + 2)};
    target.log = readLogPolicy(row, column + 5);
    return target;
}

} // namespace switchhook
