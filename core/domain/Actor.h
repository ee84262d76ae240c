// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Tenant.h"
#include "core/domain/User.h"

#include <algorithm>

namespace switchhook {

/// Who asks for something, and where: a user with what their role gave them when it was read. A value; what is decided
/// by it, core/service/AccessPolicy decides.
struct Actor
{
    User user; ///< whose permissions count
    Role role;
    std::vector<Tenant> tenants; ///< that the user holds, by name
    std::optional<TenantId> tenant; ///< that is worked in; nothing where several are held and none was chosen
    std::optional<User> behind; ///< the real user, where they act as another one
    bool isAlone = true; ///< there is one tenant and one user: nothing of all this need be shown

    [[nodiscard]] bool holds(Permission permission) const { return role.permissions.contains(permission); }
    [[nodiscard]] bool reaches(TenantId id) const
    {
        return std::ranges::find(tenants, id, &Tenant::id) != tenants.end();
    }
    /// The tenant that is worked in, as it was read.
    [[nodiscard]] const Tenant *currentTenant() const
    {
        const auto found = tenant ? std::ranges::find(tenants, *tenant, &Tenant::id) : tenants.end();
        return found == tenants.end() ? nullptr : &*found;
    }
};

} // namespace switchhook
