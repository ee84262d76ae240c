// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/RoleRepository.h"

#include "core/storage/NameTaken.h"
#include "core/storage/Query.h"

#include <algorithm>

namespace switchhook {

namespace {

Role readRole(const Query &row)
{
    Role role;
    role.id = row.id<RoleId>(0);
    role.name = row.text(1);
    role.reach = reachFromCode(row.text(2)).value_or(TenantReach::One);
    role.builtIn = row.flag(3);
    return role;
}

} // namespace

Result<void> RoleRepository::insert(const Role &role)
{
    Query query(m_database, "INSERT INTO roles (id, name, reach, built_in) VALUES (?, ?, ?, ?)");
    query.bind(role.id).bind(role.name).bind(QString(reachCode(role.reach))).bind(role.builtIn);
    if (const auto written = orTaken(query.run(), {ErrorCode::RoleNameTaken, {role.name}}); !written)
        return written;
    return insertPermissions(role);
}

Result<void> RoleRepository::update(const Role &role)
{
    Query query(m_database, "UPDATE roles SET name = ?, reach = ? WHERE id = ?");
    query.bind(role.name).bind(QString(reachCode(role.reach))).bind(role.id);
    if (const auto written = orTaken(query.run(), {ErrorCode::RoleNameTaken, {role.name}}); !written)
        return written;
    Query old(m_database, "DELETE FROM role_permissions WHERE role_id = ?");
    if (const auto removed = old.bind(role.id).run(); !removed)
        return removed;
    return insertPermissions(role);
}

Result<void> RoleRepository::insertPermissions(const Role &role)
{
    Result<void> done;
    role.permissions.forEach([&](Permission permission) {
        if (!done)
            return;
        Query query(m_database, "INSERT INTO role_permissions (role_id, permission) VALUES (?, ?)");
        done = query.bind(role.id).bind(QString(permissionCode(permission))).run();
    });
    return done;
}

Result<void> RoleRepository::remove(RoleId id)
{
    return Query(m_database, "DELETE FROM roles WHERE id = ?").bind(id).run();
}

Result<std::optional<Role>> RoleRepository::find(RoleId id)
{
    auto role = Query(m_database, "SELECT id, name, reach, built_in FROM roles WHERE id = ?").bind(id).first(readRole);
    if (!role || !*role)
        return role;
    Query permissions(m_database, "SELECT permission FROM role_permissions WHERE role_id = ?");
    const auto read = permissions.bind(id).each([&](const Query &row) {
        if (const auto permission = permissionFromCode(row.text(0)))
            (*role)->permissions.insert(*permission);
    });
    if (!read)
        return read.error();
    return role;
}

Result<std::vector<Role>> RoleRepository::list()
{
    auto roles = Query(m_database, "SELECT id, name, reach, built_in FROM roles ORDER BY id").all(readRole);
    if (!roles)
        return roles;
    Query permissions(m_database, "SELECT role_id, permission FROM role_permissions");
    const auto read = permissions.each([&](const Query &row) {
        const auto role = std::ranges::find(*roles, row.id<RoleId>(0), &Role::id);
        const auto permission = permissionFromCode(row.text(1)); // one of a newer program counts for nothing here
        if (role != roles->end() && permission)
            role->permissions.insert(*permission);
    });
    if (!read)
        return read.error();
    return roles;
}

Result<qint64> RoleRepository::countUsers(RoleId id)
{
    return Query(m_database, "SELECT count(*) FROM users WHERE role_id = ?").bind(id).count();
}

} // namespace switchhook
