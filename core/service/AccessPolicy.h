// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/domain/Actor.h"
#include "core/service/AuditTrail.h"
#include "core/service/ServiceCall.h"
#include "core/storage/DatabaseLogin.h"

#include <memory>

namespace switchhook {

class Database;

/// As whom and in which tenant services are opened.
struct AccessRequest
{
    QString tenant = {}; ///< id or name; empty: the only one that the user holds
    QString user = {}; ///< act as this one (id or name); empty: as oneself
    bool orFirstTenant = false; ///< where none is named and several are held: the one made first, instead of none
    std::optional<DatabaseLogin> login = {}; ///< instead of what the system or the server says; for tests
    /// On the platform: what is called of services is about the System Webhooks and their log instead of a tenant's,
    /// and `tenant` does not matter.
    bool platform = false;

    friend bool operator==(const AccessRequest &, const AccessRequest &) = default;
};

/// Decides every call of every service: who may do what in which tenant. What it knows of the user is read when it is
/// opened and again once it is a second old, so that what was taken away is gone at once, and a call costs nothing.
/// Used on the thread of its Database.
class AccessPolicy
{
public:
    /// AccountUnknown: who opened the database is no user of it. TenantUnknown, whether there is none of that name or
    /// it is not held; UserUnknown, PermissionMissing and ActsBeyondOwn for the user to act as.
    static Result<std::unique_ptr<AccessPolicy>> open(Database &database, const Clock &clock, AccessRequest request = {});

    /// What open() and enter() say, for a call about a database as a whole that is the only one.
    static Result<void> check(Database &database, ServiceCall call, const AccessRequest &request);

    /// What every public function of a service begins with. Answers the tenant that the call works in; of a call about
    /// the platform nothing valid. PermissionMissing, TenantNotChosen, TenantNoneHeld, or why it cannot be told.
    Result<TenantId> enter(ServiceCall call);
    /// Whether enter() would let it pass.
    [[nodiscard]] bool allows(ServiceCall call);
    /// As of the last look.
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const DatabaseLogin &login() const { return m_login; }
    /// Whether the acting user holds all of it, and so may give it and take it away.
    [[nodiscard]] Result<void> covers(const Role &role, const std::vector<TenantId> &tenants) const;
    /// Whether they may decide for all tenants what this role allows.
    [[nodiscard]] Result<void> coversEverywhere(const Role &role) const;
    /// The user as people know them: the owner's row has its name and account from the database.
    [[nodiscard]] User named(User user) const;
    /// What is known of the user was changed by this very program.
    void forget() { m_read = {}; }

    void keepAuditIn(AuditTrail &trail) { m_trail = &trail; }
    /// For the acting user; see AuditTrail. Nothing is kept where there is no trail.
    Result<void> record(QLatin1StringView action, const AuditObject &object, const QJsonObject &before = {},
        const QJsonObject &after = {});
    /// The same in a transaction of its own: for what changes nothing but is to be on record before it is done.
    Result<void> recordAlone(QLatin1StringView action, const AuditObject &object, const QJsonObject &what = {});

private:
    AccessPolicy(Database &database, const Clock &clock, AccessRequest request);
    Result<void> read();
    Result<User> readSelf();
    Result<void> readTenants();
    Result<void> actAs(const User &self);
    Result<void> chooseTenant();
    Result<void> takeOn(User user);
    [[nodiscard]] Error tenantNotChosen() const;

    Database &m_database;
    const Clock &m_clock;
    AccessRequest m_request;
    DatabaseLogin m_login;
    Actor m_actor;
    std::optional<MonotonicTime> m_read;
    AuditTrail *m_trail = nullptr;
};

} // namespace switchhook
