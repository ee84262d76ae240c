// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ServiceThread.h"

namespace switchhook {

ServiceThread::ServiceThread(const QString &name, WorkspacePaths paths, AccessRequest access)
    : m_paths(std::move(paths))
    , m_access(access)
    , m_accessThere(std::move(access))
    , m_thread(name)
{
}

ServiceThread::~ServiceThread()
{
    m_ending = true;
    m_thread.run([this] { m_workspace.reset(); });
}

void ServiceThread::setAccess(AccessRequest access)
{
    m_access = access;
    m_thread.post([this, access = std::move(access)]() mutable {
        m_accessThere = std::move(access);
        m_workspace.reset();
    });
}

Result<Workspace *> ServiceThread::workspace()
{
    if (!m_workspace) {
        auto opened = Workspace::open(m_paths, m_accessThere);
        if (!opened)
            return opened.error();
        m_workspace = std::move(*opened);
    }
    return m_workspace.get();
}

} // namespace switchhook
