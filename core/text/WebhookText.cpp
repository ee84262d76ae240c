// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WebhookText.h"

#include <QCoreApplication>

namespace switchhook {

QString nameOfCopy(const QString &name)
{
    return QCoreApplication::translate("WebhookText", "%1 (copy)").arg(name);
}

} // namespace switchhook
