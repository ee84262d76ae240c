// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace switchhook {

class Database;

struct TokenRow
{
    TokenId id;
    QString name;
    QByteArray hash;
    Timestamp created;
};

/// Table tokens: hashes of the bearer tokens of the HTTP interface.
class TokenRepository
{
public:
    explicit TokenRepository(Database &database) : m_database(database) { }

    Result<void> insert(TenantId tenant, const TokenRow &token);
    Result<void> remove(TenantId tenant, TokenId id);
    Result<std::vector<TokenRow>> list(TenantId tenant);
    /// Whose token has this hash, if there is one. Only the hash is compared: its bits say nothing of a token's.
    Result<std::optional<TenantId>> tenantOf(const QByteArray &hash);

private:
    Database &m_database;
};

} // namespace switchhook
