// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/WebhookRepository.h"

#include "core/storage/IdPages.h"
#include "core/storage/RowReaders.h"

namespace switchhook {

static_assert(outcomesAsked == 12, "the statement of lastOutcomes() says it again");

namespace {

#define WEBHOOK_COLUMNS                                                                                           \
    "SELECT w.id, w.tenant_id, w.name, w.url, w.active, w.secret IS NOT NULL, w.concurrency, w.version, "         \
    "w.last_triggered, w.last_status_code, w.failure_count, w.consecutive_failures, w.log_count, "                \
    "(SELECT count(*) FROM due_deliveries d WHERE d.webhook_id = w.id AND d.engine_id IS NULL) + "                \
    "(SELECT count(*) FROM due_deliveries d WHERE d.webhook_id = w.id AND d.engine_id IS NOT NULL), "             \
    "w.keeps_bodies, w.masked_fields FROM webhooks w "

Webhook readWebhook(const Query &row)
{
    Webhook webhook;
    webhook.id = row.id<WebhookId>(0);
    webhook.tenant = row.id<TenantId>(1);
    webhook.name = row.text(2);
    webhook.url = row.text(3);
    webhook.active = row.flag(4);
    webhook.hasSecret = row.flag(5);
    webhook.concurrency = static_cast<int>(row.number(6));
    webhook.version = row.number(7);
    if (!row.isNull(8))
        webhook.lastTriggered = row.time(8);
    if (!row.isNull(9))
        webhook.lastStatusCode = static_cast<int>(row.number(9));
    webhook.failureCount = row.number(10);
    webhook.consecutiveFailures = row.number(11);
    webhook.deliveries = static_cast<int>(row.number(12));
    webhook.waiting = row.number(13);
    webhook.log = readLogPolicy(row, 14);
    return webhook;
}

std::optional<QByteArray> sealedBytes(const std::optional<StoredSecret> &secret)
{
    return secret ? std::optional(secret->sealed) : std::nullopt;
}

std::optional<QString> keyIdOf(const std::optional<StoredSecret> &secret)
{
    return secret ? std::optional(secret->keyId) : std::nullopt;
}

} // namespace

Result<void> WebhookRepository::insert(const Webhook &webhook, const std::optional<StoredSecret> &secret)
{
    Query query(m_database,
        "INSERT INTO webhooks (id, tenant_id, name, url, secret, secret_key_id, active, concurrency, "
        "keeps_bodies, masked_fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(webhook.id).bind(webhook.tenant).bind(webhook.name).bind(webhook.url);
    query.bind(sealedBytes(secret)).bind(keyIdOf(secret)).bind(webhook.active).bind(webhook.concurrency);
    query.bind(webhook.log.keepsBodies).bind(toJsonText(webhook.log.maskedFields));
    return query.run();
}

Result<void> WebhookRepository::update(const Webhook &webhook)
{
    Query query(m_database,
        "UPDATE webhooks SET name = ?, url = ?, active = ?, concurrency = ?, keeps_bodies = ?, masked_fields = ?, "
        "version = version + 1 WHERE tenant_id = ? AND id = ?");
    query.bind(webhook.name).bind(webhook.url).bind(webhook.active).bind(webhook.concurrency);
    query.bind(webhook.log.keepsBodies).bind(toJsonText(webhook.log.maskedFields));
    return query.bind(webhook.tenant).bind(webhook.id).run();
}

Result<void> WebhookRepository::setSecret(
    TenantId tenant, WebhookId id, const std::optional<StoredSecret> &secret)
{
    Query query(m_database, "UPDATE webhooks SET secret = ?, secret_key_id = ? WHERE tenant_id = ? AND id = ?");
    return query.bind(sealedBytes(secret)).bind(keyIdOf(secret)).bind(tenant).bind(id).run();
}

Result<void> WebhookRepository::remove(WebhookId id)
{
    return Query(m_database, "DELETE FROM webhooks WHERE id = ?").bind(id).run();
}

Result<bool> WebhookRepository::discard(TenantId tenant, WebhookId id, Timestamp now)
{
    Query query(m_database, "UPDATE webhooks SET deleted = ? WHERE tenant_id = ? AND id = ? AND deleted IS NULL");
    if (const auto done = query.bind(now).bind(tenant).bind(id).run(); !done)
        return done.error();
    return query.changedRows() == 1;
}

Result<std::optional<bool>> WebhookRepository::restore(TenantId tenant, WebhookId id)
{
    Query query(m_database,
        "UPDATE webhooks SET deleted = NULL WHERE tenant_id = ? AND id = ? AND deleted IS NOT NULL "
        "RETURNING active");
    return query.bind(tenant).bind(id).first([](const Query &row) { return row.flag(0); });
}

Result<std::vector<WebhookId>> WebhookRepository::discardedBefore(Timestamp before, int limit)
{
    Query query(m_database, "SELECT id FROM webhooks WHERE deleted < ? ORDER BY deleted LIMIT ?");
    return query.bind(before).bind(limit).all([](const Query &row) { return row.id<WebhookId>(0); });
}

Result<void> WebhookRepository::resetFailures(TenantId tenant, WebhookId id)
{
    Query query(m_database,
        "UPDATE webhooks SET failure_count = 0, consecutive_failures = 0 WHERE tenant_id = ? AND id = ?");
    return query.bind(tenant).bind(id).run();
}

Result<std::optional<Webhook>> WebhookRepository::find(TenantId tenant, WebhookId id)
{
    Query query(m_database, WEBHOOK_COLUMNS "WHERE w.tenant_id = ? AND w.id = ? AND w.deleted IS NULL");
    return query.bind(tenant).bind(id).first(readWebhook);
}

Result<std::vector<Webhook>> WebhookRepository::list(TenantId tenant)
{
    return Query(m_database, WEBHOOK_COLUMNS "WHERE w.tenant_id = ? AND w.deleted IS NULL ORDER BY w.id").bind(tenant).all(readWebhook);
}

Result<std::vector<WebhookCounters>> WebhookRepository::counters(TenantId tenant)
{
    Query query(m_database,
        "SELECT id, version, last_triggered, last_status_code, failure_count, consecutive_failures, log_count "
        "FROM webhooks WHERE tenant_id = ? AND deleted IS NULL ORDER BY id");
    return query.bind(tenant).all([](const Query &row) {
        WebhookCounters counters;
        counters.id = row.id<WebhookId>(0);
        counters.version = row.number(1);
        if (!row.isNull(2))
            counters.lastTriggered = row.time(2);
        if (!row.isNull(3))
            counters.lastStatusCode = static_cast<int>(row.number(3));
        counters.failureCount = row.number(4);
        counters.consecutiveFailures = row.number(5);
        counters.deliveries = static_cast<int>(row.number(6));
        return counters;
    });
}

Result<QHash<WebhookId, std::vector<Outcome>>> WebhookRepository::lastOutcomes(
    TenantId tenant, const std::vector<WebhookId> &webhooks)
{
    // The index tells where the last twelve begin; only their rows are read. The places are always as many, so
    // that it is one statement.
    constexpr size_t places = 32;
    QHash<WebhookId, std::vector<Outcome>> outcomes;
    for (size_t first = 0; first < webhooks.size(); first += places) {
        Query query(m_database,
            "SELECT d.webhook_id, d.outcome FROM webhooks w JOIN deliveries d ON d.webhook_id = w.id "
            "AND d.id >= coalesce((SELECT l.id FROM deliveries l WHERE l.webhook_id = w.id "
            "ORDER BY l.id DESC LIMIT 1 OFFSET 11), 0) "
            "WHERE +w.tenant_id = ? AND w.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY d.webhook_id, d.id");
        query.bind(tenant);
        for (size_t place = first; place < first + places; ++place)
            query.bind(place < webhooks.size() ? webhooks[place] : WebhookId());
        const auto read = query.each([&outcomes](const Query &row) {
            outcomes[row.id<WebhookId>(0)].push_back(
                outcomeFromCode(row.text(1)).value_or(Outcome::BadResponse));
        });
        if (!read)
            return read.error();
    }
    return outcomes;
}

Result<std::vector<WebhookId>> WebhookRepository::findByName(TenantId tenant, const QString &name)
{
    Query query(m_database, "SELECT id FROM webhooks WHERE tenant_id = ? AND name = ? AND deleted IS NULL ORDER BY id");
    return query.bind(tenant).bind(name).all([](const Query &row) { return row.id<WebhookId>(0); });
}

Result<std::optional<DeliveryTarget>> WebhookRepository::target(WebhookId id)
{
    Query query(m_database,
        "SELECT w.url, w.secret, w.secret_key_id, w.concurrency, w.active, w.keeps_bodies, w.masked_fields, "
        "w.deleted IS NOT NULL, t.active "
        "FROM webhooks w JOIN tenants t ON t.id = w.tenant_id WHERE w.id = ?");
    return query.bind(id).first([](const Query &row) {
        DeliveryTarget target = readTarget(row);
        target.deleted = row.flag(7);
        target.resting = !row.flag(8);
        return target;
    });
}

Result<QHash<WebhookId, LogPolicy>> WebhookRepository::logPolicies(
    TenantId tenant, const std::vector<WebhookId> &webhooks)
{
    using Row = std::pair<WebhookId, LogPolicy>;
    const auto rows = readPages<Row, WebhookId>(m_database,
        "SELECT id, keeps_bodies, masked_fields FROM webhooks "
        "WHERE tenant_id = ? AND (keeps_bodies = 0 OR masked_fields <> '[]') AND id IN " ID_PLACES,
        tenant, webhooks, [](const Query &row) { return Row {row.id<WebhookId>(0), readLogPolicy(row, 1)}; });
    if (!rows)
        return rows.error();
    QHash<WebhookId, LogPolicy> policies;
    for (const auto &[id, policy] : *rows)
        policies.insert(id, policy);
    return policies;
}

Result<qint64> WebhookRepository::countFailing(TenantId tenant)
{
    Query query(m_database,
        "SELECT count(*) FROM webhooks WHERE tenant_id = ? AND active = 1 AND consecutive_failures > 0");
    return query.bind(tenant).count();
}

Result<int> WebhookRepository::addAttempts(const AttemptSums &sums)
{
    if (!sums.lastTriggered)
        return addEntries(sums.webhook, sums.entries);
    Query query(m_database,
        "UPDATE webhooks SET last_triggered = ?, last_status_code = ?, failure_count = failure_count + ?, "
        "consecutive_failures = ? + CASE WHEN ? = 1 THEN 0 ELSE consecutive_failures END, log_count = log_count + ? "
        "WHERE id = ? RETURNING log_count");
    query.bind(sums.lastTriggered).bind(sums.lastStatusCode).bind(sums.failures);
    query.bind(sums.failuresAtEnd).bind(sums.anySuccess).bind(sums.entries).bind(sums.webhook);
    const auto entries = query.count();
    if (!entries)
        return entries.error();
    return static_cast<int>(*entries);
}

Result<int> WebhookRepository::addEntries(WebhookId id, int entries)
{
    Query query(m_database, "UPDATE webhooks SET log_count = log_count + ? WHERE id = ? RETURNING log_count");
    const auto now = query.bind(entries).bind(id).count();
    if (!now)
        return now.error();
    return static_cast<int>(*now);
}

} // namespace switchhook
