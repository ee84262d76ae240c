// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Permission.h"

#include <algorithm>

namespace switchhook {

namespace {

/// In the order of Permission.
constexpr std::array<QLatin1StringView, permissionCount> permissionCodes {
    QLatin1StringView("outbound_webhooks"),
    QLatin1StringView("outbound_webhooks.view"),
    QLatin1StringView("delivery_bodies.view"),
    QLatin1StringView("secrets.reveal"),
    QLatin1StringView("events.emit"),
    QLatin1StringView("system_webhooks"),
    QLatin1StringView("tenants"),
    QLatin1StringView("users"),
    QLatin1StringView("settings"),
};

} // namespace

QLatin1StringView permissionCode(Permission permission)
{
    return permissionCodes[static_cast<size_t>(permission)];
}

std::optional<Permission> permissionFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(permissionCodes, [&](QLatin1StringView known) { return known == code; });
    if (found == permissionCodes.end())
        return std::nullopt;
    return static_cast<Permission>(found - permissionCodes.begin());
}

} // namespace switchhook
