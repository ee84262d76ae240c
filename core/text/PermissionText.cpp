// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/PermissionText.h"

#include <QCoreApplication>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class PermissionTexts
{
    Q_DECLARE_TR_FUNCTIONS(PermissionText)

public:
    static QString title(Permission permission);
    static QString sentence(Permission permission);
    static QString reach(TenantReach reach);
    static QString none() { return tr("Nothing"); }
};

QString PermissionTexts::title(Permission permission)
{
    switch (permission) {
    case Permission::OutboundWebhooks:
        return tr("Manage webhooks");
    case Permission::OutboundWebhooksView:
        return tr("See webhooks and their log");
    case Permission::DeliveryBodiesView:
        return tr("See payloads and answers");
    case Permission::SecretsReveal:
        return tr("Reveal secrets");
    case Permission::EventsEmit:
        return tr("Send events");
    case Permission::SystemWebhooks:
        return tr("Manage System Webhooks");
    case Permission::Tenants:
        return tr("Manage tenants");
    case Permission::Users:
        return tr("Manage users and roles");
    case Permission::Settings:
        return tr("Change settings");
    }
    return {};
}

QString PermissionTexts::sentence(Permission permission)
{
    switch (permission) {
    case Permission::OutboundWebhooks:
        return tr("Add, edit, test and delete webhooks, and send deliveries again.");
    case Permission::OutboundWebhooksView:
        return tr("Look at webhooks and at their deliveries, without payloads and answers.");
    case Permission::DeliveryBodiesView:
        return tr("Read what was sent and what came back, and search in it.");
    case Permission::SecretsReveal:
        return tr("Show and copy secrets, and export them encrypted. Each time is kept in the audit.");
    case Permission::EventsEmit:
        return tr("Send events by hand and by the command line.");
    case Permission::SystemWebhooks:
        return tr("Webhooks of the platform, which get the provisioning events of every tenant.");
    case Permission::Tenants:
        return tr("Add, rename, deactivate and remove tenants.");
    case Permission::Users:
        return tr("Add and change users and roles, and see the window as another user sees it.");
    case Permission::Settings:
        return tr("What belongs to the database as a whole: its size, certificate authorities, keys, workers.");
    }
    return {};
}

QString PermissionTexts::reach(TenantReach reach)
{
    switch (reach) {
    case TenantReach::One:
        return tr("One tenant");
    case TenantReach::Several:
        return tr("Several tenants");
    case TenantReach::All:
        return tr("All tenants");
    }
    return {};
}

} // namespace

QString permissionTitle(Permission permission)
{
    return PermissionTexts::title(permission);
}

QString permissionSentence(Permission permission)
{
    return PermissionTexts::sentence(permission);
}

QString permissionList(PermissionSet permissions)
{
    QStringList titles;
    permissions.forEach([&titles](Permission permission) { titles << PermissionTexts::title(permission); });
    return titles.isEmpty() ? PermissionTexts::none() : titles.join(u", "_s);
}

QString reachText(TenantReach reach)
{
    return PermissionTexts::reach(reach);
}

} // namespace switchhook
