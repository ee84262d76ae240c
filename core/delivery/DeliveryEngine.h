// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/EngineStore.h"
#include "core/http/HttpTransport.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <unordered_map>

namespace switchhook {

/// Delivers: asks the store for claims, puts them on the wire through the transport, and hands what came of
/// them back. A queue per webhook; none waits for another. Lives on the network thread with its transport;
/// the store lives on a thread of its own, and no transaction is open while anything is on the wire.
class DeliveryEngine : public QObject
{
    Q_OBJECT

public:
    /// `store` outlives this; it is only ever called on its own thread.
    DeliveryEngine(EngineStore &store, HttpTransport &transport, const Clock &clock);

    void start();
    /// Takes nothing new, lets what is under way end, records it; then stopped(). An attempt ends within the
    /// delivery timeout, so this does too.
    void stop();
    /// Something new may be due.
    void nudge();

Q_SIGNALS:
    void idle();
    void recorded(const switchhook::SharedDeliveries &deliveries);
    void troubled(const switchhook::Error &error);
    void recovered();
    void stopped();

private:
    struct Lane
    {
        std::deque<ClaimedDelivery> waiting;
        int underWay = 0;
        int concurrency = defaultConcurrency;
        bool yielding = false; // stands in m_yielding

        [[nodiscard]] bool canStart() const { return underWay < concurrency && !waiting.empty(); }
    };

    void requestTurn();
    void requestSlowTurn();
    void startTurn();
    void finishTurn(const std::shared_ptr<TurnResult> &turned);
    void endTurn();
    void reportTrouble(const TurnResult &result);
    void startDeliveries(WebhookId webhook);
    void startYielding();
    void startFirst(Lane &lane);
    void send(ClaimedDelivery claimed);
    void finish(const ClaimedDelivery &claimed, Timestamp started, HttpExchange &&exchange);
    [[nodiscard]] bool isLeaseLongEnough(const ClaimedDelivery &claimed) const;
    void giveBackWaiting();
    void stopIfDone();

    EngineStore &m_store;
    HttpTransport &m_transport;
    const Clock &m_clock;
    std::unordered_map<WebhookId, Lane> m_lanes;
    TurnInput m_next; // gathers until the next turn starts
    std::deque<WebhookId> m_yielding; // have one to start, once there is nothing else to do
    QTimer m_pause; // after a turn that failed
    QTimer m_slowPause; // between turns for webhooks that time out
    QTimer m_yield;
    QTimer m_poll;
    int m_underWay = 0;
    bool m_turnUnderWay = false;
    bool m_turnWanted = false;
    bool m_stopping = false;
    bool m_unrecorded = false; // the store could not write yet
    bool m_troubled = false;
};

} // namespace switchhook
