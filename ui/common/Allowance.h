// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Permission.h"

class QAction;

namespace switchhook {

/// What the user's role lets them do: for enabling controls, and for saying why one is not. The services decide again.
struct Allowance
{
    PermissionSet permissions = PermissionSet::all();
    QString role = {};

    [[nodiscard]] bool allows(Permission permission) const { return permissions.contains(permission); }
    /// Why not, in a sentence; empty where it is allowed.
    [[nodiscard]] QString refusal(Permission permission) const;
    /// Enables the action where `wanted` and allowed; where it is not allowed its tool tip says why.
    void enable(QAction &action, Permission permission, bool wanted) const;
};

} // namespace switchhook
