// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

class QAction;

namespace switchhook {

class EngineController;

/// Where the desktop has a tray: what is left of the window while it is closed and the engine goes on.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// `toggle` pauses and resumes.
    TrayIcon(const EngineController &engine, QAction *toggle, QObject *parent = nullptr);

    /// Does nothing where there is no tray.
    void setVisible(bool visible);

Q_SIGNALS:
    void openWanted();
    void quitWanted();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace switchhook
