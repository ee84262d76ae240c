// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/LogText.h"

#include <QDateTime>
#include <QLocale>

namespace switchhook {

using namespace Qt::StringLiterals;

QString logTime(Timestamp time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
    const QString clock = local.time().toString(u"HH:mm:ss.zzz"_s);
    if (local.date() == QDate::currentDate())
        return clock;
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + clock;
}

} // namespace switchhook
