// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Webhook.h"
#include "core/service/AuditTrail.h"

namespace switchhook {

// What the audit tells of a webhook.

[[nodiscard]] AuditObject auditObjectOf(const Webhook &webhook);
/// Of its secret no more than whether there is one; of its URL's query, where tokens stand, only the names.
[[nodiscard]] QJsonObject auditFactsOf(const Webhook &webhook);

/// What became different.
struct AuditDifference
{
    QJsonObject before;
    QJsonObject after;

    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
};
[[nodiscard]] AuditDifference differenceOf(const QJsonObject &before, const QJsonObject &after);

} // namespace switchhook
