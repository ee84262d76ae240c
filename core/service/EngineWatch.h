// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/service/Workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace switchhook {

/// What is to be seen of the engines of a database.
struct EngineOutlook
{
    std::vector<Worker> engines; ///< that deliver whatever is due, of all programs
    qint64 waiting = 0; ///< deliveries still to be made or under way, of the tenant
    qint64 failing = 0; ///< the tenant's active webhooks whose last attempt failed
};

/// Looks at a database about twice a second: who delivers from it, what waits and what fails. Lives on its
/// maker's thread and looks on one of its own.
class EngineWatch : public QObject
{
    Q_OBJECT

public:
    EngineWatch(const WorkspacePaths &paths, const AccessRequest &access, QObject *parent = nullptr);
    ~EngineWatch() override;

    /// Once more, at once.
    void look();
    /// For whom, and for which tenant, it counts from now on. Where they may not know, or no tenant was chosen, it counts
    /// nothing.
    void setAccess(const AccessRequest &access);

Q_SIGNALS:
    void looked(const switchhook::EngineOutlook &outlook);
    /// The database cannot be opened or read. It goes on trying, less often.
    void failed(const switchhook::Error &error);

private:
    class Eye;

    WorkerThread m_thread;
    std::unique_ptr<Eye> m_eye; // made, used and destroyed over there
};

} // namespace switchhook
