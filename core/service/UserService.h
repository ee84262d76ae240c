// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/User.h"

#include <vector>

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;

/// The users. Those who hold more than the acting user (a permission, a tenant) are none of theirs: they are not listed
/// and UserUnknown. No one gives what they do not hold (GrantsMoreThanHeld). Used on the thread of its Database.
class UserService
{
public:
    UserService(Database &database, AccessPolicy &access, const Clock &clock);

    /// In the order of their making; the database's owner first.
    Result<std::vector<User>> list();
    /// By id or by name.
    Result<User> find(const QString &idOrName);
    /// UserNameTaken, UserAccountTaken, RoleUnknown, and checkTenantsFit() of core/domain/Role.h.
    Result<User> add(const UserDraft &draft);
    /// Where a role with another reach is given without tenants, those that the user has must fit it. Of the owner nothing
    /// but the name is changed (UserIsOwner).
    Result<User> change(UserId id, const UserChange &change);
    /// UserIsOwner.
    Result<void> remove(UserId id);

private:
    Result<std::vector<User>> visible();
    Result<User> findVisible(UserId id);
    Result<User> checked(User user);
    Result<void> checkIsFree(const User &user);

    Database &m_database;
    AccessPolicy &m_access;
    const Clock &m_clock;
};

} // namespace switchhook
