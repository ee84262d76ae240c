// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/LoginGrants.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<bool> LoginGrants::isLogin(const QString &name)
{
    const auto logins = Query(m_database, "SELECT count(*) FROM pg_roles WHERE rolname = ? AND rolcanlogin")
                            .bind(name)
                            .count();
    if (!logins)
        return logins.error();
    return *logins > 0;
}

Result<std::optional<QString>> LoginGrants::groupOf(const QString &account)
{
    const auto group = Query(m_database, "SELECT group_of(?)").bind(account).first([](const Query &row) {
        return row.isNull(0) ? std::nullopt : std::optional(row.text(0));
    });
    if (!group)
        return group.error();
    return group->value_or(std::nullopt);
}

Result<QStringList> LoginGrants::statements(const QString &login, const std::optional<QString> &group)
{
    Query query(m_database, "SELECT login_statements(?, ?)");
    const auto lines = query.bind(login).bind(group).all([](const Query &row) { return row.text(0); });
    if (!lines)
        return lines.error();
    return QStringList(lines->begin(), lines->end());
}

Result<void> LoginGrants::put(const QString &login, const std::optional<QString> &group)
{
    return Query(m_database, "SELECT grant_login(?, ?)").bind(login).bind(group).run();
}

Result<void> LoginGrants::renew()
{
    return Query(m_database, "SELECT grant_groups()").run();
}

} // namespace switchhook
