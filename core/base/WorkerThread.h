// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>
#include <type_traits>

namespace switchhook {

/// A thread with an event loop, and the one way to get onto it. What lives there is made and destroyed
/// through run(), so that nothing is ever moved between threads.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name)
        : m_context(std::make_unique<QObject>())
    {
        m_thread.setObjectName(name);
        m_context->moveToThread(&m_thread);
        m_thread.start();
    }

    ~WorkerThread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Calls `work` there and waits for its answer. Not to be called from that thread.
    template <typename Work>
    auto run(Work work) -> std::invoke_result_t<Work>
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            QMetaObject::invokeMethod(m_context.get(), work, Qt::BlockingQueuedConnection);
        } else {
            std::unique_ptr<std::invoke_result_t<Work>> answer;
            QMetaObject::invokeMethod(
                m_context.get(), [&] { answer = std::make_unique<std::invoke_result_t<Work>>(work()); },
                Qt::BlockingQueuedConnection);
            return std::move(*answer);
        }
    }

    /// Calls `work` there, after all that was given before, and does not wait. What was not yet done when this is
    /// destroyed is dropped.
    template <typename Work>
    void post(Work work)
    {
        QMetaObject::invokeMethod(m_context.get(), std::move(work), Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

} // namespace switchhook
