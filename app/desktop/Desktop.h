// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "core/service/ServiceThread.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/TrayIcon.h"

namespace switchhook {

/// The window with all it works with, once the database is open. Its end waits for what the engine has under
/// way, at most 6 s.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `actions` outlives this.
    explicit Desktop(ServiceThread &actions);

    [[nodiscard]] MainWindow &window() { return m_window; }
    /// Shows the window and delivers.
    void start();

Q_SIGNALS:
    void quitWanted();

private:
    ServiceThread m_reading;
    ChangeWatcher m_changes;
    ShownCatalogue m_catalogue;
    EngineController m_engine;
    MainWindow m_window;
    TrayIcon m_tray;
};

} // namespace switchhook
