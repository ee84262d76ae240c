// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Permission.h"

class QAction;
class QWidget;

namespace switchhook {

/// What the user's role lets them do: for enabling controls, and for saying why one is not. The services decide again.
struct Allowance
{
    PermissionSet permissions = PermissionSet::all();
    QString role = {};

    [[nodiscard]] bool allows(PermissionSet needed) const { return permissions.contains(needed); }
    /// Why not, in a sentence about the first permission that is missing; empty where it is allowed.
    [[nodiscard]] QString refusal(PermissionSet needed) const;
    /// Enables the control where `wanted` and allowed; where it is not allowed its tool tip says why.
    void enable(QAction &action, PermissionSet needed, bool wanted) const;
    void enable(QWidget &control, PermissionSet needed, bool wanted) const;
};

} // namespace switchhook
