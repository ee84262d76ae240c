// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Allowance.h"

#include "core/text/ForeignText.h"
#include "core/text/PermissionText.h"

#include <QAction>
#include <QCoreApplication>

namespace switchhook {

namespace {

constexpr char ownToolTip[] = "ownToolTip";

} // namespace

QString Allowance::refusal(Permission permission) const
{
    if (allows(permission))
        return {};
    return QCoreApplication::translate("Allowance", "Your role “%1” does not include “%2”.")
        .arg(foreignText(role), permissionTitle(permission));
}

void Allowance::enable(QAction &action, Permission permission, bool wanted) const
{
    const bool isAllowed = allows(permission);
    action.setEnabled(wanted && isAllowed);
    if (isAllowed && !action.property(ownToolTip).isValid())
        return;
    if (!action.property(ownToolTip).isValid())
        action.setProperty(ownToolTip, action.toolTip());
    action.setToolTip(isAllowed ? action.property(ownToolTip).toString() : refusal(permission));
}

} // namespace switchhook
