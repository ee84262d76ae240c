// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/User.h"

#include <optional>
#include <vector>

namespace switchhook {

class Database;

/// Tables users and user_tenants. The owner's row has no account of its own: whoever owns the database is it; its name
/// is the account's until it is given one.
class UserRepository
{
public:
    explicit UserRepository(Database &database) : m_database(database) { }

    /// UserNameTaken or UserAccountTaken, also by one that this login does not see.
    Result<void> insert(const User &user);
    /// Name, account, role and tenants; likewise.
    Result<void> update(const User &user);
    Result<void> remove(UserId id);
    /// Nothing more than the user was given, even where the role is held for all.
    Result<void> addTenant(UserId user, TenantId tenant);
    Result<std::optional<User>> find(UserId id);
    Result<std::optional<User>> findByAccount(const QString &account);
    /// In the order of their making.
    Result<std::vector<User>> list();
    /// Whether there is more than one tenant or more than one user.
    Result<bool> areSeveral();

private:
    Result<void> insertTenants(const User &user);
    Result<std::optional<User>> withTenants(Result<std::optional<User>> user);

    Database &m_database;
};

} // namespace switchhook
