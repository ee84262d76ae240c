// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/AuditLog.h"

#include "core/base/Clock.h"
#include "core/crypto/KeyRing.h"
#include "core/service/AccessPolicy.h"
#include "core/service/AuditChain.h"
#include "core/storage/AuditRepository.h"

#include <QJsonDocument>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int exportedAtOnce = 1000;

QByteArray textOf(const QJsonObject &values)
{
    return QJsonDocument(values).toJson(QJsonDocument::Compact);
}

/// "webhook": by the id where there is one, since "secret.revealed" is about a webhook, otherwise by the action.
QString kindOf(const QString &id, QLatin1StringView action)
{
    static const std::pair<QLatin1StringView, QLatin1StringView> prefixes[] {{"wh_"_L1, "webhook"_L1},
        {"dlv_"_L1, "delivery"_L1}, {"tok_"_L1, "token"_L1}, {"ten_"_L1, "tenant"_L1}, {"usr_"_L1, "user"_L1},
        {"rol_"_L1, "role"_L1}};
    for (const auto &[prefix, kind] : prefixes) {
        if (id.startsWith(prefix))
            return kind;
    }
    return QString(action).section(u'.', 0, 0);
}

} // namespace

AuditLog::AuditLog(Database &database, AccessPolicy &access, KeyRing &keys, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_keys(keys)
    , m_clock(clock)
{
    m_keys.need([&database, &keys] { return AuditChain(database, keys).keyInUse(); });
}

Result<void> AuditLog::record(const Actor &actor, QLatin1StringView action, const AuditObject &object,
    const QJsonObject &before, const QJsonObject &after)
{
    AuditEntry entry;
    entry.time = m_clock.now();
    entry.actor = actor.behind ? actor.behind->name : actor.user.name;
    if (actor.behind)
        entry.actingAs = actor.user.name;
    entry.tenant = object.tenant;
    entry.action = action;
    entry.objectKind = kindOf(object.id, action);
    entry.objectId = object.id;
    entry.objectName = object.name;
    entry.before = textOf(before);
    entry.after = textOf(after);
    return AuditChain(m_database, m_keys).append(std::move(entry));
}

Result<std::vector<AuditEntry>> AuditLog::list(const AuditFilter &filter)
{
    if (const auto allowed = m_access.enter(ServiceCall::AuditList); !allowed)
        return allowed.error();
    return AuditRepository(m_database).list(filter);
}

Result<qint64> AuditLog::exportEach(AuditFilter filter, const std::function<void(const AuditEntry &)> &take)
{
    if (const auto allowed = m_access.enter(ServiceCall::AuditExport); !allowed)
        return allowed.error();
    if (const auto kept = recordExport(filter); !kept)
        return kept.error();
    filter.limit = exportedAtOnce;
    qint64 count = 0;
    for (;;) {
        const auto page = AuditRepository(m_database).list(filter);
        if (!page)
            return page.error();
        std::ranges::for_each(*page, take);
        count += std::ssize(*page);
        if (std::ssize(*page) < exportedAtOnce)
            return count;
        filter.before = page->back().number;
    }
}

Result<void> AuditLog::recordExport(const AuditFilter &filter)
{
    QJsonObject what;
    for (const auto &[name, value] : {std::pair("action"_L1, filter.action), std::pair("actor"_L1, filter.actor), std::pair("object"_L1, filter.object)}) {
        if (!value.isEmpty())
            what.insert(name, value);
    }
    return m_access.recordAlone("audit.exported"_L1, {}, what);
}

Result<AuditReport> AuditLog::verify()
{
    if (const auto allowed = m_access.enter(ServiceCall::AuditVerify); !allowed)
        return allowed.error();
    return AuditChain(m_database, m_keys).verify();
}

} // namespace switchhook
