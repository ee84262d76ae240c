// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

/// Where things lie by default. Read from the environment at each call.
/// $XDG_DATA_HOME/switchhook (~/.local/share/switchhook)
[[nodiscard]] QString dataFolder();
/// $XDG_CONFIG_HOME/switchhook (~/.config/switchhook)
[[nodiscard]] QString configFolder();
/// SWITCHHOOK_DATABASE, else switchhook.sqlite in the data folder.
[[nodiscard]] QString defaultDatabasePath();
/// SWITCHHOOK_KEY_FILE, else secrets.key in the config folder: beside the settings, not beside the database.
[[nodiscard]] QString keyFilePath();
/// Makes the folder, and those above it, for this user alone (0700). False where it cannot be.
bool makePrivateFolder(const QString &path);

} // namespace switchhook
