// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/SystemColorScheme.h"

namespace switchhook {

/// Light or dark, as the user chose it or as the system has it; palette and icons follow. Where the desktop's
/// own theme gives a palette that one stays, unless the user chose otherwise.
/// SWITCHHOOK_COLOR_SCHEME (light, dark) goes before all of it.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QObject *parent = nullptr);

    /// As preferences::colorScheme says.
    void apply();

private:
    [[nodiscard]] QString wanted() const;

    const bool m_themeHasPalette;
    SystemColorScheme m_system;
};

} // namespace switchhook
