// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/receiver/Receiver.h"

#include <QObject>

#include <memory>

namespace switchhook {

/// A receiver of a program with a window: on a thread of its own, so that neither waits for the other. Made,
/// used and destroyed on one thread with an event loop; the signals come there, in the order of what happened.
class ReceiverThread : public QObject
{
    Q_OBJECT

public:
    explicit ReceiverThread(QObject *parent = nullptr);
    ~ReceiverThread() override;

    /// Answers with started() or failed(). Instead of the one that may be running.
    void start(ReceiverOptions options);
    /// Answers with stopped().
    void stop();
    void setBehaviour(ReceiverBehaviour behaviour);

Q_SIGNALS:
    void started(const QUrl &url);
    void failed(const switchhook::Error &error);
    void stopped();
    void received(const switchhook::ReceivedRequest &request);
    void forwarded(quint64 number, const switchhook::ForwardedAnswer &answer);

private:
    Result<QUrl> open(ReceiverOptions options);
    /// Over there: calls `work` here.
    template <typename Work> void tell(Work work) { QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection); }

    std::unique_ptr<Receiver> m_receiver; // made, used and destroyed over there
    WorkerThread m_thread;
};

} // namespace switchhook
