// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Role.h"

#include <vector>

namespace switchhook {

/// Who is known here. Who someone is, is not ours to say: an account of the operating system, or a login of the server.
struct User
{
    UserId id;
    QString name; ///< unique
    QString account; ///< the account or login that this is; of the database's owner the one that owns it now
    RoleId role;
    std::vector<TenantId> tenants; ///< that the role is held for; without meaning where its reach is All
    bool isOwner = false; ///< of the database: Global Admin, whatever happens

    friend bool operator==(const User &, const User &) = default;
};

/// The database's owner.
inline constexpr UserId ownerUser {1};

struct UserDraft
{
    QString name;
    QString account; ///< empty: as the name
    RoleId role;
    std::vector<TenantId> tenants;
};

/// What is to become different; an empty field leaves things as they are.
struct UserChange
{
    std::optional<QString> name;
    std::optional<QString> account;
    std::optional<RoleId> role;
    std::optional<std::vector<TenantId>> tenants;
};

} // namespace switchhook
