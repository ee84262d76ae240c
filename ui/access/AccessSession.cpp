// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/access/AccessSession.h"

#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "ui/common/Preferences.h"

namespace switchhook {

namespace {

bool isSame(const Actor &one, const Actor &other)
{
    return one.user == other.user && one.role == other.role && one.tenants == other.tenants
        && one.tenant == other.tenant && one.behind == other.behind && one.isAlone == other.isAlone;
}

struct Sight
{
    Actor actor;
    bool seesSystem = false;
};

Result<bool> seesSystem(Workspace &workspace)
{
    const Actor &actor = workspace.access().actor();
    if (!actor.holds(Permission::SystemWebhooks) || actor.role.reach != TenantReach::All)
        return false;
    return actor.isAlone ? workspace.systemPreview().anyWebhooks() : Result<bool>(true);
}

} // namespace

AccessSession::AccessSession(UiServices services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_before(services.actions.access())
{
    connect(&m_services.changes, &ChangeWatcher::changed, this, &AccessSession::look);
    look();
}

void AccessSession::chooseTenant(TenantId tenant)
{
    AccessRequest request = m_services.actions.access();
    request.tenant = tenant.toString();
    apply(std::move(request));
}

void AccessSession::viewAs(const User &user)
{
    AccessRequest request = m_services.actions.access();
    if (!m_actor || !m_actor->behind)
        m_asOneself = request;
    request.user = user.id.toString();
    request.tenant.clear();
    request.orFirstTenant = true;
    apply(std::move(request));
}

void AccessSession::viewAsOneself()
{
    apply(m_asOneself);
}

void AccessSession::apply(AccessRequest request)
{
    if (!m_isSwitching)
        m_before = m_services.actions.access();
    m_isSwitching = true;
    m_services.actions.setAccess(request);
    look();
}

void AccessSession::look()
{
    const auto read = [](Workspace &workspace) -> Result<Sight> {
        workspace.access().forget(); // what it knows may be as old as what was just changed
        if (const auto held = workspace.tenants().list(); !held)
            return held.error();
        const auto system = seesSystem(workspace);
        if (!system)
            return system.error();
        return Sight {workspace.access().actor(), *system};
    };
    m_services.actions.call(this, read, [this, generation = ++m_generation](const Result<Sight> &sight) {
        if (generation != m_generation)
            return;
        if (sight)
            take(sight->actor, sight->seesSystem);
        else if (m_isSwitching)
            giveUp(sight.error());
    });
}

void AccessSession::giveUp(const Error &error)
{
    AccessRequest tried = m_services.actions.access();
    // Whoever comes back to themselves does so even where their tenant is gone meanwhile.
    if (tried.user.isEmpty() && !tried.tenant.isEmpty() && !m_before.user.isEmpty()) {
        tried.tenant.clear();
        tried.orFirstTenant = true;
        return apply(std::move(tried));
    }
    m_isSwitching = false;
    m_services.actions.setAccess(m_before);
    Q_EMIT failed(error);
}

void AccessSession::take(const Actor &actor, bool seesSystem)
{
    const bool isFirst = !m_actor;
    const bool isOther = !isFirst && (!isSame(*m_actor, actor) || m_seesSystem != seesSystem);
    m_actor = actor;
    m_seesSystem = seesSystem;
    if (std::exchange(m_isSwitching, false)) {
        const AccessRequest request = m_services.actions.access();
        m_services.reading.setAccess(request);
        m_services.engine.setAccess(request);
        remember();
        Q_EMIT changed();
        Q_EMIT switched();
        return;
    }
    if (isFirst || isOther)
        Q_EMIT changed();
    if (!isFirst)
        return;
    const auto remembered = TenantId::fromString(preferences::read(preferences::tenant));
    if (remembered && actor.reaches(*remembered) && actor.tenant != remembered)
        chooseTenant(*remembered);
    else
        remember();
}

// Also the one that is worked in without having been chosen: another may come before it by name.
void AccessSession::remember() const
{
    if (m_actor->tenant && !m_actor->behind)
        preferences::write(preferences::tenant, m_actor->tenant->toString());
}

} // namespace switchhook
