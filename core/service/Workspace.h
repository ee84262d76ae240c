// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/service/AccessPolicy.h"
#include "core/service/AuditLog.h"
#include "core/service/CatalogueService.h"
#include "core/service/DeliveryHistory.h"
#include "core/service/DeliveryLog.h"
#include "core/service/EventExplainer.h"
#include "core/service/EventService.h"
#include "core/service/KeyService.h"
#include "core/service/RoleService.h"
#include "core/service/PurgeService.h"
#include "core/service/SettingService.h"
#include "core/service/SignatureCheck.h"
#include "core/service/SystemPreview.h"
#include "core/service/TenantService.h"
#include "core/service/TokenService.h"
#include "core/service/UserService.h"
#include "core/service/WebhookService.h"
#include "core/service/WorkerService.h"

#include <memory>

namespace switchhook {

class Database;
class EventCatalogue;
class KeyRing;
class TenantCatalogues;

/// Where things lie; empty fields stand for the defaults of core/base/Paths.h.
struct WorkspacePaths
{
    QString database;
    QString keyFile;
};

/// An opened database with the services on it, for someone who works in one of their tenants: what a thread of a program
/// works with. It makes the database where there is none. Everything in it is used on the thread that opened it.
class Workspace
{
public:
    static Result<std::unique_ptr<Workspace>> open(
        const WorkspacePaths &paths = {}, const AccessRequest &request = {});
    ~Workspace();

    /// Who works here, in which tenant, and what they hold.
    [[nodiscard]] AccessPolicy &access() { return *m_access; }
    [[nodiscard]] WebhookService &webhooks() { return *m_webhooks; }
    [[nodiscard]] EventService &events() { return *m_events; }
    [[nodiscard]] DeliveryLog &deliveries() { return *m_deliveries; }
    [[nodiscard]] EventExplainer &explainer() { return *m_explainer; }
    [[nodiscard]] DeliveryHistory history() { return DeliveryHistory(*m_database, *m_access); }
    [[nodiscard]] SignatureCheck signatures() { return SignatureCheck(*m_database, *m_access, *m_keys); }
    [[nodiscard]] TokenService &tokens() { return *m_tokens; }
    [[nodiscard]] SettingService &settings() { return *m_settings; }
    [[nodiscard]] PurgeService purge() { return PurgeService(*m_database, *m_access); }
    [[nodiscard]] AuditLog &audit() { return *m_audit; }
    [[nodiscard]] KeyService keys() { return KeyService(*m_database, *m_access, *m_keys); }
    [[nodiscard]] WorkerService &workers() { return *m_workers; }
    [[nodiscard]] TenantService &tenants() { return *m_tenants; }
    [[nodiscard]] UserService &users() { return *m_users; }
    [[nodiscard]] RoleService &roles() { return *m_roles; }
    [[nodiscard]] SystemPreview systemPreview() { return SystemPreview(*m_database, *m_access, *m_catalogues, m_clock); }
    [[nodiscard]] CatalogueService additions() { return CatalogueService(*m_database, *m_access, *m_catalogues, m_clock); }
    /// Of the tenant that is worked in; see CatalogueService::events(). Valid until the next call of anything here.
    [[nodiscard]] const EventCatalogue &catalogue();
    [[nodiscard]] const WorkspacePaths &paths() const { return m_paths; }
    /// Whether any process is there to deliver what is accepted.
    Result<bool> isEngineRunning();
    /// Deliveries still to be made or under way, of all webhooks of the tenant.
    Result<qint64> waiting();
    /// The tenant's active webhooks whose last attempt failed.
    Result<qint64> failing();
    /// Becomes another one after anything was written through another connection than this.
    Result<QString> changeMark();

private:
    Workspace();
    Result<void> openFor(const AccessRequest &request);
    void makeServices();
    Result<void> recordActingAs();

    WorkspacePaths m_paths;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccessPolicy> m_access;
    std::unique_ptr<KeyRing> m_keys;
    std::unique_ptr<AuditLog> m_audit;
    std::unique_ptr<TenantCatalogues> m_catalogues;
    std::unique_ptr<WebhookService> m_webhooks;
    std::unique_ptr<EventService> m_events;
    std::unique_ptr<DeliveryLog> m_deliveries;
    std::unique_ptr<EventExplainer> m_explainer;
    std::unique_ptr<TokenService> m_tokens;
    std::unique_ptr<SettingService> m_settings;
    std::unique_ptr<WorkerService> m_workers;
    std::unique_ptr<TenantService> m_tenants;
    std::unique_ptr<UserService> m_users;
    std::unique_ptr<RoleService> m_roles;
};

} // namespace switchhook
