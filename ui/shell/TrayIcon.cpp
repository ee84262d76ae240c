// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TrayIcon.h"

#include "ui/common/IconTheme.h"
#include "ui/shell/EngineText.h"

namespace switchhook {

TrayIcon::TrayIcon(const EngineController &engine, QAction *toggle, QObject *parent)
    : QObject(parent)
    , m_icon(programIcon())
{
    connect(m_menu.addAction(tr("&Open Switchhook")), &QAction::triggered, this, &TrayIcon::openWanted);
    m_menu.addAction(toggle);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("&Quit")), &QAction::triggered, this, &TrayIcon::quitWanted);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT openWanted();
    });
    const auto showState
        = [this, &engine] { m_icon.setToolTip(tr("Switchhook: %1").arg(engineStateText(engine))); };
    connect(&engine, &EngineController::stateChanged, this, showState);
    showState();
}

void TrayIcon::setVisible(bool visible)
{
    m_icon.setVisible(visible && QSystemTrayIcon::isSystemTrayAvailable());
}

} // namespace switchhook
