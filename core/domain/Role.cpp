// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Role.h"

#include <algorithm>
#include <array>

namespace switchhook {

namespace {

/// In the order of TenantReach.
constexpr std::array reachCodes {QLatin1StringView("one"), QLatin1StringView("several"), QLatin1StringView("all")};

} // namespace

QLatin1StringView reachCode(TenantReach reach)
{
    return reachCodes[static_cast<size_t>(reach)];
}

std::optional<TenantReach> reachFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(reachCodes, [&](QLatin1StringView known) { return known == code; });
    if (found == reachCodes.end())
        return std::nullopt;
    return static_cast<TenantReach>(found - reachCodes.begin());
}

Result<void> checkTenantsFit(const Role &role, const std::vector<TenantId> &tenants)
{
    if (role.reach == TenantReach::One && tenants.size() != 1)
        return Error {ErrorCode::UserNeedsOneTenant, {role.name}};
    if (role.reach == TenantReach::Several && tenants.empty())
        return Error {ErrorCode::UserNeedsTenant, {role.name}};
    return {};
}

} // namespace switchhook
