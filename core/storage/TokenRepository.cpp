// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TokenRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<void> TokenRepository::insert(TenantId tenant, const TokenRow &token)
{
    Query query(m_database, "INSERT INTO tokens (id, tenant_id, name, hash, created) VALUES (?, ?, ?, ?, ?)");
    return query.bind(token.id).bind(tenant).bind(token.name).bind(token.hash).bind(token.created).run();
}

Result<void> TokenRepository::remove(TenantId tenant, TokenId id)
{
    return Query(m_database, "DELETE FROM tokens WHERE tenant_id = ? AND id = ?").bind(tenant).bind(id).run();
}

Result<std::vector<TokenRow>> TokenRepository::list(TenantId tenant)
{
    Query query(m_database, "SELECT id, name, hash, created FROM tokens WHERE tenant_id = ? ORDER BY id");
    return query.bind(tenant).all([](const Query &row) {
        return TokenRow {row.id<TokenId>(0), row.text(1), row.bytes(2), row.time(3)};
    });
}

Result<std::optional<TenantId>> TokenRepository::tenantOf(const QByteArray &hash)
{
    return Query(m_database, "SELECT tenant_id FROM tokens WHERE hash = ?").bind(hash).first([](const Query &row) {
        return row.id<TenantId>(0);
    });
}

} // namespace switchhook
