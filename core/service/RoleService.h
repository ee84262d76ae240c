// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Role.h"

#include <vector>

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;

/// The roles, which all tenants share. No one gives or takes a permission that they do not hold (GrantsMoreThanHeld), and
/// only who holds all tenants changes what is of use in all of them. Used on the thread of its Database.
class RoleService
{
public:
    RoleService(Database &database, AccessPolicy &access, const Clock &clock);

    /// In the order of their making.
    Result<std::vector<Role>> list();
    /// By id or by name; RoleUnknown with the names that there are.
    Result<Role> find(const QString &idOrName);
    Result<Role> add(const RoleDraft &draft);
    /// RoleIsGlobalAdmin; RoleBuiltIn for another name of a built-in one. A narrower reach is refused while a user has more
    /// tenants than it bears (UserNeedsOneTenant, UserNeedsTenant).
    Result<Role> change(RoleId id, const RoleChange &change);
    /// RoleBuiltIn; RoleInUse while users have it.
    Result<void> remove(RoleId id);

private:
    Result<Role> findById(RoleId id);
    Result<void> checkIsFree(const QString &name, RoleId self);
    Result<void> checkUsersFit(const Role &role);
    Result<Role> applied(Role role, const RoleChange &change);

    Database &m_database;
    AccessPolicy &m_access;
    const Clock &m_clock;
};

} // namespace switchhook
