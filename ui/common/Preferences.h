// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QSettings>
#include <QVariant>

namespace switchhook {

/// A preference of this user on this machine, declared once: its key, type and default. Kept in
/// $XDG_CONFIG_HOME/switchhook; what belongs to a database is in core/domain/Setting.h instead.
template <typename T> struct Preference
{
    QLatin1StringView key;
    T defaultValue = {};
};

namespace preferences {

/// Closing the window hides it, and the engine goes on.
inline constexpr Preference<bool> keepDelivering{QLatin1StringView("window/keep_delivering"), false};
/// "system", "light" or "dark".
inline constexpr Preference<QLatin1StringView> colorScheme{
    QLatin1StringView("window/color_scheme"), QLatin1StringView("system")};
inline const Preference<QByteArray> windowGeometry{QLatin1StringView("window/geometry")};
inline const Preference<QByteArray> splitter{QLatin1StringView("window/splitter")};
inline const Preference<QByteArray> panes{QLatin1StringView("window/panes")};
/// Object names of the page shown, and of the one beside it.
inline constexpr Preference<QLatin1StringView> page{QLatin1StringView("window/page")};
inline constexpr Preference<QLatin1StringView> pageBeside{QLatin1StringView("window/page_beside")};

/// The id of the tenant that was shown last.
inline constexpr Preference<QLatin1StringView> tenant{QLatin1StringView("window/tenant")};

inline bool read(const Preference<bool> &one)
{
    return QSettings().value(one.key, one.defaultValue).toBool();
}
inline QString read(const Preference<QLatin1StringView> &one)
{
    return QSettings().value(one.key, QString(one.defaultValue)).toString();
}
inline QByteArray read(const Preference<QByteArray> &one)
{
    return QSettings().value(one.key).toByteArray();
}

inline void write(const Preference<bool> &one, bool value)
{
    QSettings().setValue(one.key, value);
}
inline void write(const Preference<QLatin1StringView> &one, const QString &value)
{
    QSettings().setValue(one.key, value);
}
inline void write(const Preference<QByteArray> &one, const QByteArray &value)
{
    QSettings().setValue(one.key, value);
}

} // namespace preferences

} // namespace switchhook
