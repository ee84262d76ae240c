// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ServiceCall.h"

#include <QString>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr auto inTenant = CallScope::Tenant;
constexpr auto onPlatform = CallScope::Platform;
constexpr auto ofAll = CallScope::Everything;

constexpr PermissionSet view {Permission::OutboundWebhooksView};
constexpr PermissionSet edit {Permission::OutboundWebhooks};

/// In the order of ServiceCall. docs/permissions.md says the same for people, and a test compares the two.
constexpr std::array rules = std::to_array<AccessRule>({
    {ServiceCall::WebhookAdd, "WebhookService::add"_L1, inTenant, edit},
    {ServiceCall::WebhookAddAll, "WebhookService::addAll"_L1, inTenant, edit},
    {ServiceCall::WebhookCheck, "WebhookService::check"_L1, inTenant, edit},
    {ServiceCall::WebhookList, "WebhookService::list"_L1, inTenant, view},
    {ServiceCall::WebhookCounters, "WebhookService::counters"_L1, inTenant, view},
    {ServiceCall::WebhookLastOutcomes, "WebhookService::lastOutcomes"_L1, inTenant, view},
    {ServiceCall::WebhookFind, "WebhookService::find"_L1, inTenant, view},
    {ServiceCall::WebhookChange, "WebhookService::change"_L1, inTenant, edit},
    {ServiceCall::WebhookSetActive, "WebhookService::setActive"_L1, inTenant, edit},
    {ServiceCall::WebhookDiscard, "WebhookService::discard"_L1, inTenant, edit},
    {ServiceCall::WebhookRestore, "WebhookService::restore"_L1, inTenant, edit},
    {ServiceCall::WebhookRemove, "WebhookService::remove"_L1, inTenant, edit},
    {ServiceCall::WebhookDuplicate, "WebhookService::duplicate"_L1, inTenant, edit},
    {ServiceCall::WebhookResetFailures, "WebhookService::resetFailures"_L1, inTenant, edit},
    {ServiceCall::WebhookRevealSecret, "WebhookService::revealSecret"_L1, inTenant, {Permission::SecretsReveal}},
    {ServiceCall::WebhookNamedSecrets, "WebhookService::namedSecrets"_L1, inTenant, {Permission::SecretsReveal}},
    {ServiceCall::WebhookSignedRequest, "WebhookService::signedRequest"_L1, inTenant, edit},
    {ServiceCall::WebhookCurlCommandFor, "WebhookService::curlCommandFor"_L1, inTenant, edit},
    {ServiceCall::FeedLook, "WebhookFeed::look"_L1, inTenant, view},
    {ServiceCall::ExchangeExported, "WebhookExchange::exported"_L1, inTenant, view},
    {ServiceCall::ExchangeExportedWithSecrets, "WebhookExchange::exported (with secrets)"_L1, inTenant, {Permission::OutboundWebhooksView, Permission::SecretsReveal}},
    {ServiceCall::ExchangeRead, "WebhookExchange::read"_L1, inTenant, edit},
    {ServiceCall::ExchangeImport, "WebhookExchange::import"_L1, inTenant, edit},
    {ServiceCall::EventEmit, "EventService::emitEvent"_L1, inTenant, {Permission::EventsEmit}},
    {ServiceCall::EventEmitEach, "EventService::emitEach"_L1, inTenant, {Permission::EventsEmit}},
    {ServiceCall::EventEmitTest, "EventService::emitTest"_L1, inTenant, edit},
    {ServiceCall::EventResend, "EventService::resend"_L1, inTenant, edit},
    {ServiceCall::EventResendEach, "EventService::resendEach"_L1, inTenant, edit},
    {ServiceCall::LogList, "DeliveryLog::list"_L1, inTenant, view},
    {ServiceCall::LogFind, "DeliveryLog::find"_L1, inTenant, view},
    {ServiceCall::LogSearch, "DeliveryLog::search"_L1, inTenant, view},
    {ServiceCall::LogSearchText, "DeliveryLog::search (for a text)"_L1, inTenant, {Permission::OutboundWebhooksView, Permission::DeliveryBodiesView}},
    {ServiceCall::LogSummaries, "DeliveryLog::summaries"_L1, inTenant, view},
    {ServiceCall::LogEntries, "DeliveryLog::entries"_L1, inTenant, view},
    {ServiceCall::LogCount, "DeliveryLog::count"_L1, inTenant, view},
    {ServiceCall::LogRecordExport, "DeliveryLog::recordExport"_L1, inTenant, view},
    {ServiceCall::HistoryPoints, "DeliveryHistory::points"_L1, inTenant, view},
    {ServiceCall::SignatureCheck, "SignatureCheck::check"_L1, inTenant, view},
    {ServiceCall::ExplainerRecent, "EventExplainer::recent"_L1, inTenant, view},
    {ServiceCall::ExplainerExplain, "EventExplainer::explain"_L1, inTenant, view},
    {ServiceCall::ExplainerExplainFor, "EventExplainer::explainFor"_L1, inTenant, view},
    {ServiceCall::ExplainerAudience, "EventExplainer::audience"_L1, inTenant, view},
    {ServiceCall::ExplainerNotSubscribed, "EventExplainer::notSubscribed"_L1, inTenant, view},
    {ServiceCall::TokenAdd, "TokenService::add"_L1, inTenant, {Permission::OutboundWebhooks, Permission::EventsEmit}},
    {ServiceCall::TokenList, "TokenService::list"_L1, inTenant, edit},
    {ServiceCall::TokenRemove, "TokenService::remove"_L1, inTenant, edit},
    {ServiceCall::TokenMadeBy, "TokenService::madeBy"_L1, ofAll, {Permission::Users, Permission::Settings}},
    {ServiceCall::SettingList, "SettingService::list"_L1, onPlatform, {}},
    {ServiceCall::SettingValue, "SettingService::value"_L1, onPlatform, {}},
    {ServiceCall::SettingSet, "SettingService::set"_L1, onPlatform, {Permission::Settings}},
    {ServiceCall::WorkerList, "WorkerService::list"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::WorkerDelivering, "WorkerService::delivering"_L1, onPlatform, {}},
    {ServiceCall::WorkerRelease, "WorkerService::release"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::WorkspaceIsEngineRunning, "Workspace::isEngineRunning"_L1, onPlatform, {}},
    {ServiceCall::WorkspaceWaiting, "Workspace::waiting"_L1, inTenant, view},
    {ServiceCall::WorkspaceFailing, "Workspace::failing"_L1, inTenant, view},
    {ServiceCall::WorkspaceChangeMark, "Workspace::changeMark"_L1, onPlatform, {}},
    {ServiceCall::TenantList, "TenantService::list"_L1, onPlatform, {}},
    {ServiceCall::TenantFind, "TenantService::find"_L1, onPlatform, {}},
    {ServiceCall::TenantAdd, "TenantService::add"_L1, onPlatform, {Permission::Tenants}},
    {ServiceCall::TenantRename, "TenantService::rename"_L1, onPlatform, {Permission::Tenants}},
    {ServiceCall::TenantDeactivate, "TenantService::deactivate"_L1, onPlatform, {Permission::Tenants}},
    {ServiceCall::TenantActivate, "TenantService::activate"_L1, onPlatform, {Permission::Tenants}},
    {ServiceCall::TenantRemove, "TenantService::remove"_L1, onPlatform, {Permission::Tenants}},
    {ServiceCall::UserList, "UserService::list"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::UserFind, "UserService::find"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::UserAdd, "UserService::add"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::UserChange, "UserService::change"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::UserRemove, "UserService::remove"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::RoleList, "RoleService::list"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::RoleFind, "RoleService::find"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::RoleAdd, "RoleService::add"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::RoleChange, "RoleService::change"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::RoleRemove, "RoleService::remove"_L1, onPlatform, {Permission::Users}},
    {ServiceCall::AuditList, "AuditLog::list"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::AuditExport, "AuditLog::exportEach"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::AuditVerify, "AuditLog::verify"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::KeyList, "KeyService::list"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::KeyAdd, "KeyService::add"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::KeyPlace, "KeyService::place"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::KeyMove, "KeyService::move"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::KeyRotate, "KeyService::rotate"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::KeyForget, "KeyService::forget"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::PurgeCount, "PurgeService::count"_L1, inTenant, edit},
    {ServiceCall::PurgeCountEverywhere, "PurgeService::count (of all tenants)"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::Purge, "PurgeService::purge"_L1, inTenant, edit},
    {ServiceCall::PurgeEverywhere, "PurgeService::purge (of all tenants)"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::DatabaseCheck, "DatabaseService::check"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::DatabaseCopy, "DatabaseService::copy"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::DatabaseGrant, "DatabaseService::grant"_L1, ofAll, {Permission::Users, Permission::Settings}},
    {ServiceCall::BackupBackUp, "BackupService::backUp"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::BackupRestore, "BackupService::restore"_L1, ofAll, {Permission::Users, Permission::Settings}},
    {ServiceCall::EngineStart, "EngineHost::start"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::SystemPreview, "SystemPreview::perDay"_L1, ofAll, {Permission::SystemWebhooks}},
    {ServiceCall::SystemAnyWebhooks, "SystemPreview::anyWebhooks"_L1, ofAll, {Permission::SystemWebhooks}},
    {ServiceCall::CatalogueEvents, "CatalogueService::events"_L1, inTenant, {}},
    {ServiceCall::CatalogueImport, "CatalogueService::import"_L1, inTenant, edit},
    {ServiceCall::CatalogueImportForAll, "CatalogueService::import (for all tenants)"_L1, ofAll, {Permission::Settings}},
    {ServiceCall::CatalogueRemove, "CatalogueService::remove"_L1, inTenant, edit},
    {ServiceCall::CatalogueRemoveForAll, "CatalogueService::remove (for all tenants)"_L1, ofAll, {Permission::Settings}},
});

static_assert(rules.size() == serviceCallCount, "a call without a rule");
static_assert(
    [] {
        for (size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].call != static_cast<ServiceCall>(i))
                return false;
        }
        return true;
    }(),
    "in the order of ServiceCall");

} // namespace

std::span<const AccessRule> accessRules()
{
    return rules;
}

std::optional<PermissionSet> neededOnPlatform(const AccessRule &rule)
{
    constexpr std::array never {ServiceCall::TokenAdd, ServiceCall::TokenList, ServiceCall::TokenRemove,
        ServiceCall::CatalogueImport, ServiceCall::CatalogueRemove};
    if (rule.needs.contains(Permission::EventsEmit) || std::ranges::find(never, rule.call) != never.end())
        return std::nullopt;
    PermissionSet needs {Permission::SystemWebhooks};
    rule.needs.forEach([&needs](Permission permission) {
        if (permission != Permission::OutboundWebhooks && permission != Permission::OutboundWebhooksView)
            needs.insert(permission);
    });
    return needs;
}

const AccessRule &ruleOf(ServiceCall call)
{
    return rules[static_cast<size_t>(call)];
}

} // namespace switchhook
