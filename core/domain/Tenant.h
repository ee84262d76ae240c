// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"

namespace switchhook {

/// Whose the System Webhooks are: it has a row as every tenant, so that all that is said of a tenant's webhooks holds for
/// them, but no one holds it, no list has it, and no text stands for its id.
inline constexpr TenantId platformTenant {-1};

/// To whom webhooks, events, deliveries and tokens belong.
struct Tenant
{
    TenantId id;
    QString name; ///< unique
    bool active = true; ///< else its webhooks rest: nothing is emitted, and what waits goes on waiting
    Timestamp created;

    friend bool operator==(const Tenant &, const Tenant &) = default;
};

} // namespace switchhook
