// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Allowance.h"

#include "core/text/ForeignText.h"
#include "core/text/PermissionText.h"

#include <QAction>
#include <QCoreApplication>
#include <QTextDocument>
#include <QWidget>

namespace switchhook {

namespace {

constexpr char ownToolTip[] = "ownToolTip";

/// The control's own tool tip gives way to the refusal for as long as there is one.
template <typename Control> void showRefusal(Control &control, const QString &refusal)
{
    const bool isRefused = control.property(ownToolTip).isValid();
    if (!refusal.isEmpty()) {
        if (!isRefused)
            control.setProperty(ownToolTip, control.toolTip());
        control.setToolTip(Qt::mightBeRichText(refusal) ? Qt::convertFromPlainText(refusal) : refusal);
    } else if (isRefused) {
        control.setToolTip(control.property(ownToolTip).toString());
        control.setProperty(ownToolTip, QVariant());
    }
}

} // namespace

QString Allowance::refusal(PermissionSet needed) const
{
    const auto missing = permissions.firstMissing(needed);
    if (!missing)
        return {};
    return QCoreApplication::translate("Allowance", "Your role “%1” does not include “%2”.")
        .arg(foreignText(role), permissionTitle(*missing));
}

void Allowance::enable(QAction &action, PermissionSet needed, bool wanted) const
{
    action.setEnabled(wanted && allows(needed));
    showRefusal(action, refusal(needed));
}

void Allowance::enable(QWidget &control, PermissionSet needed, bool wanted) const
{
    control.setEnabled(wanted && allows(needed));
    showRefusal(control, refusal(needed));
}

} // namespace switchhook
