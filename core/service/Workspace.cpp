// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/Workspace.h"

#include "core/base/Paths.h"
#include "core/crypto/KeyRing.h"
#include "core/delivery/EngineDirectory.h"
#include "core/delivery/TenantCatalogues.h"
#include "core/domain/EventCatalogue.h"
#include "core/storage/Database.h"
#include "core/storage/DueRepository.h"
#include "core/storage/WebhookRepository.h"

#include <algorithm>

namespace switchhook {

Workspace::Workspace() = default;
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspacePaths &paths, const AccessRequest &request)
{
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_paths = {paths.database.isEmpty() ? defaultDatabasePath() : paths.database,
        paths.keyFile.isEmpty() ? keyFilePath() : paths.keyFile};
    if (const auto opened = workspace->openFor(request); !opened)
        return opened.error();
    workspace->makeServices();
    if (const auto kept = workspace->recordActingAs(); !kept)
        return kept.error();
    return workspace;
}

Result<void> Workspace::openFor(const AccessRequest &request)
{
    auto database = Database::open(m_paths.database);
    if (!database)
        return database.error();
    m_database = std::move(*database);
    auto access = AccessPolicy::open(*m_database, m_clock, request);
    if (!access)
        return access.error();
    m_access = std::move(*access);
    return {};
}

void Workspace::makeServices()
{
    m_keys = std::make_unique<KeyRing>(m_paths.keyFile);
    m_audit = std::make_unique<AuditLog>(*m_database, *m_access, *m_keys, m_clock);
    m_access->keepAuditIn(*m_audit);
    m_catalogues = std::make_unique<TenantCatalogues>(*m_database, EventCatalogue::builtIn(), m_clock);
    m_webhooks = std::make_unique<WebhookService>(*m_database, *m_access, *m_keys, *m_catalogues, m_clock);
    m_events = std::make_unique<EventService>(*m_database, *m_access, *m_catalogues, m_clock);
    m_deliveries = std::make_unique<DeliveryLog>(*m_database, *m_access);
    m_explainer = std::make_unique<EventExplainer>(*m_database, *m_access);
    m_tokens = std::make_unique<TokenService>(*m_database, *m_access, m_clock);
    m_settings = std::make_unique<SettingService>(*m_database, *m_access);
    m_workers = std::make_unique<WorkerService>(*m_database, *m_access, m_clock);
    m_tenants = std::make_unique<TenantService>(*m_database, *m_access, m_clock);
    m_users = std::make_unique<UserService>(*m_database, *m_access, m_clock);
    m_roles = std::make_unique<RoleService>(*m_database, *m_access, m_clock);
}

Result<void> Workspace::recordActingAs()
{
    const Actor &actor = m_access->actor();
    if (!actor.behind)
        return {};
    return m_access->recordAlone(QLatin1StringView("user.acted_as"), {actor.user.id.toString(), actor.user.name});
}

const EventCatalogue &Workspace::catalogue()
{
    return m_catalogues->of(m_access->actor().tenant.value_or(TenantId()));
}

Result<bool> Workspace::isEngineRunning()
{
    if (const auto allowed = m_access->enter(ServiceCall::WorkspaceIsEngineRunning); !allowed)
        return allowed.error();
    const auto engines = EngineDirectory(*m_database, m_clock).alive();
    if (!engines)
        return engines.error();
    return std::ranges::any_of(*engines, [](const EngineRow &engine) { return !engine.onlyEvent; });
}

Result<qint64> Workspace::waiting()
{
    const auto tenant = m_access->enter(ServiceCall::WorkspaceWaiting);
    if (!tenant)
        return tenant.error();
    return DueRepository(*m_database).countOf(*tenant);
}

Result<qint64> Workspace::failing()
{
    const auto tenant = m_access->enter(ServiceCall::WorkspaceFailing);
    if (!tenant)
        return tenant.error();
    return WebhookRepository(*m_database).countFailing(*tenant);
}

Result<QString> Workspace::changeMark()
{
    if (const auto allowed = m_access->enter(ServiceCall::WorkspaceChangeMark); !allowed)
        return allowed.error();
    return m_database->changeMark();
}

} // namespace switchhook
