// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/domain/Permission.h"

#include <QString>

#include <vector>

namespace switchhook {

/// For how many tenants a user of the role holds it.
enum class TenantReach { One, Several, All };

/// "one", "several", "all"
[[nodiscard]] QLatin1StringView reachCode(TenantReach reach);
[[nodiscard]] std::optional<TenantReach> reachFromCode(QStringView code);

/// A named set of permissions.
struct Role
{
    RoleId id;
    QString name; ///< unique
    TenantReach reach = TenantReach::Several;
    PermissionSet permissions;
    bool builtIn = false; ///< keeps its name and cannot be removed

    friend bool operator==(const Role &, const Role &) = default;
};

/// The role that holds everything, always.
inline constexpr RoleId globalAdminRole {1};

/// How many tenants a user of the role must hold: UserNeedsTenant, UserNeedsOneTenant. Where it is held for all of them
/// none is named, and those that are do no harm.
Result<void> checkTenantsFit(const Role &role, const std::vector<TenantId> &tenants);

struct RoleDraft
{
    QString name;
    TenantReach reach = TenantReach::Several;
    PermissionSet permissions;
};

/// What is to become different; an empty field leaves things as they are.
struct RoleChange
{
    std::optional<QString> name;
    std::optional<TenantReach> reach;
    std::optional<PermissionSet> permissions;
};

} // namespace switchhook
