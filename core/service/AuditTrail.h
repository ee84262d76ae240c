// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace switchhook {

struct Actor;

/// What something was done to.
struct AuditObject
{
    QString id; ///< "wh_…", or a name where there is no id
    QString name; ///< as people know it
    std::optional<TenantId> tenant = {}; ///< whose it is; nothing: the platform's
};

/// Where it is kept who did what. Used on the thread of its Database.
class AuditTrail
{
public:
    virtual ~AuditTrail() = default;
    /// Within the transaction of what it tells of, so that this counts only together with its entry. `action` is
    /// "tenant.added", "secret.revealed" and so on; `before` and `after` hold what became different, and no secret.
    virtual Result<void> record(const Actor &actor, QLatin1StringView action, const AuditObject &object,
        const QJsonObject &before, const QJsonObject &after) = 0;
};

} // namespace switchhook
