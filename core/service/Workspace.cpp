// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/Workspace.h"

#include "core/base/Paths.h"
#include "core/crypto/KeyRing.h"
#include "core/delivery/EngineDirectory.h"
#include "core/domain/EventCatalogue.h"
#include "core/storage/Database.h"
#include "core/storage/DueRepository.h"
#include "core/storage/WebhookRepository.h"

#include <algorithm>

namespace switchhook {

Workspace::Workspace() = default;
Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspacePaths &paths)
{
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_paths = {paths.database.isEmpty() ? defaultDatabasePath() : paths.database,
        paths.keyFile.isEmpty() ? keyFilePath() : paths.keyFile};
    auto database = Database::open(workspace->m_paths.database);
    if (!database)
        return database.error();
    workspace->m_database = std::move(*database);
    workspace->makeServices();
    return workspace;
}

void Workspace::makeServices()
{
    m_keys = std::make_unique<KeyRing>(m_paths.keyFile);
    m_catalogue = std::make_unique<EventCatalogue>(EventCatalogue::builtIn());
    m_webhooks = std::make_unique<WebhookService>(*m_database, *m_keys, *m_catalogue, m_clock);
    m_events = std::make_unique<EventService>(*m_database, *m_catalogue, m_clock);
    m_deliveries = std::make_unique<DeliveryLog>(*m_database);
    m_explainer = std::make_unique<EventExplainer>(*m_database);
    m_tokens = std::make_unique<TokenService>(*m_database, m_clock);
    m_settings = std::make_unique<SettingService>(*m_database);
    m_workers = std::make_unique<WorkerService>(*m_database, m_clock);
}

Result<bool> Workspace::isEngineRunning()
{
    const auto engines = EngineDirectory(*m_database, m_clock).alive();
    if (!engines)
        return engines.error();
    return std::ranges::any_of(*engines, [](const EngineRow &engine) { return !engine.onlyEvent; });
}

Result<qint64> Workspace::waiting()
{
    return DueRepository(*m_database).count();
}

Result<qint64> Workspace::failing()
{
    return WebhookRepository(*m_database).countFailing(defaultTenant);
}

Result<QString> Workspace::changeMark()
{
    return m_database->changeMark();
}

} // namespace switchhook
