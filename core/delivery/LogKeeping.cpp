// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/LogKeeping.h"

#include "core/domain/FieldMask.h"

#include <QCryptographicHash>

namespace switchhook {

namespace {

std::optional<BodyTrace> traceOf(const std::optional<QByteArray> &body)
{
    if (!body)
        return std::nullopt;
    return BodyTrace {body->size(), QCryptographicHash::hash(*body, QCryptographicHash::Sha256)};
}

} // namespace

void applyLogPolicy(Delivery &delivery, const LogPolicy &policy)
{
    if (!policy.keepsBodies) {
        delivery.bodiesKept = false;
        delivery.payloadTrace = traceOf(delivery.payload);
        delivery.responseTrace = delivery.statusCode ? traceOf(delivery.responseBody) : std::nullopt;
        delivery.payload.reset();
        delivery.responseBody.reset();
        return;
    }
    const auto mask = FieldMask::fromPaths(policy.maskedFields);
    if (!mask || mask->isEmpty())
        return;
    if (delivery.responseBody)
        delivery.responseBody = mask->appliedToAnswer(*delivery.responseBody, delivery.payload.value_or(QByteArray()));
    if (delivery.payload)
        delivery.payload = mask->applied(*delivery.payload);
}

} // namespace switchhook
