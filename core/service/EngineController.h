// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/service/EngineHost.h"
#include "core/service/EngineWatch.h"
#include "core/service/SingleEventEngines.h"

#include <QDeadlineTimer>
#include <QObject>

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace switchhook {

/// The engine of a program with a window: started, paused and stopped without the caller ever waiting. Lives
/// on the caller's thread; the engine has its own.
///
/// Where another program's engine delivers already, ours stands by and takes over when that one ends; one
/// that comes later shares the work with ours. Nothing is delivered twice either way.
class EngineController : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Paused, ///< not started, or paused by the admin
        Starting,
        Delivering,
        Elsewhere, ///< another program delivers from this database (others()): ours stands by, and takes over
                   ///< when it ends
        NotAllowed, ///< this login or user may not deliver, see error(); asked anew every few seconds
        Failed, ///< see error(); tried anew every few seconds
    };

    explicit EngineController(EngineOptions options, QObject *parent = nullptr);
    /// Stops, and waits for what is under way (at most 6 s).
    ~EngineController() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Why it failed or is not allowed; or, while delivering, why the database refuses at the moment.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// The other engines that deliver from this database, in whatever state ours is.
    [[nodiscard]] const std::vector<Worker> &others() const { return m_others; }
    /// Deliveries of the tenant's webhooks still to be made or under way; as of half a second ago.
    [[nodiscard]] qint64 waiting() const { return m_waiting; }
    /// The tenant's active webhooks whose last attempt failed; as of half a second ago.
    [[nodiscard]] qint64 failing() const { return m_failing; }

    /// For whom, and for which tenant, waiting() and failing() count, and whose log a single event's deliveries are read
    /// from. What the engine delivers does not depend on it.
    void setAccess(const AccessRequest &access);
    /// Starts; goes on after a pause; tries anew at once where it failed.
    void start();
    /// Takes nothing new. What is under way ends by itself and is recorded.
    void pause();
    /// Delivers this one event even while paused: what a test asks for. Nothing to do where an engine
    /// delivers.
    void deliverNow(EventId event);

Q_SIGNALS:
    /// state(), error() or others() is different.
    void stateChanged();
    /// waiting() or failing() is different.
    void countsChanged();
    /// Finished attempts of this program's engine, after their commit.
    void delivered(const switchhook::SharedDeliveries &deliveries);
    /// What deliverNow() was asked for stays due.
    void deliverNowFailed(switchhook::EventId event, const switchhook::Error &error);

private:
    enum class Engine { None, Starting, Running, Stopping };

    void setState(State state, std::optional<Error> error = {});
    void handleOutlook(const EngineOutlook &outlook);
    void setCounts(qint64 waiting, qint64 failing);
    [[nodiscard]] std::vector<Worker> othersIn(const std::vector<Worker> &engines) const;
    [[nodiscard]] bool isOlderThere() const;
    [[nodiscard]] EngineOptions ownOptions() const;
    void standBy();
    void finishAsking(const Result<void> &allowed);
    void startEngine();
    void stopEngine();
    void refuse(const Error &error);
    void finishStart(const std::optional<Error> &error);

    EngineOptions m_options;
    State m_state = State::Paused;
    std::optional<Error> m_error;
    std::vector<Worker> m_others;
    qint64 m_waiting = 0;
    qint64 m_failing = 0;
    bool m_wanted = false;
    Engine m_engine = Engine::None;
    bool m_isAsking = false; // whether this login may deliver
    std::optional<EngineId> m_id; // of ours, once it is known
    std::unordered_set<EngineId> m_ours; // all that were
    QDeadlineTimer m_nextTry;
    EngineWatch m_watch;
    std::unique_ptr<SingleEventEngines> m_single;
    std::unique_ptr<EngineHost> m_host; // on m_thread
    WorkerThread m_thread;
};

} // namespace switchhook
