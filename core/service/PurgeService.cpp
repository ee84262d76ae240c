// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/PurgeService.h"

#include "core/base/Clock.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/Transaction.h"

#include <QJsonObject>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// A transaction of that many takes some milliseconds.
constexpr int entriesAtOnce = 100;

} // namespace

Result<qint64> PurgeService::count(const PurgeCriteria &criteria)
{
    if (const auto allowed = enter(criteria, ServiceCall::PurgeCount, ServiceCall::PurgeCountEverywhere); !allowed)
        return allowed.error();
    return PurgeRepository(m_database).count(criteria);
}

Result<void> PurgeService::enter(const PurgeCriteria &criteria, ServiceCall inTenant, ServiceCall everywhere)
{
    const auto tenant = m_access.enter(criteria.tenant ? inTenant : everywhere);
    if (!tenant)
        return tenant.error();
    if (criteria.tenant && *criteria.tenant != *tenant)
        return Error {ErrorCode::TenantUnknown, {criteria.tenant->toString()}};
    return {};
}

Result<void> PurgeService::record(const PurgeCriteria &criteria, qint64 entries)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    QJsonObject what {{u"entries"_s, entries}};
    if (criteria.before)
        what.insert(u"before"_s, toIsoText(*criteria.before));
    const AuditObject object {criteria.webhook ? criteria.webhook->toString() : QString(), {}, criteria.tenant};
    if (auto kept = m_access.record("log.purged"_L1, object, what); !kept)
        return kept;
    return transaction->commit();
}

Result<qint64> PurgeService::purge(const PurgeCriteria &criteria, const std::function<void(qint64 gone)> &progress)
{
    if (const auto allowed = enter(criteria, ServiceCall::Purge, ServiceCall::PurgeEverywhere); !allowed)
        return allowed.error();
    // On record before the first of them goes: they go in many transactions.
    const auto entries = PurgeRepository(m_database).count(criteria);
    if (!entries)
        return entries.error();
    if (const auto kept = record(criteria, *entries); !kept)
        return kept.error();
    const auto webhooks = PurgeRepository(m_database).webhooks(criteria);
    if (!webhooks)
        return webhooks.error();
    qint64 gone = 0;
    for (const WebhookId webhook : *webhooks) {
        for (bool more = true; more;) {
            const auto removed = step(webhook, criteria);
            if (!removed)
                return removed.error();
            gone += *removed;
            more = *removed == entriesAtOnce;
            if (progress)
                progress(gone);
        }
    }
    return gone;
}

Result<int> PurgeService::step(WebhookId webhook, const PurgeCriteria &criteria)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto removed = PurgeRepository(m_database).remove(webhook, criteria.before, entriesAtOnce);
    if (!removed)
        return removed;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return removed;
}

} // namespace switchhook
