// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

/// "Deliver when I log in": a user unit of systemd that runs the headless engine for a database, and the link
/// that has it started. Small files of this user; nothing is started or stopped now.
class DeliverAtLogin
{
public:
    /// `database` as `--database` takes it, or empty for the default one.
    explicit DeliverAtLogin(const QString &database, bool hasSystemd = isSystemdRunning());
    [[nodiscard]] static bool isSystemdRunning();

    /// Whether this system has what it takes; reason() says why not.
    [[nodiscard]] bool isPossible() const { return m_reason.isEmpty(); }
    [[nodiscard]] QString reason() const { return m_reason; }
    /// Whether the unit is there, is to be started, and serves this database.
    [[nodiscard]] bool isOn() const;
    /// Writes or removes them, and answers in a sentence what it did or why it could not.
    [[nodiscard]] QString set(bool on) const;

    [[nodiscard]] QString unitPath() const;
    [[nodiscard]] QByteArray unitText() const;

private:
    [[nodiscard]] QString linkPath() const;
    [[nodiscard]] QString turnOn() const;
    [[nodiscard]] QString turnOff() const;

    QString m_database;
    QString m_program;
    QString m_reason;
};

} // namespace switchhook
