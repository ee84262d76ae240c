// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/ReceiverThread.h"

namespace switchhook {

using namespace Qt::StringLiterals;

ReceiverThread::ReceiverThread(QObject *parent)
    : QObject(parent)
    , m_thread(u"receiver"_s)
{
}

ReceiverThread::~ReceiverThread()
{
    m_thread.run([this] { m_receiver.reset(); });
}

void ReceiverThread::start(ReceiverOptions options)
{
    m_thread.post([this, options = std::move(options)]() mutable {
        const auto url = open(std::move(options));
        tell([this, url] {
            if (url)
                Q_EMIT started(*url);
            else
                Q_EMIT failed(url.error());
        });
    });
}

Result<QUrl> ReceiverThread::open(ReceiverOptions options)
{
    m_receiver.reset(); // its port may be the one that is wanted
    auto receiver = std::make_unique<Receiver>(std::move(options));
    connect(receiver.get(), &Receiver::received, receiver.get(),
        [this](const ReceivedRequest &request) { tell([this, request] { Q_EMIT received(request); }); });
    connect(receiver.get(), &Receiver::forwarded, receiver.get(),
        [this](quint64 number, const ForwardedAnswer &answer) {
            tell([this, number, answer] { Q_EMIT forwarded(number, answer); });
        });
    if (const auto listening = receiver->listen(); !listening)
        return listening.error();
    m_receiver = std::move(receiver);
    return m_receiver->url();
}

void ReceiverThread::stop()
{
    m_thread.post([this] {
        m_receiver.reset();
        tell([this] { Q_EMIT stopped(); });
    });
}

void ReceiverThread::setBehaviour(ReceiverBehaviour behaviour)
{
    m_thread.post([this, behaviour = std::move(behaviour)]() mutable {
        if (m_receiver)
            m_receiver->setBehaviour(std::move(behaviour));
    });
}

} // namespace switchhook
