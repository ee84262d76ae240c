// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/UserRepository.h"

#include "core/storage/NameTaken.h"
#include "core/storage/Query.h"

#include <algorithm>

namespace switchhook {

namespace {

#define USER_COLUMNS "SELECT id, name, account, role_id FROM users "

User readUser(const Query &row)
{
    User user;
    user.id = row.id<UserId>(0);
    user.name = row.text(1);
    user.account = row.text(2);
    user.role = row.id<RoleId>(3);
    user.isOwner = user.id == ownerUser;
    return user;
}

std::optional<QString> accountOf(const User &user)
{
    return user.isOwner ? std::nullopt : std::optional(user.account);
}

/// What of it another user has; the constraint's name is in the cause.
Result<void> write(Query &query, const User &user)
{
    const auto written = query.run();
    const bool ofAccount = !written && written.error().arguments.value(1).contains(QLatin1StringView("account"));
    return orTaken(written, ofAccount ? Error {ErrorCode::UserAccountTaken, {user.account}} : Error {ErrorCode::UserNameTaken, {user.name}});
}

} // namespace

Result<void> UserRepository::insert(const User &user)
{
    Query query(m_database, "INSERT INTO users (id, name, account, role_id) VALUES (?, ?, ?, ?)");
    query.bind(user.id).bind(user.name).bind(accountOf(user)).bind(user.role);
    if (const auto written = write(query, user); !written)
        return written;
    return insertTenants(user);
}

Result<void> UserRepository::update(const User &user)
{
    Query query(m_database, "UPDATE users SET name = ?, account = ?, role_id = ? WHERE id = ?");
    query.bind(user.name).bind(accountOf(user)).bind(user.role).bind(user.id);
    if (const auto written = write(query, user); !written)
        return written;
    Query old(m_database, "DELETE FROM user_tenants WHERE user_id = ?");
    if (const auto removed = old.bind(user.id).run(); !removed)
        return removed;
    return insertTenants(user);
}

Result<void> UserRepository::insertTenants(const User &user)
{
    for (const TenantId tenant : user.tenants) {
        if (const auto added = addTenant(user.id, tenant); !added)
            return added;
    }
    return {};
}

Result<void> UserRepository::addTenant(UserId user, TenantId tenant)
{
    Query query(m_database, "INSERT INTO user_tenants (user_id, tenant_id) VALUES (?, ?)");
    return query.bind(user).bind(tenant).run();
}

Result<void> UserRepository::remove(UserId id)
{
    return Query(m_database, "DELETE FROM users WHERE id = ?").bind(id).run();
}

Result<std::optional<User>> UserRepository::find(UserId id)
{
    return withTenants(Query(m_database, USER_COLUMNS "WHERE id = ?").bind(id).first(readUser));
}

Result<std::optional<User>> UserRepository::findByAccount(const QString &account)
{
    return withTenants(Query(m_database, USER_COLUMNS "WHERE account = ?").bind(account).first(readUser));
}

Result<std::optional<User>> UserRepository::withTenants(Result<std::optional<User>> user)
{
    if (!user || !*user)
        return user;
    Query query(m_database, "SELECT tenant_id FROM user_tenants WHERE user_id = ? ORDER BY tenant_id");
    auto tenants = query.bind((*user)->id).all([](const Query &row) { return row.id<TenantId>(0); });
    if (!tenants)
        return tenants.error();
    (*user)->tenants = std::move(*tenants);
    return user;
}

Result<std::vector<User>> UserRepository::list()
{
    auto users = Query(m_database, USER_COLUMNS "ORDER BY id").all(readUser);
    if (!users)
        return users;
    Query tenants(m_database, "SELECT user_id, tenant_id FROM user_tenants ORDER BY tenant_id");
    const auto read = tenants.each([&](const Query &row) {
        if (const auto user = std::ranges::find(*users, row.id<UserId>(0), &User::id); user != users->end())
            user->tenants.push_back(row.id<TenantId>(1));
    });
    if (!read)
        return read.error();
    return users;
}

Result<bool> UserRepository::areSeveral()
{
    Query query(m_database, "SELECT CASE WHEN (SELECT count(*) FROM tenants WHERE id > 0) > 1 OR (SELECT count(*) FROM users) > 1 "
                            "THEN 1 ELSE 0 END");
    const auto several = query.count();
    if (!several)
        return several.error();
    return *several == 1;
}

#undef USER_COLUMNS

} // namespace switchhook
