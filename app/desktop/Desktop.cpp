// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Desktop.h"

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

EngineOptions optionsFor(const WorkspacePaths &paths)
{
    EngineOptions options;
    options.paths = paths;
    return options;
}

} // namespace

Desktop::Desktop(ServiceThread &actions)
    : m_reading(u"reading"_s, actions.paths(), actions.access())
    , m_changes(actions.paths().database)
    , m_catalogue(actions, m_changes)
    , m_engine(optionsFor(actions.paths()))
    , m_window({actions, m_reading, m_changes, m_engine, m_catalogue})
    , m_tray(m_engine, m_window.toggleEngineAction())
{
    connect(&m_window, &MainWindow::quitWanted, this, &Desktop::quitWanted);
    connect(&m_window, &MainWindow::closed, this, [this](bool hidden) {
        m_tray.setVisible(hidden);
        if (!hidden)
            Q_EMIT quitWanted();
    });
    connect(&m_tray, &TrayIcon::openWanted, this, [this] {
        m_tray.setVisible(false);
        m_window.bringUp();
    });
    connect(&m_tray, &TrayIcon::quitWanted, this, &Desktop::quitWanted);
}

void Desktop::start()
{
    m_window.show();
    m_engine.start();
}

} // namespace switchhook
