// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace switchhook {

/// One QNetworkAccessManager and what it is busy with. A manager keeps up to six connections to an origin and
/// lets a seventh request wait inside, where its time would run unseen: so it gets six at most.
///
/// A connection that lay idle may be closed by the receiver at the very moment it is used again, and the POST
/// is lost then without having arrived. Which of its connections the manager takes cannot be seen. But where
/// all of them were busy at one moment of the last second, none of them lay idle for longer than that.
class HttpLane
{
public:
    using Clock = std::chrono::steady_clock;

    HttpLane();

    enum class Fit { Free, Full, Stale };
    [[nodiscard]] Fit fit(const QByteArray &origin, Clock::time_point now) const;
    void begin(const QByteArray &origin, Clock::time_point now);
    void end(const QByteArray &origin, Clock::time_point now);

    /// Takes nothing more; clean again once all it does has ended.
    void retire() { m_retired = true; }
    /// Closes what it kept open. Only while idle.
    void clear();

    [[nodiscard]] bool isIdle() const { return m_inFlight == 0; }
    [[nodiscard]] bool isRetired() const { return m_retired; }
    [[nodiscard]] Clock::time_point idleSince() const { return m_idleSince; }
    [[nodiscard]] QNetworkAccessManager &manager() { return *m_manager; }

private:
    struct Origin
    {
        int inFlight = 0;
        int opened = 0; // connections there may be: the most that were in flight at once
        Clock::time_point allBusy; // the last moment at which each of them was in use
    };

    std::unique_ptr<QNetworkAccessManager> m_manager;
    QHash<QByteArray, Origin> m_origins;
    int m_inFlight = 0;
    bool m_retired = false;
    Clock::time_point m_idleSince;
};

/// As many lanes as it takes, and no more: a new one is made when all others are full, and one that idled for
/// half a minute goes. So a webhook that hangs fills a lane's places for its origin and no one else waits.
class HttpLanes : public QObject
{
public:
    HttpLanes();

    /// A lane with a free place for the origin, taken. Valid until release().
    HttpLane &acquire(const QByteArray &origin);
    void release(HttpLane &lane, const QByteArray &origin);

private:
    void removeIdle();

    std::vector<std::unique_ptr<HttpLane>> m_lanes;
    QTimer m_cleaning; // runs while there are lanes
};

} // namespace switchhook
