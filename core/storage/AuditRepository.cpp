// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AuditRepository.h"

#include "core/storage/Query.h"

#include <limits>

namespace switchhook {

namespace {

#define AUDIT_COLUMNS \
    "SELECT number, time, actor, acting_as, tenant_id, action, object_kind, object_id, object_name, old_values, new_values"

AuditEntry readEntry(const Query &row)
{
    AuditEntry entry;
    entry.number = row.number(0);
    entry.time = row.time(1);
    entry.actor = row.text(2);
    if (!row.isNull(3))
        entry.actingAs = row.text(3);
    if (!row.isNull(4))
        entry.tenant = row.id<TenantId>(4);
    entry.action = row.text(5);
    entry.objectKind = row.text(6);
    entry.objectId = row.text(7);
    entry.objectName = row.text(8);
    entry.before = row.text(9).toUtf8();
    entry.after = row.text(10).toUtf8();
    return entry;
}

AuditHead readHead(const Query &row)
{
    return {row.number(0), row.bytes(1), row.text(2), row.bytes(3)};
}

/// As LIKE takes it literally.
QString escaped(const QString &text)
{
    QString like = text;
    like.replace(u'\\', QLatin1StringView("\\\\")).replace(u'_', QLatin1StringView("\\_"));
    return like.replace(u'%', QLatin1StringView("\\%"));
}

/// What begins with it, where it ends in a dot.
QString beginningWith(const QString &text)
{
    return text.endsWith(u'.') ? escaped(text) + u'%' : escaped(text);
}

QString containing(const QString &text)
{
    return u'%' + escaped(text) + u'%';
}

} // namespace

Result<AuditHead> AuditRepository::beginEntry()
{
    Query query(m_database,
        "INSERT INTO audit_head (id, entries, last_mac, key_id, mac) VALUES (1, 1, ?, '', ?) "
        "ON CONFLICT (id) DO UPDATE SET entries = audit_head.entries + 1 RETURNING entries, last_mac, key_id, mac");
    const auto head = query.bind(QByteArray()).bind(QByteArray()).first(readHead);
    if (!head)
        return head.error();
    return **head;
}

Result<void> AuditRepository::append(const AuditRow &row, const AuditHead &head)
{
    const AuditEntry &entry = row.entry;
    Query added(m_database,
        "INSERT INTO audit (number, time, actor, acting_as, tenant_id, action, object_kind, object_id, object_name, "
        "old_values, new_values, key_id, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    added.bind(entry.number).bind(entry.time).bind(entry.actor).bind(entry.actingAs).bind(entry.tenant);
    added.bind(entry.action).bind(entry.objectKind).bind(entry.objectId).bind(entry.objectName);
    added.bind(QString::fromUtf8(entry.before)).bind(QString::fromUtf8(entry.after)).bind(row.keyId).bind(row.mac);
    if (const auto done = added.run(); !done)
        return done;
    Query raised(m_database, "UPDATE audit_head SET entries = ?, last_mac = ?, key_id = ?, mac = ? WHERE id = 1");
    return raised.bind(head.entries).bind(head.lastMac).bind(head.keyId).bind(head.mac).run();
}

Result<std::vector<AuditEntry>> AuditRepository::list(const AuditFilter &filter)
{
    Query query(m_database,
        AUDIT_COLUMNS
        " FROM audit WHERE number < ? AND time >= ? AND time < ? AND (? = 0 OR tenant_id = ?) "
        "AND (? = 0 OR lower(actor) LIKE ? ESCAPE '\\' OR lower(acting_as) LIKE ? ESCAPE '\\' "
        "OR actor LIKE ? ESCAPE '\\' OR acting_as LIKE ? ESCAPE '\\') AND (? = 0 OR action LIKE ? ESCAPE '\\') "
        "AND (? = 0 OR object_id = ? OR lower(object_name) LIKE ? ESCAPE '\\' OR object_name LIKE ? ESCAPE '\\') ORDER BY number DESC LIMIT ?");
    constexpr qint64 endless = std::numeric_limits<qint64>::max();
    query.bind(filter.before.value_or(endless)).bind(filter.from.value_or(fromMilliseconds(0)));
    query.bind(filter.until.value_or(endOfTime));
    query.bind(filter.tenant.has_value()).bind(filter.tenant.value_or(TenantId()));
    // The database's own lower case may know less of it than Qt's: as it is written finds it, too.
    const QString actor = containing(filter.actor);
    query.bind(!filter.actor.isEmpty()).bind(actor.toLower()).bind(actor.toLower()).bind(actor).bind(actor);
    query.bind(!filter.action.isEmpty()).bind(beginningWith(filter.action));
    const QString object = containing(filter.object);
    query.bind(!filter.object.isEmpty()).bind(filter.object).bind(object.toLower()).bind(object);
    return query.bind(filter.limit).all(readEntry);
}

Result<std::vector<AuditRow>> AuditRepository::rows(qint64 from, int limit)
{
    Query query(m_database, AUDIT_COLUMNS ", key_id, mac FROM audit WHERE number >= ? ORDER BY number LIMIT ?");
    return query.bind(from).bind(limit).all(
        [](const Query &row) { return AuditRow {readEntry(row), row.text(11), row.bytes(12)}; });
}

Result<std::optional<AuditHead>> AuditRepository::head()
{
    return Query(m_database, "SELECT entries, last_mac, key_id, mac FROM audit_head").first(readHead);
}

Result<std::vector<SealedAuditKey>> AuditRepository::keys()
{
    return Query(m_database, "SELECT key_id, sealed, sealed_with FROM audit_keys ORDER BY key_id")
        .all([](const Query &row) { return SealedAuditKey {row.text(0), row.bytes(1), row.text(2)}; });
}

Result<void> AuditRepository::setKey(const SealedAuditKey &key)
{
    Query query(m_database,
        "INSERT INTO audit_keys (key_id, sealed, sealed_with) VALUES (?, ?, ?) "
        "ON CONFLICT (key_id) DO UPDATE SET sealed = excluded.sealed, sealed_with = excluded.sealed_with");
    return query.bind(key.keyId).bind(key.sealed).bind(key.sealedWith).run();
}

} // namespace switchhook
