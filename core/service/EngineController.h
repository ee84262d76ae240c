// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/service/EngineHost.h"

#include <QObject>

#include <memory>
#include <optional>

namespace switchhook {

/// The engine of a program with a window: started, paused and stopped without the caller ever waiting. Lives
/// on the caller's thread; the engine has its own.
class EngineController : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Paused, ///< not started, or paused by the admin
        Starting,
        Delivering,
        Elsewhere, ///< another program delivers from this database: ours stands by, and takes over when it
                   ///< ends
        Failed, ///< see error()
    };

    explicit EngineController(EngineOptions options, QObject *parent = nullptr);
    /// Stops, and waits for what is under way (at most 6 s).
    ~EngineController() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Why it failed; or, while delivering, why the database refuses at the moment.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    void start();
    void pause();
    /// Delivers this one event even while paused: what a test asks for. Nothing to do where an engine
    /// delivers.
    void deliverNow(EventId event);

Q_SIGNALS:
    void stateChanged();
    /// Finished attempts of this program's engine, after their commit.
    void delivered(const std::vector<switchhook::Delivery> &deliveries);

private:
    void setState(State state, std::optional<Error> error = {});

    EngineOptions m_options;
    State m_state = State::Paused;
    std::optional<Error> m_error;
    std::unique_ptr<EngineHost> m_host; // on m_thread
    WorkerThread m_thread;
};

} // namespace switchhook
