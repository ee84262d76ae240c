// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QCoreApplication>

namespace switchhook {

/// What the desktop takes beside --help and --version. Its manual page is made from the same (app/pages).
inline QList<QCommandLineOption> desktopOptions()
{
    const QCommandLineOption database(QStringLiteral("database"),
        QCoreApplication::translate("main",
            "The database: a file, or an address such as postgresql://user@host/name. Otherwise "
            "SWITCHHOOK_DATABASE, or the one in your data folder."),
        QCoreApplication::translate("main", "PATH|URL"));
    QCommandLineOption picture(QStringLiteral("render"), {}, QStringLiteral("FILE"));
    picture.setFlags(QCommandLineOption::HiddenFromHelp);
    return {database, picture};
}

inline QString desktopDescription()
{
    return QCoreApplication::translate("main", "Outbound webhooks for any system: the window, with the engine inside.");
}

} // namespace switchhook
