// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TenantRepository.h"

#include "core/storage/NameTaken.h"
#include "core/storage/Query.h"

namespace switchhook {

namespace {

#define TENANT_COLUMNS "SELECT t.id, t.name, t.active, t.created FROM tenants t "

Tenant readTenant(const Query &row)
{
    return {row.id<TenantId>(0), row.text(1), row.flag(2), row.time(3)};
}

} // namespace

Result<void> TenantRepository::insert(const Tenant &tenant)
{
    Query query(m_database, "INSERT INTO tenants (id, name, active, created) VALUES (?, ?, ?, ?)");
    query.bind(tenant.id).bind(tenant.name).bind(tenant.active).bind(tenant.created);
    return orTaken(query.run(), {ErrorCode::TenantNameTaken, {tenant.name}});
}

Result<void> TenantRepository::update(const Tenant &tenant)
{
    Query query(m_database, "UPDATE tenants SET name = ?, active = ? WHERE id = ?");
    query.bind(tenant.name).bind(tenant.active).bind(tenant.id);
    return orTaken(query.run(), {ErrorCode::TenantNameTaken, {tenant.name}});
}

Result<void> TenantRepository::remove(TenantId id)
{
    for (const char *sql : {"DELETE FROM tokens WHERE tenant_id = ?", "DELETE FROM event_keys WHERE tenant_id = ?",
             "DELETE FROM events WHERE tenant_id = ?", "DELETE FROM tenants WHERE id = ?"}) {
        if (const auto removed = Query(m_database, sql).bind(id).run(); !removed)
            return removed;
    }
    return {};
}

Result<std::optional<Tenant>> TenantRepository::find(TenantId id)
{
    return Query(m_database, TENANT_COLUMNS "WHERE t.id = ?").bind(id).first(readTenant);
}

Result<std::vector<Tenant>> TenantRepository::list()
{
    return Query(m_database, TENANT_COLUMNS "WHERE t.id > 0 ORDER BY t.name, t.id").all(readTenant);
}

Result<std::vector<Tenant>> TenantRepository::listOf(UserId user)
{
    Query query(m_database,
        TENANT_COLUMNS "JOIN user_tenants u ON u.tenant_id = t.id WHERE u.user_id = ? ORDER BY t.name, t.id");
    return query.bind(user).all(readTenant);
}

Result<qint64> TenantRepository::countWebhooks(TenantId id)
{
    Query query(m_database, "SELECT count(*) FROM webhooks WHERE tenant_id = ? AND deleted IS NULL");
    return query.bind(id).count();
}

Result<std::vector<WebhookId>> TenantRepository::webhooksOf(TenantId id)
{
    Query query(m_database, "SELECT id FROM webhooks WHERE tenant_id = ? ORDER BY id");
    return query.bind(id).all([](const Query &row) { return row.id<WebhookId>(0); });
}

Result<std::vector<WebhookId>> TenantRepository::waitingWebhooksOf(TenantId id)
{
    Query query(m_database,
        "SELECT w.id FROM webhooks w WHERE w.tenant_id = ? AND EXISTS "
        "(SELECT 1 FROM due_deliveries d WHERE d.webhook_id = w.id AND d.engine_id IS NULL)");
    return query.bind(id).all([](const Query &row) { return row.id<WebhookId>(0); });
}

#undef TENANT_COLUMNS

} // namespace switchhook
