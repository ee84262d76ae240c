// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/RoleService.h"

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

AuditObject objectOf(const Role &role)
{
    return {role.id.toString(), role.name};
}

QJsonObject factsOf(const Role &role)
{
    QJsonArray permissions;
    role.permissions.forEach([&](Permission permission) { permissions.append(QString(permissionCode(permission))); });
    return {{u"name"_s, role.name}, {u"reach"_s, QString(reachCode(role.reach))}, {u"permissions"_s, permissions}};
}

/// What was given, and the names that differ from it only in upper and lower case.
QStringList nearestTo(const QString &given, const std::vector<Role> &roles)
{
    QStringList names {given};
    for (const Role &role : roles) {
        if (role.name.compare(given.trimmed(), Qt::CaseInsensitive) == 0)
            names.append(role.name);
    }
    return names;
}

} // namespace

RoleService::RoleService(Database &database, AccessPolicy &access, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_clock(clock)
{
}

Result<std::vector<Role>> RoleService::list()
{
    if (const auto allowed = m_access.enter(ServiceCall::RoleList); !allowed)
        return allowed.error();
    return RoleRepository(m_database).list();
}

Result<Role> RoleService::find(const QString &idOrName)
{
    if (const auto allowed = m_access.enter(ServiceCall::RoleFind); !allowed)
        return allowed.error();
    const auto roles = RoleRepository(m_database).list();
    if (!roles)
        return roles.error();
    const auto role = findNamed(*roles, idOrName);
    return role != roles->end() ? Result<Role>(*role) : Error {ErrorCode::RoleUnknown, nearestTo(idOrName, *roles)};
}

Result<Role> RoleService::findById(RoleId id)
{
    const auto role = RoleRepository(m_database).find(id);
    if (!role)
        return role.error();
    if (!*role)
        return Error {ErrorCode::RoleUnknown, {id.toString()}};
    return **role;
}

Result<void> RoleService::checkIsFree(const QString &name, RoleId self)
{
    const auto roles = RoleRepository(m_database).list();
    if (!roles)
        return roles.error();
    for (const Role &role : *roles) {
        if (role.id != self && role.name == name)
            return Error {ErrorCode::RoleNameTaken, {name}};
    }
    return {};
}

Result<Role> RoleService::add(const RoleDraft &draft)
{
    if (const auto allowed = m_access.enter(ServiceCall::RoleAdd); !allowed)
        return allowed.error();
    const auto name = checkWebhookName(draft.name);
    if (!name)
        return name.error();
    Role role {{}, *name, draft.reach, draft.permissions, false};
    if (const auto covered = m_access.coversEverywhere(role); !covered)
        return covered.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto free = checkIsFree(*name, {}); !free)
        return free.error();
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    role.id = ids->take<RoleId>();
    if (const auto written = RoleRepository(m_database).insert(role); !written)
        return written.error();
    if (const auto kept = m_access.record("role.added"_L1, objectOf(role), {}, factsOf(role)); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return role;
}

Result<Role> RoleService::applied(Role role, const RoleChange &change)
{
    if (change.name) {
        const auto name = checkWebhookName(*change.name);
        if (!name)
            return name.error();
        if (role.builtIn && *name != role.name)
            return Error {ErrorCode::RoleBuiltIn, {role.name}};
        if (const auto free = checkIsFree(*name, role.id); !free)
            return free.error();
        role.name = *name;
    }
    role.reach = change.reach.value_or(role.reach);
    role.permissions = change.permissions.value_or(role.permissions);
    return role;
}

Result<Role> RoleService::change(RoleId id, const RoleChange &change)
{
    if (const auto allowed = m_access.enter(ServiceCall::RoleChange); !allowed)
        return allowed.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto before = findById(id);
    if (!before)
        return before;
    if (id == globalAdminRole)
        return Error {ErrorCode::RoleIsGlobalAdmin, {before->name}};
    const auto after = applied(*before, change);
    if (!after)
        return after;
    for (const Role &role : {*before, *after}) {
        if (const auto covered = m_access.coversEverywhere(role); !covered)
            return covered.error();
    }
    if (const auto fits = checkUsersFit(*after); !fits)
        return fits.error();
    if (const auto written = RoleRepository(m_database).update(*after); !written)
        return written.error();
    if (const auto kept = m_access.record("role.changed"_L1, objectOf(*after), factsOf(*before), factsOf(*after)); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    m_access.forget();
    return after;
}

Result<void> RoleService::checkUsersFit(const Role &role)
{
    const auto users = UserRepository(m_database).list();
    if (!users)
        return users.error();
    for (const User &user : *users) {
        if (user.role != role.id)
            continue;
        if (const auto fits = checkTenantsFit(role, user.tenants); !fits)
            return fits;
    }
    return {};
}

Result<void> RoleService::remove(RoleId id)
{
    if (const auto allowed = m_access.enter(ServiceCall::RoleRemove); !allowed)
        return allowed.error();
    RoleRepository roles(m_database);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto role = findById(id);
    if (!role)
        return role.error();
    if (role->builtIn)
        return Error {ErrorCode::RoleBuiltIn, {role->name}};
    if (const auto covered = m_access.coversEverywhere(*role); !covered)
        return covered;
    const auto users = roles.countUsers(id);
    if (!users)
        return users.error();
    if (*users > 0)
        return Error {ErrorCode::RoleInUse, {role->name, QString::number(*users)}};
    if (const auto removed = roles.remove(id); !removed)
        return removed;
    if (const auto kept = m_access.record("role.removed"_L1, objectOf(*role), factsOf(*role)); !kept)
        return kept;
    return transaction->commit();
}

} // namespace switchhook
