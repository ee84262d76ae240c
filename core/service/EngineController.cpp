// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EngineController.h"

namespace switchhook {

EngineController::EngineController(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_thread(QStringLiteral("engine"))
{
}

EngineController::~EngineController()
{
    m_thread.run([this] { m_host.reset(); });
}

void EngineController::start()
{
    setState(State::Starting);
    m_thread.post([this] {
        m_host = std::make_unique<EngineHost>(m_options);
        connect(m_host.get(), &EngineHost::delivered, this, &EngineController::delivered);
        const auto started = m_host->start();
        const auto error = started ? std::nullopt : std::optional(started.error());
        QMetaObject::invokeMethod(
            this, [this, error] { setState(error ? State::Failed : State::Delivering, error); },
            Qt::QueuedConnection);
    });
}

void EngineController::pause()
{
    m_thread.post([this] { m_host.reset(); });
    setState(State::Paused);
}

void EngineController::deliverNow(EventId)
{
}

void EngineController::setState(State state, std::optional<Error> error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

} // namespace switchhook
