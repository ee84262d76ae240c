// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Permission.h"

#include <algorithm>

namespace switchhook {

namespace {

/// In the order of Permission.
constexpr std::array<QLatin1StringView, permissionCount> codes {
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
    return codes[static_cast<size_t>(permission)];
}

std::optional<Permission> permissionFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(codes, [&](QLatin1StringView known) { return known == code; });
    if (found == codes.end())
        return std::nullopt;
    return static_cast<Permission>(found - codes.begin());
}

} // namespace switchhook
