// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/EngineHost.h"

#include <QObject>

#include <deque>
#include <memory>
#include <vector>

namespace switchhook {

/// Engines that deliver one event each and end, a few at a time: for what is asked for by hand while no
/// engine runs. Lives on its maker's thread, which never waits.
class SingleEventEngines : public QObject
{
    Q_OBJECT

public:
    explicit SingleEventEngines(EngineOptions options, QObject *parent = nullptr);
    /// Waits for what is under way, all of it at once (at most 6 s).
    ~SingleEventEngines() override;

    void deliver(EventId event);

Q_SIGNALS:
    void delivered(const switchhook::SharedDeliveries &deliveries);
    /// It stays due: the engine did not come up, or the database refused.
    void failed(switchhook::EventId event, const switchhook::Error &error);

private:
    struct Run;

    void startNext();
    void startThere(Run &run);
    void endThere(Run &run);

    EngineOptions m_options;
    std::deque<EventId> m_waiting;
    std::vector<std::unique_ptr<Run>> m_runs;
};

} // namespace switchhook
