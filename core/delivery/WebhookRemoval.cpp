// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/WebhookRemoval.h"

#include "core/storage/DeliveryRepository.h"
#include "core/storage/DueRepository.h"
#include "core/storage/EventRepository.h"
#include "core/storage/WebhookRepository.h"

namespace switchhook {

namespace {

// Each takes a log of two hundred entries along.
constexpr int mostAtOnce = 20;

} // namespace

Result<void> removeWebhook(Database &database, WebhookId id)
{
    const auto logged = DeliveryRepository(database).eventsOf(id);
    if (!logged)
        return logged.error();
    const auto due = DueRepository(database).eventsOf(id);
    if (!due)
        return due.error();
    if (auto removed = WebhookRepository(database).remove(id); !removed)
        return removed;
    EventRepository events(database);
    if (auto unused = events.removeUnused(*logged); !unused)
        return unused;
    return events.removeUnused(*due);
}

Result<bool> purgeDiscarded(Database &database, Timestamp before)
{
    const auto discarded = WebhookRepository(database).discardedBefore(before, mostAtOnce);
    if (!discarded)
        return discarded.error();
    for (const WebhookId id : *discarded) {
        if (const auto removed = removeWebhook(database, id); !removed)
            return removed.error();
    }
    return discarded->size() == mostAtOnce;
}

} // namespace switchhook
