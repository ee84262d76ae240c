// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/TokenService.h"

#include "core/crypto/Token.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/AuditRepository.h"
#include "core/storage/IdSequence.h"
#include "core/storage/TokenRepository.h"
#include "core/storage/Transaction.h"

#include <QSet>

#include <limits>

namespace switchhook {

TokenService::TokenService(Database &database, AccessPolicy &access, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_clock(clock)
{
}

Result<NewToken> TokenService::add(const QString &name)
{
    const auto tenant = m_access.enter(ServiceCall::TokenAdd);
    if (!tenant)
        return tenant.error();
    if (name.trimmed().isEmpty())
        return Error {ErrorCode::NameEmpty};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    const Token token {ids->take<TokenId>(), name.trimmed(), m_clock.now()};
    const QByteArray text = generateToken();
    const TokenRow row {token.id, token.name, hashToken(text), token.created};
    if (const auto written = TokenRepository(m_database).insert(*tenant, row); !written)
        return written.error();
    const AuditObject object {token.id.toString(), token.name, *tenant};
    if (const auto kept = m_access.record(QLatin1StringView("token.added"), object); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return NewToken {token, text};
}

Result<std::vector<Token>> TokenService::list()
{
    const auto tenant = m_access.enter(ServiceCall::TokenList);
    if (!tenant)
        return tenant.error();
    return listIn(*tenant);
}

Result<std::vector<Token>> TokenService::listIn(TenantId tenant)
{
    const auto rows = TokenRepository(m_database).list(tenant);
    if (!rows)
        return rows.error();
    std::vector<Token> tokens;
    for (const TokenRow &row : *rows)
        tokens.push_back({row.id, row.name, row.created});
    return tokens;
}

Result<Token> TokenService::remove(const QString &idOrName)
{
    const auto tenant = m_access.enter(ServiceCall::TokenRemove);
    if (!tenant)
        return tenant.error();
    auto tokens = listIn(*tenant);
    if (!tokens)
        return tokens.error();
    std::erase_if(*tokens, [id = TokenId::fromString(idOrName), name = idOrName.trimmed()](const Token &token) {
        return token.id != id && token.name != name;
    });
    if (tokens->empty())
        return Error {ErrorCode::TokenUnknown, {idOrName}};
    if (tokens->size() > 1) {
        QStringList arguments {idOrName};
        for (const Token &token : *tokens)
            arguments.append(token.id.toString());
        return Error {ErrorCode::TokenAmbiguous, arguments};
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Token &token = tokens->front();
    if (const auto removed = TokenRepository(m_database).remove(*tenant, token.id); !removed)
        return removed.error();
    const AuditObject object {token.id.toString(), token.name, *tenant};
    if (const auto kept = m_access.record(QLatin1StringView("token.removed"), object); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return token;
}

Result<std::vector<MadeToken>> TokenService::madeBy(const QString &user)
{
    if (const auto allowed = m_access.enter(ServiceCall::TokenMadeBy); !allowed)
        return allowed.error();
    const auto entries = AuditRepository(m_database).list(
        {.actor = user, .action = QStringLiteral("token.added"), .limit = std::numeric_limits<int>::max()});
    if (!entries)
        return entries.error();
    QSet<QString> ids;
    for (const AuditEntry &entry : *entries) {
        if (entry.actor == user)
            ids.insert(entry.objectId);
    }
    std::vector<MadeToken> made;
    for (const Tenant &tenant : m_access.actor().tenants) {
        const auto tokens = listIn(tenant.id);
        if (!tokens)
            return tokens.error();
        for (const Token &token : *tokens) {
            if (ids.contains(token.id.toString()))
                made.push_back({token, tenant});
        }
    }
    return made;
}

} // namespace switchhook
