// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ExplanationRepository.h"

#include "core/storage/IdSequence.h"
#include "core/storage/Query.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// Places: tenant, three patterns, the event twice.
#define CONCERNED                                                                                                 \
    "(SELECT webhook_id FROM subscriptions WHERE tenant_id = ? AND active IN (0, 1) AND pattern IN (?, ?, ?) "     \
    "UNION SELECT webhook_id FROM deliveries WHERE event_id = ? "                                                  \
    "UNION SELECT webhook_id FROM due_deliveries WHERE event_id = ?) "

Query &bindConcerned(Query &query, TenantId tenant, const QStringList &patterns, EventId event)
{
    query.bind(tenant);
    for (const QString &pattern : patterns)
        query.bind(pattern);
    return query.bind(event).bind(event);
}

ExplanationRepository::Named readNamed(const Query &row)
{
    return {row.id<WebhookId>(0), row.text(1), row.flag(2)};
}

EventOnRecord readEventOnRecord(const Query &row)
{
    return {row.id<EventId>(0), row.text(1), row.number(2), timeOfId(row.number(0))};
}

ExplanationRepository::Attempt readAttempt(const Query &row)
{
    EventAttempt attempt {row.id<DeliveryId>(1), static_cast<int>(row.number(2)), row.time(3),
        outcomeFromCode(row.text(4)).value_or(Outcome::BadResponse), std::nullopt};
    if (!row.isNull(5))
        attempt.statusCode = static_cast<int>(row.number(5));
    return {row.id<WebhookId>(0), attempt};
}

/// For LIKE with ! as the sign before what is meant as it stands.
QString containing(const QString &part)
{
    QString pattern = part.toLower();
    for (const QChar sign : {u'!', u'%', u'_'})
        pattern.replace(sign, u'!' + QString(sign));
    return u'%' + pattern + u'%';
}

} // namespace

Result<std::optional<EventOnRecord>> ExplanationRepository::find(TenantId tenant, EventId event)
{
    Query query(m_database, "SELECT id, name, timestamp FROM events WHERE tenant_id = ? AND id = ?");
    return query.bind(tenant).bind(event).first(readEventOnRecord);
}

Result<std::vector<EventOnRecord>> ExplanationRepository::recent(TenantId tenant, int limit)
{
    Query query(m_database, "SELECT id, name, timestamp FROM events WHERE tenant_id = ? ORDER BY id DESC LIMIT ?");
    return query.bind(tenant).bind(limit).all(readEventOnRecord);
}

Result<std::vector<ExplanationRepository::Named>> ExplanationRepository::concerned(
    TenantId tenant, const QStringList &patterns, EventId event)
{
    Query query(m_database, "SELECT id, name, active FROM webhooks WHERE id IN " CONCERNED
        "AND tenant_id = ? AND deleted IS NULL ORDER BY id");
    return bindConcerned(query, tenant, patterns, event).bind(tenant).all(readNamed);
}

Result<std::vector<ExplanationRepository::Named>> ExplanationRepository::unconcerned(
    TenantId tenant, const QStringList &patterns, EventId event, const QString &part, int limit)
{
    Query query(m_database,
        "SELECT id, name, active FROM webhooks WHERE id NOT IN " CONCERNED
        "AND tenant_id = ? AND deleted IS NULL AND lower(name) LIKE ? ESCAPE '!' ORDER BY id LIMIT ?");
    bindConcerned(query, tenant, patterns, event);
    return query.bind(tenant).bind(containing(part)).bind(limit).all(readNamed);
}

Result<qint64> ExplanationRepository::countWebhooks(TenantId tenant)
{
    return Query(m_database, "SELECT count(*) FROM webhooks WHERE tenant_id = ? AND deleted IS NULL").bind(tenant).count();
}

Result<QHash<WebhookId, QStringList>> ExplanationRepository::subscriptions(
    TenantId tenant, const QStringList &patterns)
{
    Query query(m_database,
        "SELECT webhook_id, pattern FROM subscriptions "
        "WHERE tenant_id = ? AND active IN (0, 1) AND pattern IN (?, ?, ?) ORDER BY pattern");
    query.bind(tenant);
    for (const QString &pattern : patterns)
        query.bind(pattern);
    QHash<WebhookId, QStringList> found;
    const auto read
        = query.each([&found](const Query &row) { found[row.id<WebhookId>(0)].append(row.text(1)); });
    if (!read)
        return read.error();
    return found;
}

Result<std::vector<ExplanationRepository::Attempt>> ExplanationRepository::attempts(TenantId tenant, EventId event)
{
    Query query(m_database,
        "SELECT l.webhook_id, l.id, l.attempt, l.started, l.outcome, l.status_code FROM deliveries l "
        "JOIN webhooks w ON w.id = l.webhook_id WHERE +w.tenant_id = ? AND l.event_id = ? ORDER BY l.id");
    return query.bind(tenant).bind(event).all(readAttempt);
}

Result<std::vector<ExplanationRepository::Due>> ExplanationRepository::due(TenantId tenant, EventId event)
{
    Query query(m_database,
        "SELECT d.webhook_id, d.engine_id FROM due_deliveries d JOIN webhooks w ON w.id = d.webhook_id "
        "WHERE +w.tenant_id = ? AND d.event_id = ? ORDER BY d.id");
    return query.bind(tenant).bind(event).all([](const Query &row) { return Due {row.id<WebhookId>(0), !row.isNull(1)}; });
}

#undef CONCERNED

} // namespace switchhook
