// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Account.h"

#include <QByteArray>

#include <pwd.h>

namespace switchhook {

QString accountName(uint id)
{
    passwd entry {};
    passwd *found = nullptr;
    QByteArray buffer(16384, Qt::Uninitialized);
    if (::getpwuid_r(id, &entry, buffer.data(), static_cast<size_t>(buffer.size()), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QLatin1Char('#') + QString::number(id);
}

} // namespace switchhook
