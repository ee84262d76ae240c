// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Permission.h"

#include <span>

namespace switchhook {

/// Every call that someone can make of the services. A public function of a service begins with
/// AccessPolicy::enter(ServiceCall::…); tests/core/tst_permissions.cpp finds one that has no entry here.
enum class ServiceCall {
    WebhookAdd,
    WebhookAddAll,
    WebhookCheck,
    WebhookList,
    WebhookCounters,
    WebhookLastOutcomes,
    WebhookFind,
    WebhookChange,
    WebhookSetActive,
    WebhookDiscard,
    WebhookRestore,
    WebhookRemove,
    WebhookDuplicate,
    WebhookResetFailures,
    WebhookRevealSecret,
    WebhookNamedSecrets,
    WebhookSignedRequest,
    WebhookCurlCommandFor,
    FeedLook,
    ExchangeExported,
    ExchangeExportedWithSecrets,
    ExchangeRead,
    ExchangeImport,
    EventEmit,
    EventEmitEach,
    EventEmitTest,
    EventResend,
    EventResendEach,
    LogList,
    LogFind,
    LogSearch,
    LogSearchText,
    LogSummaries,
    LogEntries,
    LogCount,
    LogRecordExport,
    HistoryPoints,
    SignatureCheck,
    ExplainerRecent,
    ExplainerExplain,
    ExplainerExplainFor,
    ExplainerAudience,
    ExplainerNotSubscribed,
    TokenAdd,
    TokenList,
    TokenRemove,
    TokenMadeBy,
    SettingList,
    SettingValue,
    SettingSet,
    WorkerList,
    WorkerDelivering,
    WorkerRelease,
    WorkspaceIsEngineRunning,
    WorkspaceWaiting,
    WorkspaceFailing,
    WorkspaceChangeMark,
    TenantList,
    TenantFind,
    TenantAdd,
    TenantRename,
    TenantDeactivate,
    TenantActivate,
    TenantRemove,
    UserList,
    UserFind,
    UserAdd,
    UserChange,
    UserRemove,
    RoleList,
    RoleFind,
    RoleAdd,
    RoleChange,
    RoleRemove,
    AuditList,
    AuditExport,
    AuditVerify,
    KeyList,
    KeyAdd,
    KeyPlace,
    KeyMove,
    KeyRotate,
    KeyForget,
    PurgeCount,
    PurgeCountEverywhere,
    Purge,
    PurgeEverywhere,
    DatabaseCheck,
    DatabaseCopy,
    DatabaseGrant,
    BackupBackUp,
    BackupRestore,
    EngineStart,
    SystemPreview,
    SystemAnyWebhooks,
    CatalogueEvents,
    CatalogueImport,
    CatalogueImportForAll,
    CatalogueRemove,
    CatalogueRemoveForAll,
};

inline constexpr int serviceCallCount = static_cast<int>(ServiceCall::CatalogueRemoveForAll) + 1;

/// What a call is about.
enum class CallScope {
    Tenant, ///< the tenant that is worked in, and nothing else
    Platform, ///< the database as a whole, without any tenant's data
    Everything, ///< the data of every tenant: for those who hold all of them
};

struct AccessRule
{
    ServiceCall call;
    QLatin1StringView name; ///< "WebhookService::add"; in parentheses behind it what of it this is about
    CallScope scope;
    PermissionSet needs; ///< all of these; none: whoever is a user
};

[[nodiscard]] std::span<const AccessRule> accessRules();
[[nodiscard]] const AccessRule &ruleOf(ServiceCall call);
/// What a call about a tenant needs on the platform, where it is about the System Webhooks: system_webhooks in place of
/// outbound_webhooks. Nothing where there is no such call: no one emits there by hand, and no token is for it.
[[nodiscard]] std::optional<PermissionSet> neededOnPlatform(const AccessRule &rule);

} // namespace switchhook
