// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DeliveryLog.h"

#include "core/storage/DeliveryRepository.h"

namespace switchhook {

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

} // namespace switchhook
