// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace switchhook {

class Database;

/// Which logins of a server may get at the database, and how far: members of its groups viewer, editor, admin
/// and worker (resources/migrations/postgresql/0006.sql). Only on a server.
class LoginGrants
{
public:
    explicit LoginGrants(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<bool> isLogin(const QString &name);
    /// The group that the role of the user with this account needs; nothing where there is no such user.
    [[nodiscard]] Result<std::optional<QString>> groupOf(const QString &account);
    /// What is missing so that it is in this group (none: in no group), for someone who may create roles on
    /// the server.
    [[nodiscard]] Result<QStringList> statements(const QString &login, const std::optional<QString> &group);
    /// Does it, and gives the groups what belongs to them. NotPermitted where one may not.
    Result<void> put(const QString &login, const std::optional<QString> &group);
    /// After an upgrade: what is new belongs to the groups too, where there are any.
    Result<void> renew();

private:
    Database &m_database;
};

} // namespace switchhook
