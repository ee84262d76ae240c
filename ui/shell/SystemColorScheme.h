// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace switchhook {

/// Whether the user's desktop prefers dark windows, as the freedesktop settings portal tells it. Asked
/// without waiting; where there is no portal it stays light.
class SystemColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemColorScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    /// The portal's signal; slots that D-Bus calls are found by their name.
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void setPreference(const QVariant &value);

    bool m_dark = false;
};

} // namespace switchhook
