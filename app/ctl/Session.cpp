// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Session.h"

#include "app/ctl/Options.h"

namespace switchhook {

using namespace Qt::StringLiterals;

Session::Session(const GlobalOptions &options, CtlIo &io)
    : m_io(io)
    , m_out(io, options.json)
{
    m_engineOptions.paths.database = QString::fromStdString(options.database);
    m_engineOptions.access.tenant = toText(options.tenant);
    m_engineOptions.access.user = toText(options.user);
    m_engineOptions.caFile = QString::fromStdString(options.caFile);
}

Result<Workspace *> Session::workspace()
{
    if (!m_workspace) {
        auto opened = withPassword([this] { return Workspace::open(m_engineOptions.paths, m_engineOptions.access); });
        if (!opened)
            return opened.error();
        m_workspace = std::move(opened).value();
    }
    return m_workspace.get();
}

// Where libpq looks for it. The environment of a process is its owner's alone, and what is set here is not seen
// in /proc at all.
bool Session::askPassword()
{
    const auto password = m_io.askPassword ? m_io.askPassword(u"Password of the database: "_s) : std::nullopt;
    return password && qputenv("PGPASSWORD", *password);
}

EngineOptions Session::engineOptions() const
{
    return m_engineOptions;
}

void Session::workOnPlatform()
{
    Q_ASSERT(!m_workspace);
    m_engineOptions.access.platform = true;
}

void Session::useDatabase(const QString &path)
{
    Q_ASSERT(!m_workspace);
    m_engineOptions.paths.database = path;
}

void Session::noteWaiting()
{
    const auto running = m_workspace->isEngineRunning();
    const auto waiting = m_workspace->waiting();
    if (!running || !waiting || *running || *waiting == 0)
        return;
    const QString what = *waiting == 1 ? u"One delivery waits"_s : u"%1 deliveries wait"_s.arg(*waiting);
    m_out.note(what + u", and no engine is running. This starts one: switchhookctl run"_s);
}

} // namespace switchhook
