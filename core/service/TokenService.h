// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <vector>

namespace switchhook {

class Database;

struct Token
{
    TokenId id;
    QString name;
    Timestamp created;
};

struct NewToken
{
    Token token;
    QByteArray text; ///< shown once, here; only its hash is stored
};

/// The bearer tokens of the HTTP interface. Used on the thread of its Database.
class TokenService
{
public:
    TokenService(Database &database, const Clock &clock);

    Result<NewToken> add(const QString &name);
    Result<std::vector<Token>> list();
    /// By id or by name; a name that several carry is TokenAmbiguous.
    Result<Token> remove(const QString &idOrName);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace switchhook
