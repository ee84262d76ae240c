// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SecretRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

namespace {

NamedStoredSecret readSecret(const Query &row)
{
    return {row.id<WebhookId>(0), row.text(1), {row.bytes(2), row.text(3)}};
}

} // namespace

Result<std::vector<NamedStoredSecret>> SecretRepository::list(TenantId tenant)
{
    Query query(m_database,
        "SELECT id, name, secret, secret_key_id FROM webhooks WHERE tenant_id = ? AND secret IS NOT NULL ORDER BY id");
    return query.bind(tenant).all(readSecret);
}

Result<std::vector<NamedStoredSecret>> SecretRepository::notSealedWith(
    const QString &keyId, WebhookId after, int limit)
{
    Query query(m_database,
        "SELECT id, name, secret, secret_key_id FROM webhooks "
        "WHERE secret IS NOT NULL AND secret_key_id <> ? AND id > ? ORDER BY id LIMIT ?");
    return query.bind(keyId).bind(after).bind(limit).all(readSecret);
}

Result<bool> SecretRepository::reseal(WebhookId webhook, const StoredSecret &former, const StoredSecret &anew)
{
    Query query(m_database,
        "UPDATE webhooks SET secret = ?, secret_key_id = ? WHERE id = ? AND secret_key_id = ? AND secret = ?");
    query.bind(anew.sealed).bind(anew.keyId).bind(webhook).bind(former.keyId).bind(former.sealed);
    if (const auto done = query.run(); !done)
        return done.error();
    return query.changedRows() == 1;
}

Result<void> SecretRepository::holdStill()
{
    return Query(m_database, m_database.dialect().holdWebhooks()).run();
}

Result<QHash<QString, qint64>> SecretRepository::countsByKey()
{
    QHash<QString, qint64> counts;
    const auto done = Query(m_database, "SELECT secret_key_id, count(*) FROM webhooks WHERE secret IS NOT NULL GROUP BY secret_key_id")
                          .each([&](const Query &row) { counts.insert(row.text(0), row.number(1)); });
    if (!done)
        return done.error();
    return counts;
}

Result<std::optional<std::optional<StoredSecret>>> SecretRepository::find(TenantId tenant, WebhookId webhook)
{
    Query query(m_database,
        "SELECT secret, secret_key_id FROM webhooks WHERE tenant_id = ? AND id = ? AND deleted IS NULL");
    return query.bind(tenant).bind(webhook).first([](const Query &row) {
        return row.isNull(0) ? std::nullopt : std::optional(StoredSecret {row.bytes(0), row.text(1)});
    });
}

} // namespace switchhook
