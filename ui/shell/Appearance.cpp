// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Appearance.h"

#include "ui/common/IconTheme.h"
#include "ui/common/Preferences.h"
#include "ui/shell/OutlineStyle.h"
#include "ui/shell/Palettes.h"

#include <QApplication>
#include <QStyle>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

bool isFusion(const QStyle &style)
{
    return style.name().compare("fusion"_L1, Qt::CaseInsensitive) == 0;
}

/// Before anything was set here: Fusion with other colours than its own has them from the desktop's theme.
bool themeHasPalette()
{
    const QStyle *style = QApplication::style();
    if (!isFusion(*style))
        return true;
    const QPalette own = style->standardPalette();
    const QPalette now = QApplication::palette();
    const auto roles = {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Highlight};
    return !std::ranges::all_of(roles, [&](auto role) { return own.color(role) == now.color(role); });
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_themeHasPalette(themeHasPalette())
{
    if (isFusion(*QApplication::style()))
        QApplication::setStyle(new OutlineStyle);
    connect(&m_system, &SystemColorScheme::changed, this, &Appearance::apply);
    apply();
}

QString Appearance::wanted() const
{
    const QString forced = qEnvironmentVariable("SWITCHHOOK_COLOR_SCHEME");
    const QString chosen = forced.isEmpty() ? preferences::read(preferences::colorScheme) : forced;
    if (chosen == "light"_L1 || chosen == "dark"_L1)
        return chosen;
    if (m_themeHasPalette)
        return {};
    return m_system.isDark() ? u"dark"_s : u"light"_s;
}

void Appearance::apply()
{
    const QString scheme = wanted();
    if (scheme.isEmpty())
        QApplication::setPalette(QPalette());
    else
        QApplication::setPalette(scheme == "dark"_L1 ? darkPalette() : lightPalette());
    useIconTheme(isDark(QApplication::palette()));
}

} // namespace switchhook
