// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/service/Workspace.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace switchhook {

/// A Workspace on a thread of its own, for programs whose own thread must never wait: values go in, values
/// come back. Calls are done one after the other, in their order. Made, used and destroyed on one thread with
/// an event loop, the caller's; what was not yet done when it is destroyed is dropped.
class ServiceThread : public QObject
{
    Q_OBJECT

public:
    ServiceThread(const QString &name, WorkspacePaths paths, AccessRequest access = {});
    ~ServiceThread() override;

    /// Calls `work(Workspace &)`, which answers a Result<T>, over there, and then `then(Result<T>)` here,
    /// unless `context` is gone by then. Where the database cannot be opened `then` gets that error; the next
    /// call tries anew.
    template <typename Work, typename Then> void call(const QObject *context, Work work, Then then)
    {
        using Answer = std::invoke_result_t<Work, Workspace &>;
        const QPointer<const QObject> wanted(context);
        m_thread.post([this, wanted, work = std::move(work), then = std::move(then)]() mutable {
            if (m_ending)
                return;
            auto answer = std::make_shared<Answer>(answerOf<Answer>(work));
            QMetaObject::invokeMethod(
                this,
                [wanted, answer, then = std::move(then)]() mutable {
                    if (wanted)
                        then(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    /// As whom and in which tenant the calls work that come after this one: they get a Workspace of their own. Where it
    /// cannot be opened each of them is answered with why.
    void setAccess(AccessRequest access);
    /// What setAccess() said last.
    [[nodiscard]] const AccessRequest &access() const { return m_access; }
    [[nodiscard]] const WorkspacePaths &paths() const { return m_paths; }

private:
    Result<Workspace *> workspace();

    template <typename Answer, typename Work> Answer answerOf(Work &work)
    {
        const auto opened = workspace();
        return opened ? work(**opened) : Answer(opened.error());
    }

    const WorkspacePaths m_paths;
    AccessRequest m_access;
    AccessRequest m_accessThere; // used over there
    std::unique_ptr<Workspace> m_workspace; // made, used and destroyed over there
    std::atomic<bool> m_ending = false;
    WorkerThread m_thread;
};

} // namespace switchhook
