// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SecretRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<std::vector<NamedStoredSecret>> SecretRepository::list(TenantId tenant)
{
    Query query(m_database,
        "SELECT id, name, secret, secret_key_id FROM webhooks WHERE tenant_id = ? AND secret IS NOT NULL ORDER BY id");
    return query.bind(tenant).all([](const Query &row) {
        return NamedStoredSecret {row.id<WebhookId>(0), row.text(1), {row.bytes(2), row.text(3)}};
    });
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

} // namespace switchhook
