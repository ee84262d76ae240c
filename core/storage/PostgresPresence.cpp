// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PostgresPresence.h"

#include "core/storage/PostgresConnection.h"
#include "core/storage/Query.h"

#include <QSet>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// A payload holds 8000 bytes, an id up to 19 and a comma.
constexpr size_t mostNamed = 380;

} // namespace

Result<void> PostgresPresence::hold(EngineId id)
{
    return Query(m_database, "SELECT pg_advisory_lock(?)").bind(id).run();
}

Result<void> PostgresPresence::release(EngineId id)
{
    return Query(m_database, "SELECT pg_advisory_unlock(?)").bind(id).run();
}

Result<std::vector<EngineId>> PostgresPresence::living()
{
    Query query(m_database,
        "SELECT (CAST(l.classid AS bigint) << 32) | CAST(l.objid AS bigint) FROM pg_locks l "
        "JOIN engines e ON e.id = (CAST(l.classid AS bigint) << 32) | CAST(l.objid AS bigint) "
        "WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted");
    return query.all([](const Query &row) { return row.id<EngineId>(0); });
}

Result<void> PostgresPresence::announce(const std::vector<WebhookId> &webhooks)
{
    QStringList ids;
    if (webhooks.size() <= mostNamed) {
        for (const WebhookId webhook : webhooks)
            ids.append(QString::number(webhook.value()));
    }
    return Query(m_database, "SELECT pg_notify('switchhook_due', ?)").bind(ids.join(u',')).run();
}

PostgresListener::PostgresListener(Database &database)
    : m_database(database)
    , m_socket(PostgresConnection(database.connection()).socket(), QSocketNotifier::Read)
{
    connect(&m_socket, &QSocketNotifier::activated, this, &PostgresListener::drain);
}

Result<std::unique_ptr<PostgresListener>> PostgresListener::start(Database &database)
{
    if (const auto listening = Query(database, "LISTEN switchhook_due").run(); !listening)
        return listening.error();
    return std::unique_ptr<PostgresListener>(new PostgresListener(database));
}

void PostgresListener::drain()
{
    PostgresConnection connection(m_database.connection());
    const QStringList payloads = connection.takeNotifications();
    const bool lost = connection.isLost();
    if (lost)
        m_socket.setEnabled(false); // the turn that this brings about makes a new connection, and a new listener
    if (payloads.isEmpty() && !lost)
        return;
    QSet<WebhookId> webhooks;
    for (const QString &payload : lost ? QStringList {QString()} : payloads) {
        if (payload.isEmpty()) {
            Q_EMIT announced({});
            return;
        }
        for (const QString &id : payload.split(u','))
            webhooks.insert(WebhookId(id.toLongLong()));
    }
    Q_EMIT announced(std::vector<WebhookId>(webhooks.begin(), webhooks.end()));
}

} // namespace switchhook
