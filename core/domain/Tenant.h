// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"

namespace switchhook {

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
