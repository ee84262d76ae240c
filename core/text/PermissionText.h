// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Permission.h"
#include "core/domain/Role.h"

namespace switchhook {

/// "Manage webhooks": what a check box says.
[[nodiscard]] QString permissionTitle(Permission permission);
/// What it allows, in a sentence.
[[nodiscard]] QString permissionSentence(Permission permission);
/// "Manage webhooks, Send events"; "Nothing" for none.
[[nodiscard]] QString permissionList(PermissionSet permissions);
/// "One tenant", "Several tenants", "All tenants".
[[nodiscard]] QString reachText(TenantReach reach);

} // namespace switchhook
