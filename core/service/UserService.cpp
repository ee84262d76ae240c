// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/UserService.h"

#include "core/domain/Named.h"
#include "core/domain/WebhookName.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/IdSequence.h"
#include "core/storage/RoleRepository.h"
#include "core/storage/Transaction.h"
#include "core/storage/UserRepository.h"

#include <QJsonArray>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

AuditObject objectOf(const User &user)
{
    return {user.id.toString(), user.name};
}

QJsonObject factsOf(const User &user)
{
    QJsonArray tenants;
    for (const TenantId tenant : user.tenants)
        tenants.append(tenant.toString());
    return {{u"name"_s, user.name}, {u"account"_s, user.account}, {u"role"_s, user.role.toString()},
        {u"tenants"_s, tenants}};
}

std::vector<TenantId> withoutRepeats(std::vector<TenantId> tenants)
{
    std::ranges::sort(tenants);
    const auto rest = std::ranges::unique(tenants);
    tenants.erase(rest.begin(), rest.end());
    return tenants;
}

} // namespace

UserService::UserService(Database &database, AccessPolicy &access, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_clock(clock)
{
}

Result<std::vector<User>> UserService::visible()
{
    auto users = UserRepository(m_database).list();
    if (!users)
        return users;
    const auto roles = RoleRepository(m_database).list();
    if (!roles)
        return roles.error();
    std::erase_if(*users, [&](const User &user) {
        const auto role = std::ranges::find(*roles, user.role, &Role::id);
        return role == roles->end() || !m_access.covers(*role, user.tenants);
    });
    for (User &user : *users)
        user = m_access.named(std::move(user));
    return users;
}

Result<std::vector<User>> UserService::list()
{
    if (const auto allowed = m_access.enter(ServiceCall::UserList); !allowed)
        return allowed.error();
    return visible();
}

Result<User> UserService::find(const QString &idOrName)
{
    if (const auto allowed = m_access.enter(ServiceCall::UserFind); !allowed)
        return allowed.error();
    const auto users = visible();
    if (!users)
        return users.error();
    const auto user = findNamed(*users, idOrName);
    return user != users->end() ? Result<User>(*user) : Error {ErrorCode::UserUnknown, {idOrName}};
}

Result<User> UserService::findVisible(UserId id)
{
    const auto users = visible();
    if (!users)
        return users.error();
    const auto user = std::ranges::find(*users, id, &User::id);
    if (user == users->end())
        return Error {ErrorCode::UserUnknown, {id.toString()}};
    return *user;
}

/// What may be stored, and given by whom it is.
Result<User> UserService::checked(User user)
{
    const auto name = checkWebhookName(user.name);
    if (!name)
        return name.error();
    user.name = *name;
    user.account = user.account.trimmed().isEmpty() ? user.name : user.account.trimmed();
    user.tenants = withoutRepeats(std::move(user.tenants));
    const auto role = RoleRepository(m_database).find(user.role);
    if (!role)
        return role.error();
    if (!*role)
        return Error {ErrorCode::RoleUnknown, {user.role.toString()}};
    if (const auto covered = m_access.covers(**role, user.tenants); !covered)
        return covered.error();
    if (const auto fits = checkTenantsFit(**role, user.tenants); !fits)
        return fits.error();
    if (const auto free = checkIsFree(user); !free)
        return free.error();
    return user;
}

Result<void> UserService::checkIsFree(const User &user)
{
    const auto users = UserRepository(m_database).list();
    if (!users)
        return users.error();
    for (const User &stored : *users) {
        const User other = m_access.named(stored);
        if (other.id == user.id)
            continue;
        if (other.name == user.name)
            return Error {ErrorCode::UserNameTaken, {user.name}};
        if (other.account == user.account)
            return Error {ErrorCode::UserAccountTaken, {user.account}};
    }
    return {};
}

Result<User> UserService::add(const UserDraft &draft)
{
    if (const auto allowed = m_access.enter(ServiceCall::UserAdd); !allowed)
        return allowed.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto user = checked({{}, draft.name, draft.account, draft.role, draft.tenants, false});
    if (!user)
        return user;
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    user->id = ids->take<UserId>();
    if (const auto written = UserRepository(m_database).insert(*user); !written)
        return written.error();
    if (const auto kept = m_access.record("user.added"_L1, objectOf(*user), {}, factsOf(*user)); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    m_access.forget();
    return user;
}

Result<User> UserService::change(UserId id, const UserChange &change)
{
    if (const auto allowed = m_access.enter(ServiceCall::UserChange); !allowed)
        return allowed.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto before = findVisible(id);
    if (!before)
        return before;
    User wanted = *before;
    wanted.name = change.name.value_or(wanted.name);
    wanted.account = change.account.value_or(wanted.account);
    wanted.role = change.role.value_or(wanted.role);
    wanted.tenants = change.tenants.value_or(wanted.tenants);
    if (before->isOwner && (wanted.account != before->account || wanted.role != before->role))
        return Error {ErrorCode::UserIsOwner, {before->name}};
    const auto after = checked(std::move(wanted));
    if (!after)
        return after;
    if (const auto written = UserRepository(m_database).update(*after); !written)
        return written.error();
    if (const auto kept = m_access.record("user.changed"_L1, objectOf(*after), factsOf(*before), factsOf(*after)); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    m_access.forget();
    return after;
}

Result<void> UserService::remove(UserId id)
{
    if (const auto allowed = m_access.enter(ServiceCall::UserRemove); !allowed)
        return allowed.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto user = findVisible(id);
    if (!user)
        return user.error();
    if (user->isOwner)
        return Error {ErrorCode::UserIsOwner, {user->name}};
    if (const auto removed = UserRepository(m_database).remove(id); !removed)
        return removed;
    if (const auto kept = m_access.record("user.removed"_L1, objectOf(*user), factsOf(*user)); !kept)
        return kept;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    m_access.forget();
    return {};
}

} // namespace switchhook
