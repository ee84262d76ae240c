// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace switchhook {

/// Pages take their icons by freedesktop name, QIcon::fromTheme(u"list-add"_s). Where the desktop has no
/// theme of its own, or one that lacks an icon, Debian's breeze-icon-theme helps out: the set drawn for light
/// backgrounds, or the one for dark ones. To be called again where the background changes.
void useIconTheme(bool dark);

/// The program's own sign.
[[nodiscard]] QIcon programIcon();

} // namespace switchhook
