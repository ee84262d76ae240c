// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace switchhook {

using namespace Qt::StringLiterals;

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/switchhook"_L1;
}

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/switchhook"_L1;
}

QString defaultDatabasePath()
{
    const QString chosen = qEnvironmentVariable("SWITCHHOOK_DATABASE");
    return chosen.isEmpty() ? dataFolder() + "/switchhook.sqlite"_L1 : chosen;
}

QString keyFilePath()
{
    const QString chosen = qEnvironmentVariable("SWITCHHOOK_KEY_FILE");
    return chosen.isEmpty() ? configFolder() + "/secrets.key"_L1 : chosen;
}

bool makePrivateFolder(const QString &path)
{
    if (QDir(path).exists())
        return true;
    return QDir().mkpath(path)
        && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace switchhook
