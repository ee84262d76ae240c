// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/TenantService.h"

#include "core/delivery/EngineDirectory.h"
#include "core/delivery/SystemEvents.h"
#include "core/delivery/WebhookRemoval.h"
#include "core/domain/Named.h"
#include "core/domain/WebhookName.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/IdSequence.h"
#include "core/storage/TenantRepository.h"
#include "core/storage/Transaction.h"
#include "core/storage/UserRepository.h"

#include <nlohmann/json.hpp>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

AuditObject objectOf(const Tenant &tenant)
{
    return {tenant.id.toString(), tenant.name, tenant.id};
}

QJsonObject factsOf(const Tenant &tenant)
{
    return {{u"name"_s, tenant.name}, {u"active"_s, tenant.active}};
}

} // namespace

TenantService::TenantService(Database &database, AccessPolicy &access, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_clock(clock)
{
}

// Within the transaction; who called nudges after it.
Result<std::vector<WebhookId>> TenantService::announce(
    const Tenant &tenant, QLatin1StringView event, const QStringList &changed)
{
    nlohmann::ordered_json data {{"id", tenant.id.toString().toStdString()}, {"name", tenant.name.toStdString()},
        {"active", tenant.active}};
    for (const QString &field : changed)
        data["changed"].push_back(field.toStdString());
    SystemEvents events(m_database, m_clock);
    if (const auto accepted = events.acceptOwn(tenant, QString(event), QByteArray::fromStdString(data.dump())); !accepted)
        return accepted.error();
    if (const auto counted = events.writeCounts(); !counted)
        return counted.error();
    std::vector<WebhookId> due = events.takeDue();
    if (const auto told = EngineDirectory(m_database, m_clock).announce(due); !told)
        return told.error();
    return due;
}

void TenantService::nudgeFor(const std::vector<WebhookId> &due)
{
    if (!due.empty())
        EngineDirectory(m_database, m_clock).nudge();
}

Result<std::vector<Tenant>> TenantService::list()
{
    if (const auto allowed = m_access.enter(ServiceCall::TenantList); !allowed)
        return allowed.error();
    return m_access.actor().tenants;
}

Result<Tenant> TenantService::find(const QString &idOrName)
{
    if (const auto allowed = m_access.enter(ServiceCall::TenantFind); !allowed)
        return allowed.error();
    const std::vector<Tenant> &held = m_access.actor().tenants;
    const auto tenant = findNamed(held, idOrName);
    return tenant != held.end() ? Result<Tenant>(*tenant) : Error {ErrorCode::TenantUnknown, {idOrName}};
}

Result<Tenant> TenantService::findHeld(TenantId id)
{
    if (!m_access.actor().reaches(id))
        return Error {ErrorCode::TenantUnknown, {id.toString()}};
    const auto tenant = TenantRepository(m_database).find(id);
    if (!tenant)
        return tenant.error();
    if (!*tenant)
        return Error {ErrorCode::TenantUnknown, {id.toString()}};
    return **tenant;
}

Result<void> TenantService::checkIsFree(const QString &name, TenantId self)
{
    const auto tenants = TenantRepository(m_database).list();
    if (!tenants)
        return tenants.error();
    for (const Tenant &tenant : *tenants) {
        if (tenant.name == name && tenant.id != self)
            return Error {ErrorCode::TenantNameTaken, {name}};
    }
    return {};
}

Result<Tenant> TenantService::add(const QString &text)
{
    if (const auto allowed = m_access.enter(ServiceCall::TenantAdd); !allowed)
        return allowed.error();
    const auto name = checkWebhookName(text);
    if (!name)
        return name.error();
    const Actor &actor = m_access.actor();
    if (actor.role.reach == TenantReach::One)
        return Error {ErrorCode::UserNeedsOneTenant, {actor.role.name}};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto free = checkIsFree(*name, {}); !free)
        return free.error();
    auto ids = takeIds(m_database, m_clock.now(), 1);
    if (!ids)
        return ids.error();
    const Tenant tenant {ids->take<TenantId>(), *name, true, m_clock.now()};
    if (const auto written = TenantRepository(m_database).insert(tenant); !written)
        return written.error();
    if (actor.role.reach == TenantReach::Several) {
        if (const auto given = UserRepository(m_database).addTenant(actor.user.id, tenant.id); !given)
            return given.error();
    }
    if (const auto kept = m_access.record("tenant.added"_L1, objectOf(tenant), {}, factsOf(tenant)); !kept)
        return kept.error();
    const auto due = announce(tenant, "tenant.created"_L1);
    if (!due)
        return due.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    nudgeFor(*due);
    m_access.forget();
    return tenant;
}

Result<Tenant> TenantService::rename(TenantId id, const QString &text)
{
    if (const auto allowed = m_access.enter(ServiceCall::TenantRename); !allowed)
        return allowed.error();
    const auto name = checkWebhookName(text);
    if (!name)
        return name.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto tenant = findHeld(id);
    if (!tenant)
        return tenant;
    if (const auto free = checkIsFree(*name, id); !free)
        return free.error();
    const QJsonObject before = factsOf(*tenant);
    const bool changes = tenant->name != *name;
    tenant->name = *name;
    if (const auto written = TenantRepository(m_database).update(*tenant); !written)
        return written.error();
    if (const auto kept = m_access.record("tenant.renamed"_L1, objectOf(*tenant), before, factsOf(*tenant)); !kept)
        return kept.error();
    const auto due = changes ? announce(*tenant, "tenant.updated"_L1, {u"name"_s}) : std::vector<WebhookId>();
    if (!due)
        return due.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    nudgeFor(*due);
    m_access.forget();
    return tenant;
}

Result<Tenant> TenantService::deactivate(TenantId id)
{
    if (const auto allowed = m_access.enter(ServiceCall::TenantDeactivate); !allowed)
        return allowed.error();
    return setActive(id, false);
}

Result<Tenant> TenantService::activate(TenantId id)
{
    if (const auto allowed = m_access.enter(ServiceCall::TenantActivate); !allowed)
        return allowed.error();
    return setActive(id, true);
}

// What waited is due again when it is activated: the engines are told.
Result<Tenant> TenantService::setActive(TenantId id, bool active)
{
    EngineDirectory engines(m_database, m_clock);
    TenantRepository tenants(m_database);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto tenant = findHeld(id);
    if (!tenant)
        return tenant;
    const QJsonObject before = factsOf(*tenant);
    const bool changes = tenant->active != active;
    tenant->active = active;
    if (const auto written = tenants.update(*tenant); !written)
        return written.error();
    const auto waiting = tenants.waitingWebhooksOf(id);
    if (!waiting)
        return waiting.error();
    if (const auto told = active ? engines.announce(*waiting) : Result<void>(); !told)
        return told.error();
    const auto action = active ? "tenant.activated"_L1 : "tenant.deactivated"_L1;
    if (const auto kept = m_access.record(action, objectOf(*tenant), before, factsOf(*tenant)); !kept)
        return kept.error();
    const auto due = changes ? announce(*tenant, "tenant.updated"_L1, {u"active"_s}) : std::vector<WebhookId>();
    if (!due)
        return due.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    if (active && !waiting->empty())
        engines.nudge();
    nudgeFor(*due);
    m_access.forget();
    return tenant;
}

Result<void> TenantService::remove(TenantId id, bool withWebhooks)
{
    if (const auto allowed = m_access.enter(ServiceCall::TenantRemove); !allowed)
        return allowed.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto tenant = findHeld(id);
    if (!tenant)
        return tenant.error();
    if (const auto removed = removeWithin(*tenant, withWebhooks); !removed)
        return removed;
    const auto due = announce(*tenant, "tenant.deleted"_L1);
    if (!due)
        return due.error();
    if (const auto kept = m_access.record("tenant.removed"_L1, objectOf(*tenant), factsOf(*tenant)); !kept)
        return kept;
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    nudgeFor(*due);
    m_access.forget();
    return {};
}

// Webhooks that were deleted a moment ago do not count: they go with it.
Result<void> TenantService::removeWithin(const Tenant &tenant, bool withWebhooks)
{
    TenantRepository tenants(m_database);
    const auto all = tenants.list();
    if (!all)
        return all.error();
    if (all->size() == 1)
        return Error {ErrorCode::TenantLast, {tenant.name}};
    const auto visible = tenants.countWebhooks(tenant.id);
    if (!visible)
        return visible.error();
    if (*visible > 0 && !withWebhooks)
        return Error {ErrorCode::TenantHasWebhooks, {tenant.name, QString::number(*visible)}};
    const auto webhooks = tenants.webhooksOf(tenant.id);
    if (!webhooks)
        return webhooks.error();
    for (const WebhookId webhook : *webhooks) {
        if (auto removed = removeWebhook(m_database, webhook); !removed)
            return removed;
    }
    return tenants.remove(tenant.id);
}

} // namespace switchhook
