// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/IconTheme.h"

#include <QStringList>

namespace switchhook {

using namespace Qt::StringLiterals;

void useIconTheme(bool dark)
{
    // What a bare X server has; both are no theme at all, or the one that was chosen here before.
    static const QStringList none{QString(), u"hicolor"_s, u"breeze"_s, u"breeze-dark"_s};
    const QString name = dark ? u"breeze-dark"_s : u"breeze"_s;
    QIcon::setFallbackThemeName(name);
    if (none.contains(QIcon::themeName()))
        QIcon::setThemeName(name);
}

QIcon programIcon()
{
    return QIcon(u":/icons/switchhook.svg"_s);
}

} // namespace switchhook
