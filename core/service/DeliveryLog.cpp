// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DeliveryLog.h"

#include "core/domain/BodySearch.h"
#include "core/domain/FieldMask.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/DeliveryRepository.h"
#include "core/storage/DeliverySearch.h"
#include "core/storage/WebhookRepository.h"

#include <QJsonObject>

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

/// The masks of the webhooks that some entries are of, as they are now: they cover what was logged before, too.
class Masks
{
public:
    template <typename Row>
    static Result<Masks> of(Database &database, TenantId tenant, const std::vector<Row> &rows)
    {
        std::unordered_set<WebhookId> webhooks;
        for (const Row &row : rows)
            webhooks.insert(row.webhook);
        const auto policies = WebhookRepository(database).logPolicies(tenant, {webhooks.begin(), webhooks.end()});
        if (!policies)
            return policies.error();
        Masks masks;
        for (auto policy = policies->begin(); policy != policies->end(); ++policy) {
            auto mask = FieldMask::fromPaths(policy->maskedFields);
            if (mask && !mask->isEmpty())
                masks.m_masks.emplace(policy.key(), std::move(*mask));
        }
        return masks;
    }

    void apply(WebhookId webhook, std::optional<QByteArray> &payload, std::optional<QByteArray> &response) const
    {
        const auto mask = m_masks.find(webhook);
        if (mask == m_masks.end())
            return;
        if (response)
            response = mask->second.appliedToAnswer(*response, payload.value_or(QByteArray()));
        if (payload)
            payload = mask->second.applied(*payload);
    }

private:
    std::unordered_map<WebhookId, FieldMask> m_masks;
};

Result<std::vector<Delivery>> masked(Database &database, TenantId tenant, Result<std::vector<Delivery>> entries)
{
    if (!entries)
        return entries;
    const auto masks = Masks::of(database, tenant, *entries);
    if (!masks)
        return masks.error();
    for (Delivery &entry : *entries)
        masks->apply(entry.webhook, entry.payload, entry.responseBody);
    return entries;
}

} // namespace

DeliveryLog::DeliveryLog(Database &database, AccessPolicy &access)
    : m_database(database)
    , m_access(access)
{
}

Delivery DeliveryLog::shown(Delivery delivery) const
{
    if (m_access.actor().holds(Permission::DeliveryBodiesView))
        return delivery;
    delivery.payload.reset();
    delivery.responseBody.reset();
    delivery.bodiesWithheld = true;
    return delivery;
}

std::vector<Delivery> DeliveryLog::shown(std::vector<Delivery> deliveries) const
{
    for (Delivery &delivery : deliveries)
        delivery = shown(std::move(delivery));
    return deliveries;
}

Result<std::vector<Delivery>> DeliveryLog::list(const DeliveryFilter &filter)
{
    const auto tenant = m_access.enter(ServiceCall::LogList);
    if (!tenant)
        return tenant.error();
    auto entries = masked(m_database, *tenant,
        DeliveryRepository(m_database)
            .list({*tenant, filter.webhook, filter.event, filter.failedOnly, filter.before, filter.limit}));
    if (!entries)
        return entries;
    return shown(std::move(*entries));
}

Result<Delivery> DeliveryLog::find(DeliveryId id)
{
    const auto tenant = m_access.enter(ServiceCall::LogFind);
    if (!tenant)
        return tenant.error();
    return findIn(*tenant, id);
}

Result<Delivery> DeliveryLog::findIn(TenantId tenant, DeliveryId id)
{
    auto delivery = DeliveryRepository(m_database).find(tenant, id);
    if (!delivery)
        return delivery.error();
    if (!*delivery)
        return Error {ErrorCode::DeliveryUnknown, {id.toString()}};
    auto entries = masked(m_database, tenant, std::vector {std::move(**delivery)});
    if (!entries)
        return entries.error();
    return shown(std::move(entries->front()));
}

Result<Delivery> DeliveryLog::find(const QString &id)
{
    const auto tenant = m_access.enter(ServiceCall::LogFind);
    if (!tenant)
        return tenant.error();
    const auto parsed = DeliveryId::fromString(id);
    if (!parsed)
        return Error {ErrorCode::DeliveryUnknown, {id}};
    return findIn(*tenant, *parsed);
}

Result<DeliveryMatches> DeliveryLog::search(
    const DeliveryCriteria &criteria, std::optional<DeliveryId> before, int rows)
{
    const auto tenant = m_access.enter(criteria.text.isEmpty() ? ServiceCall::LogSearch : ServiceCall::LogSearchText);
    if (!tenant)
        return tenant.error();
    DeliverySearch search(m_database);
    if (criteria.text.isEmpty())
        return search.step(*tenant, criteria, before, rows);
    auto matches = search.step(*tenant, criteria, before, std::min(rows, bodiesPerStep));
    if (!matches)
        return matches;
    auto bodies = search.bodies(*tenant, matches->found);
    if (!bodies)
        return bodies.error();
    const auto masks = Masks::of(m_database, *tenant, *bodies);
    if (!masks)
        return masks.error();
    const BodySearch text(criteria.text);
    std::unordered_set<DeliveryId> found;
    for (DeliveryBodies &entry : *bodies) {
        masks->apply(entry.webhook, entry.payload, entry.response); // what is not seen is not found either
        if ((entry.payload && text.isIn(*entry.payload)) || (entry.response && text.isIn(*entry.response)))
            found.insert(entry.id);
    }
    std::erase_if(matches->found, [&](DeliveryId id) { return !found.contains(id); });
    return matches;
}

Result<std::vector<DeliverySummary>> DeliveryLog::summaries(const std::vector<DeliveryId> &ids)
{
    const auto tenant = m_access.enter(ServiceCall::LogSummaries);
    if (!tenant)
        return tenant.error();
    auto rows = DeliverySearch(m_database).summaries(*tenant, ids);
    if (!rows)
        return rows;
    return inOrder(std::move(*rows), ids);
}

Result<std::vector<Delivery>> DeliveryLog::entries(const std::vector<DeliveryId> &ids)
{
    const auto tenant = m_access.enter(ServiceCall::LogEntries);
    if (!tenant)
        return tenant.error();
    auto rows = masked(m_database, *tenant, DeliveryRepository(m_database).find(*tenant, ids));
    if (!rows)
        return rows;
    return shown(inOrder(std::move(*rows), ids));
}

Result<void> DeliveryLog::recordExport(qint64 entries)
{
    const auto tenant = m_access.enter(ServiceCall::LogRecordExport);
    if (!tenant)
        return tenant.error();
    return m_access.recordAlone(
        QLatin1StringView("log.exported"), {{}, {}, *tenant}, {{QStringLiteral("entries"), entries}});
}

Result<qint64> DeliveryLog::count()
{
    const auto tenant = m_access.enter(ServiceCall::LogCount);
    if (!tenant)
        return tenant.error();
    return DeliverySearch(m_database).count(*tenant);
}

} // namespace switchhook
