// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Role.h"

#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// Tables roles and role_permissions.
class RoleRepository
{
public:
    explicit RoleRepository(Database &database) : m_database(database) { }

    /// RoleNameTaken, also a moment ago.
    Result<void> insert(const Role &role);
    /// Name, reach and permissions; likewise.
    Result<void> update(const Role &role);
    Result<void> remove(RoleId id);
    Result<std::optional<Role>> find(RoleId id);
    /// In the order of their making.
    Result<std::vector<Role>> list();
    Result<qint64> countUsers(RoleId id);

private:
    Result<void> insertPermissions(const Role &role);

    Database &m_database;
};

} // namespace switchhook
