// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/domain/Tenant.h"

#include <vector>

namespace switchhook {

class AccessPolicy;
class Database;

struct Token
{
    TokenId id;
    QString name;
    Timestamp created;
};

struct MadeToken
{
    Token token;
    Tenant tenant;
};

struct NewToken
{
    Token token;
    QByteArray text; ///< shown once, here; only its hash is stored
};

/// The bearer tokens of the HTTP interface that belong to the tenant that is worked in. Used on the thread of its Database.
class TokenService
{
public:
    TokenService(Database &database, AccessPolicy &access, const Clock &clock);

    Result<NewToken> add(const QString &name);
    Result<std::vector<Token>> list();
    /// By id or by name; a name that several carry is TokenAmbiguous.
    Result<Token> remove(const QString &idOrName);
    /// Of all tenants: those that are still there of what the audit says this user (by name) made. They belong to their
    /// tenant, and stay when the user goes.
    Result<std::vector<MadeToken>> madeBy(const QString &user);

private:
    Result<std::vector<Token>> listIn(TenantId tenant);

    Database &m_database;
    AccessPolicy &m_access;
    const Clock &m_clock;
};

} // namespace switchhook
