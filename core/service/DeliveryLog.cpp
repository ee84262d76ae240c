// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DeliveryLog.h"

#include "core/domain/BodySearch.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/DeliverySearch.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace switchhook {

namespace {

/// Storage answers in the order that suits it.
template <typename Row>
std::vector<Row> inOrder(std::vector<Row> rows, const std::vector<DeliveryId> &ids)
{
    std::unordered_map<DeliveryId, Row *> byId;
    for (Row &row : rows)
        byId[row.id] = &row;
    std::vector<Row> ordered;
    for (const DeliveryId id : ids) {
        if (const auto row = byId.find(id); row != byId.end())
            ordered.push_back(std::move(*row->second));
    }
    return ordered;
}

} // namespace

DeliveryLog::DeliveryLog(Database &database)
    : m_database(database)
{
}

Result<std::vector<Delivery>> DeliveryLog::list(const DeliveryFilter &filter)
{
    return DeliveryRepository(m_database)
        .list({defaultTenant, filter.webhook, filter.event, filter.failedOnly, filter.before, filter.limit});
}

Result<Delivery> DeliveryLog::find(DeliveryId id)
{
    auto delivery = DeliveryRepository(m_database).find(defaultTenant, id);
    if (!delivery)
        return delivery.error();
    if (!*delivery)
        return Error {ErrorCode::DeliveryUnknown, {id.toString()}};
    return std::move(**delivery);
}

Result<Delivery> DeliveryLog::find(const QString &id)
{
    const auto parsed = DeliveryId::fromString(id);
    if (!parsed)
        return Error {ErrorCode::DeliveryUnknown, {id}};
    return find(*parsed);
}

Result<DeliveryMatches> DeliveryLog::search(
    const DeliveryCriteria &criteria, std::optional<DeliveryId> before, int rows)
{
    DeliverySearch search(m_database);
    if (criteria.text.isEmpty())
        return search.step(defaultTenant, criteria, before, rows);
    auto matches = search.step(defaultTenant, criteria, before, std::min(rows, bodiesPerStep));
    if (!matches)
        return matches;
    const auto bodies = search.bodies(matches->found);
    if (!bodies)
        return bodies.error();
    const BodySearch text(criteria.text);
    std::unordered_set<DeliveryId> found;
    for (const DeliveryBodies &entry : *bodies) {
        if ((entry.payload && text.isIn(*entry.payload)) || (entry.response && text.isIn(*entry.response)))
            found.insert(entry.id);
    }
    std::erase_if(matches->found, [&](DeliveryId id) { return !found.contains(id); });
    return matches;
}

Result<std::vector<DeliverySummary>> DeliveryLog::summaries(const std::vector<DeliveryId> &ids)
{
    auto rows = DeliverySearch(m_database).summaries(ids);
    if (!rows)
        return rows;
    return inOrder(std::move(*rows), ids);
}

Result<std::vector<Delivery>> DeliveryLog::entries(const std::vector<DeliveryId> &ids)
{
    auto rows = DeliveryRepository(m_database).find(ids);
    if (!rows)
        return rows;
    return inOrder(std::move(*rows), ids);
}

Result<qint64> DeliveryLog::count()
{
    return DeliverySearch(m_database).count(defaultTenant);
}

} // namespace switchhook
