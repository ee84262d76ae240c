// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/AccessPolicy.h"

#include "core/domain/Named.h"
#include "core/storage/Database.h"
#include "core/storage/RoleRepository.h"
#include "core/storage/TenantRepository.h"
#include "core/storage/Transaction.h"
#include "core/storage/UserRepository.h"

namespace switchhook {

namespace {

constexpr std::chrono::seconds lookAgainAfter {1};

} // namespace

AccessPolicy::AccessPolicy(Database &database, const Clock &clock, AccessRequest request)
    : m_database(database)
    , m_clock(clock)
    , m_request(std::move(request))
{
}

Result<std::unique_ptr<AccessPolicy>> AccessPolicy::open(Database &database, const Clock &clock, AccessRequest request)
{
    std::unique_ptr<AccessPolicy> policy(new AccessPolicy(database, clock, std::move(request)));
    auto login = policy->m_request.login ? Result<DatabaseLogin>(*policy->m_request.login) : database.login();
    if (!login)
        return login.error();
    policy->m_login = std::move(*login);
    if (const auto read = policy->read(); !read)
        return read.error();
    return policy;
}

Result<void> AccessPolicy::check(Database &database, ServiceCall call, const AccessRequest &request)
{
    const SystemClock clock;
    const auto policy = open(database, clock, request);
    if (!policy)
        return policy.error();
    const auto allowed = (*policy)->enter(call);
    return allowed ? Result<void>() : Result<void>(allowed.error());
}

Result<void> AccessPolicy::read()
{
    const MonotonicTime now = m_clock.monotonic();
    m_actor.behind.reset();
    auto self = readSelf();
    if (!self)
        return self.error();
    if (auto known = takeOn(std::move(*self)); !known)
        return known;
    if (!m_request.user.isEmpty()) {
        if (auto acting = actAs(m_actor.user); !acting)
            return acting;
    }
    if (auto chosen = chooseTenant(); !chosen)
        return chosen;
    const auto several = UserRepository(m_database).areSeveral();
    if (!several)
        return several.error();
    m_actor.isAlone = !*several;
    m_read = now;
    return {};
}

Result<User> AccessPolicy::readSelf()
{
    UserRepository users(m_database);
    auto user = m_login.isOwner ? users.find(ownerUser) : users.findByAccount(m_login.account);
    // A worker of a server may not even look.
    if (!user && user.error().code != ErrorCode::NotPermitted)
        return user.error();
    if (!user || !*user)
        return Error {ErrorCode::AccountUnknown, {m_login.account, m_database.name()}};
    return named(std::move(**user));
}

User AccessPolicy::named(User user) const
{
    if (!user.isOwner)
        return user;
    user.account = m_login.owner;
    if (user.name.isEmpty())
        user.name = m_login.owner;
    return user;
}

/// The role and the tenants that go with the user.
Result<void> AccessPolicy::takeOn(User user)
{
    auto role = RoleRepository(m_database).find(user.role);
    if (!role)
        return role.error();
    m_actor.role = role->value_or(Role());
    if (m_actor.role.id == globalAdminRole)
        m_actor.role.permissions = PermissionSet::all();
    m_actor.user = std::move(user);
    return readTenants();
}

Result<void> AccessPolicy::readTenants()
{
    TenantRepository tenants(m_database);
    auto held = m_actor.role.reach == TenantReach::All ? tenants.list() : tenants.listOf(m_actor.user.id);
    if (!held)
        return held.error();
    m_actor.tenants = std::move(*held);
    return {};
}

// To see what they see, and not to become more than one is.
Result<void> AccessPolicy::actAs(const User &self)
{
    if (!m_actor.holds(Permission::Users))
        return Error {ErrorCode::PermissionMissing, {permissionCode(Permission::Users), m_actor.role.name}};
    auto users = UserRepository(m_database).list();
    if (!users)
        return users.error();
    for (User &user : *users)
        user = named(std::move(user));
    const auto other = findNamed(*users, m_request.user);
    if (other == users->end())
        return Error {ErrorCode::UserUnknown, {m_request.user}};
    const auto role = RoleRepository(m_database).find(other->role);
    if (!role)
        return role.error();
    if (const auto covered = covers(role->value_or(Role()), other->tenants); !covered)
        return Error {ErrorCode::ActsBeyondOwn, {other->name}};
    const User before = self;
    if (auto known = takeOn(std::move(*other)); !known)
        return known;
    m_actor.behind = before;
    return {};
}

Result<void> AccessPolicy::covers(const Role &role, const std::vector<TenantId> &tenants) const
{
    if (const auto missing = m_actor.role.permissions.firstMissing(role.permissions))
        return Error {ErrorCode::GrantsMoreThanHeld, {permissionCode(*missing)}};
    if (m_actor.role.reach == TenantReach::All)
        return {};
    const bool held = std::ranges::all_of(tenants, [this](TenantId id) { return m_actor.reaches(id); });
    if (role.reach == TenantReach::All || !held)
        return Error {ErrorCode::GrantsMoreThanHeld, {QString()}};
    return {};
}

Result<void> AccessPolicy::coversEverywhere(const Role &role) const
{
    Role everywhere = role;
    everywhere.reach = TenantReach::All;
    return covers(everywhere, {});
}

// One that was named, and one that was worked in before, is not exchanged for another.
Result<void> AccessPolicy::chooseTenant()
{
    const std::vector<Tenant> &held = m_actor.tenants;
    if (m_request.platform) {
        m_actor.tenant = platformTenant;
        return {};
    }
    if (!m_request.tenant.isEmpty()) {
        const auto found = findNamed(held, m_request.tenant);
        if (found == held.end())
            return Error {ErrorCode::TenantUnknown, {m_request.tenant}};
        m_actor.tenant = found->id;
        m_request.tenant = found->id.toString(); // it may be renamed while it is worked in
        return {};
    }
    if (m_actor.tenant && !m_actor.reaches(*m_actor.tenant))
        return Error {ErrorCode::TenantUnknown, {m_actor.tenant->toString()}};
    if (!m_actor.tenant && (held.size() == 1 || (m_request.orFirstTenant && !held.empty())))
        m_actor.tenant = std::ranges::min(held, {}, &Tenant::id).id;
    return {};
}

Result<TenantId> AccessPolicy::enter(ServiceCall call)
{
    if (!m_read || m_clock.monotonic() - *m_read >= lookAgainAfter) {
        if (const auto known = read(); !known)
            return known.error();
    }
    const AccessRule &rule = ruleOf(call);
    const bool onPlatform = m_request.platform && rule.scope == CallScope::Tenant;
    const auto needs = onPlatform ? neededOnPlatform(rule) : std::optional(rule.needs);
    if (!needs)
        return tenantNotChosen();
    if (const auto missing = m_actor.role.permissions.firstMissing(*needs))
        return Error {ErrorCode::PermissionMissing, {permissionCode(*missing), m_actor.role.name}};
    if ((onPlatform || rule.scope == CallScope::Everything) && m_actor.role.reach != TenantReach::All)
        return Error {ErrorCode::NeedsAllTenants, {m_actor.role.name}};
    if (rule.scope != CallScope::Tenant)
        return TenantId();
    if (m_actor.tenant)
        return *m_actor.tenant;
    return tenantNotChosen();
}

Error AccessPolicy::tenantNotChosen() const
{
    if (m_actor.tenants.empty())
        return Error {ErrorCode::TenantNoneHeld, {m_actor.user.name}};
    QStringList names;
    for (const Tenant &tenant : m_actor.tenants)
        names.append(tenant.name);
    return Error {ErrorCode::TenantNotChosen, names};
}

bool AccessPolicy::allows(ServiceCall call)
{
    return enter(call).hasValue();
}

Result<void> AccessPolicy::record(QLatin1StringView action, const AuditObject &object, const QJsonObject &before,
    const QJsonObject &after)
{
    return m_trail ? m_trail->record(m_actor, action, object, before, after) : Result<void>();
}

Result<void> AccessPolicy::recordAlone(QLatin1StringView action, const AuditObject &object, const QJsonObject &what)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto kept = record(action, object, {}, what); !kept)
        return kept;
    return transaction->commit();
}

} // namespace switchhook
