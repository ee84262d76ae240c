// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SizeCap.h"

#include "core/storage/EventRepository.h"
#include "core/storage/Query.h"

namespace switchhook {

namespace {

constexpr int rowsAStep = 200;

} // namespace

Result<qint64> SizeCap::usedBytes()
{
    return Query(m_database, m_database.dialect().usedBytes()).count();
}

Result<bool> SizeCap::trim(qint64 cap)
{
    const auto used = usedBytes();
    if (!used)
        return used.error();
    if (*used <= cap)
        return false;
    const auto more = trimBodies();
    if (!more || *more)
        return more;
    return trimEntries();
}

// Answers and events are walked side by side by the age of their ids: whichever is older goes first.
Result<bool> SizeCap::trimBodies()
{
    Query answers(m_database,
        "UPDATE deliveries SET response_body = NULL WHERE id IN "
        "(SELECT id FROM deliveries WHERE id > ? AND response_body IS NOT NULL ORDER BY id LIMIT ?) RETURNING id");
    const auto trimmed = answers.bind(m_delivery).bind(rowsAStep).all([](const Query &row) { return row.id<DeliveryId>(0); });
    if (!trimmed)
        return trimmed.error();
    const EventId reached(trimmed->empty() ? std::numeric_limits<qint64>::max()
                                           : std::max_element(trimmed->begin(), trimmed->end())->value());
    if (!trimmed->empty())
        m_delivery = DeliveryId(reached.value());
    Query events(m_database,
        "UPDATE events SET body = NULL WHERE id IN "
        "(SELECT e.id FROM events e WHERE e.id > ? AND e.id <= ? AND e.body IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM due_deliveries d WHERE d.event_id = e.id) ORDER BY e.id LIMIT ?) RETURNING id");
    events.bind(m_event).bind(reached).bind(rowsAStep);
    const auto emptied = events.all([](const Query &row) { return row.id<EventId>(0); });
    if (!emptied)
        return emptied.error();
    if (!emptied->empty())
        m_event = *std::max_element(emptied->begin(), emptied->end());
    return !trimmed->empty() || !emptied->empty();
}

Result<bool> SizeCap::trimEntries()
{
    // Bodies of events that were waited for until now may have become free.
    m_event = {};
    m_delivery = {};
    std::vector<EventId> events;
    Query oldest(m_database,
        "DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries ORDER BY id LIMIT ?) RETURNING webhook_id, event_id");
    std::vector<WebhookId> webhooks;
    const auto removed = oldest.bind(rowsAStep).each([&](const Query &row) {
        webhooks.push_back(row.id<WebhookId>(0));
        events.push_back(row.id<EventId>(1));
    });
    if (!removed)
        return removed.error();
    for (const WebhookId webhook : webhooks) {
        Query count(m_database, "UPDATE webhooks SET log_count = log_count - 1 WHERE id = ?");
        if (const auto counted = count.bind(webhook).run(); !counted)
            return counted.error();
    }
    if (const auto unused = EventRepository(m_database).removeUnused(events); !unused)
        return unused.error();
    return !webhooks.empty();
}

} // namespace switchhook
