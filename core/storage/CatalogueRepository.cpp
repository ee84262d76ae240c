// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/CatalogueRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

#define ADDITION_COLUMNS                                                                                          \
    "SELECT tenant_id, name, category, title, description, sample, provisioning FROM catalogue_additions "

CatalogueRepository::Addition readAddition(const Query &row)
{
    EventType type;
    type.name = row.text(1);
    type.entity = type.name.section(u'.', 0, 0);
    type.action = type.name.section(u'.', 1);
    type.category = row.text(2);
    type.title = row.text(3);
    type.description = row.text(4);
    type.sample = row.bytes(5);
    type.provisioning = row.flag(6);
    return {row.id<TenantId>(0), type};
}

} // namespace

Result<void> CatalogueRepository::put(TenantId tenant, const EventType &type, qint64 added)
{
    Query query(m_database,
        "INSERT INTO catalogue_additions (tenant_id, name, category, title, description, sample, provisioning, added) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, name) DO UPDATE SET category = excluded.category, "
        "title = excluded.title, description = excluded.description, sample = excluded.sample, "
        "provisioning = excluded.provisioning, added = excluded.added");
    query.bind(tenant).bind(type.name).bind(type.category).bind(type.title).bind(type.description);
    return query.bind(type.sample).bind(type.provisioning).bind(added).run();
}

Result<bool> CatalogueRepository::remove(TenantId tenant, const QString &name)
{
    Query query(m_database, "DELETE FROM catalogue_additions WHERE tenant_id = ? AND name = ?");
    if (const auto done = query.bind(tenant).bind(name).run(); !done)
        return done.error();
    return query.changedRows() == 1;
}

Result<std::vector<CatalogueRepository::Addition>> CatalogueRepository::list()
{
    return Query(m_database, ADDITION_COLUMNS "ORDER BY added").all(readAddition);
}

Result<std::vector<CatalogueRepository::Addition>> CatalogueRepository::list(TenantId tenant)
{
    Query query(m_database, ADDITION_COLUMNS "WHERE tenant_id IN (?, ?) ORDER BY added");
    return query.bind(platformTenant).bind(tenant).all(readAddition);
}

Result<QString> CatalogueRepository::mark()
{
    Query query(m_database, "SELECT count(*), coalesce(max(added), 0) FROM catalogue_additions");
    const auto mark = query.first([](const Query &row) { return row.text(0) + u'-' + row.text(1); });
    if (!mark)
        return mark.error();
    return **mark;
}

Result<CatalogueRepository::Use> CatalogueRepository::uses(
    TenantId tenant, const QString &name, const QString &entityPattern)
{
    // Everyone's: whatever the tenant. No event reads through an index of names, so that it costs no one who emits.
    Query query(m_database,
        "SELECT (SELECT count(DISTINCT webhook_id) FROM subscriptions WHERE (tenant_id = ? OR ? = 1) "
        "AND pattern IN (?, ?)), (SELECT count(*) FROM events WHERE (tenant_id = ? OR ? = 1) AND name = ?)");
    const bool everyone = tenant == platformTenant;
    query.bind(tenant).bind(everyone).bind(name).bind(entityPattern).bind(tenant).bind(everyone).bind(name);
    const auto use = query.first([](const Query &row) { return Use {row.number(0), row.number(1)}; });
    if (!use)
        return use.error();
    return **use;
}

#undef ADDITION_COLUMNS

} // namespace switchhook
