// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/IconTheme.h"

#include <QStandardPaths>
#include <QStringList>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// Desktops tell where their icons lie; a bare X server and the offscreen platform do not.
void findThemes()
{
    QStringList paths = QIcon::themeSearchPaths();
    for (const QString &folder : QStandardPaths::locateAll(
             QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory)) {
        if (!paths.contains(folder))
            paths.append(folder);
    }
    QIcon::setThemeSearchPaths(paths);
}

} // namespace

void useIconTheme(bool dark)
{
    findThemes();
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
