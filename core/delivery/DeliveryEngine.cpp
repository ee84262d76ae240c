// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/DeliveryEngine.h"

#include "core/base/Clock.h"
#include "core/delivery/LogKeeping.h"

#include <algorithm>
#include <utility>

namespace switchhook {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseAfterTrouble = 500ms;
constexpr auto pauseBetweenSlowTurns = 50ms;
// What a nudge missed is found by then. While others hold what this engine waits for, it looks more often.
constexpr auto pollInterval = 5s;
constexpr auto pollIntervalWhileWaiting = 200ms;
// An attempt must be over, and recorded, before its lease is.
constexpr auto leaseNeeded = deliveryTimeout + 1000ms;

Delivery toDelivery(const ClaimedDelivery &claimed, Timestamp started, HttpExchange &&exchange)
{
    Delivery delivery;
    delivery.id = claimed.due.delivery;
    delivery.webhook = claimed.due.webhook;
    delivery.event = claimed.due.event;
    delivery.eventName = claimed.outgoing.eventName;
    delivery.attempt = claimed.due.attempt;
    delivery.time = started;
    delivery.outcome = exchange.failure ? *exchange.failure : outcomeOfStatus(exchange.statusCode.value_or(0));
    delivery.statusCode = exchange.statusCode;
    delivery.url = claimed.outgoing.url;
    delivery.requestHeaders = std::move(exchange.requestHeaders);
    delivery.payload = claimed.outgoing.body;
    delivery.responseHeaders = std::move(exchange.responseHeaders);
    delivery.responseBody = std::move(exchange.responseBody);
    delivery.responseTruncated = exchange.responseTruncated;
    delivery.timings = exchange.timings;
    delivery.detail = std::move(exchange.detail);
    applyLogPolicy(delivery, claimed.log);
    return delivery;
}

} // namespace

DeliveryEngine::DeliveryEngine(EngineStore &store, HttpTransport &transport, const Clock &clock)
    : m_store(store)
    , m_transport(transport)
    , m_clock(clock)
{
    m_pause.setSingleShot(true);
    m_poll.setTimerType(Qt::CoarseTimer);
    m_slowPause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DeliveryEngine::endTurn);
    connect(&m_yield, &QTimer::timeout, this, &DeliveryEngine::startYielding);
    connect(&m_slowPause, &QTimer::timeout, this, [this] {
        m_next.slow = true;
        requestTurn();
    });
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_next.poll = true;
        m_next.look = true;
        requestTurn();
    });
    connect(&m_store, &EngineStore::nudged, this, &DeliveryEngine::nudge);
    connect(&m_store, &EngineStore::turned, this,
        [this](const std::shared_ptr<TurnResult> &turned) { finishTurn(turned); });
}

void DeliveryEngine::start()
{
    m_poll.start(pollInterval);
    m_next.poll = true;
    nudge();
}

void DeliveryEngine::nudge()
{
    m_next.look = true;
    requestTurn();
}

void DeliveryEngine::stop()
{
    m_stopping = true;
    m_poll.stop();
    giveBackWaiting();
    requestTurn();
}

void DeliveryEngine::requestTurn()
{
    if (m_turnUnderWay)
        m_turnWanted = true;
    else
        startTurn();
}

// Webhooks that time out make no turns of their own but at this pace: those of the others would wait for them.
void DeliveryEngine::requestSlowTurn()
{
    if (m_stopping)
        requestTurn();
    else if (!m_slowPause.isActive())
        m_slowPause.start(pauseBetweenSlowTurns);
}

void DeliveryEngine::startTurn()
{
    m_turnUnderWay = true;
    m_next.claim = !m_stopping;
    m_next.slow = m_next.slow || m_stopping;
    QMetaObject::invokeMethod(
        &m_store, [store = &m_store, input = std::make_shared<TurnInput>(std::exchange(m_next, {}))] {
            store->turn(std::move(*input));
        });
}

void DeliveryEngine::finishTurn(const std::shared_ptr<TurnResult> &turned)
{
    TurnResult &result = *turned;
    std::vector<WebhookId> claimedFor;
    for (ClaimedDelivery &claimed : result.claimed) {
        Lane &lane = m_lanes[claimed.due.webhook];
        lane.concurrency = claimed.concurrency;
        claimedFor.push_back(claimed.due.webhook);
        lane.waiting.push_back(std::move(claimed));
    }
    std::ranges::for_each(claimedFor, [this](WebhookId webhook) { startDeliveries(webhook); });
    if (m_stopping)
        giveBackWaiting();
    if (!result.recorded.empty())
        Q_EMIT recorded(SharedDeliveries(turned, &result.recorded));
    reportTrouble(result);
    if (result.more)
        requestTurn();
    if (result.moreSlow)
        requestSlowTurn();
    if (!result.asked)
        return;
    m_unrecorded = result.trouble || result.unrecorded;
    if (result.trouble) {
        m_turnWanted = true;
        m_pause.start(pauseAfterTrouble);
    }
    if (result.idle)
        Q_EMIT idle();
    const bool calm = result.idle || result.held || result.trouble || result.keyTrouble;
    const auto interval = calm ? pollInterval : pollIntervalWhileWaiting;
    if (!m_stopping && m_poll.intervalAsDuration() != interval)
        m_poll.start(interval);
    stopIfDone();
    if (!result.trouble)
        endTurn();
}

void DeliveryEngine::endTurn()
{
    m_turnUnderWay = false;
    if (std::exchange(m_turnWanted, false))
        startTurn();
}

void DeliveryEngine::reportTrouble(const TurnResult &result)
{
    const auto &trouble = result.trouble ? result.trouble : result.keyTrouble;
    if (trouble && !std::exchange(m_troubled, true))
        Q_EMIT troubled(*trouble);
    else if (!trouble && !result.claimed.empty() && std::exchange(m_troubled, false))
        Q_EMIT recovered();
}

void DeliveryEngine::startDeliveries(WebhookId webhook)
{
    const auto found = m_lanes.find(webhook);
    if (found == m_lanes.end())
        return;
    Lane &lane = found->second;
    while (!m_stopping && lane.canStart() && !lane.waiting.front().yields)
        startFirst(lane);
    if (!m_stopping && lane.canStart() && !std::exchange(lane.yielding, true)) {
        m_yielding.push_back(webhook);
        if (!m_yield.isActive())
            m_yield.start();
    }
    if (lane.underWay == 0 && lane.waiting.empty() && !lane.yielding)
        m_lanes.erase(found);
}

// One each time the event loop comes round: what is started together ends together where it hangs, and both would
// hold up whoever comes then.
void DeliveryEngine::startYielding()
{
    if (m_yielding.empty()) {
        m_yield.stop();
        return;
    }
    const WebhookId webhook = m_yielding.front();
    m_yielding.pop_front();
    Lane &lane = m_lanes.at(webhook);
    lane.yielding = false;
    if (!m_stopping && lane.canStart())
        startFirst(lane);
    startDeliveries(webhook);
}

void DeliveryEngine::startFirst(Lane &lane)
{
    ClaimedDelivery claimed = std::move(lane.waiting.front());
    lane.waiting.pop_front();
    if (!isLeaseLongEnough(claimed)) {
        m_next.givenBack.push_back(claimed.due);
        requestTurn();
        return;
    }
    ++lane.underWay;
    send(std::move(claimed));
}

bool DeliveryEngine::isLeaseLongEnough(const ClaimedDelivery &claimed) const
{
    return m_clock.monotonic() + leaseNeeded <= claimed.heldUntil
        && m_clock.now() + leaseNeeded <= claimed.heldUntilWall;
}

void DeliveryEngine::send(ClaimedDelivery claimed)
{
    ++m_underWay;
    const Timestamp started = m_clock.now();
    HttpRequest request = buildRequest(claimed.outgoing, started);
    m_transport.send(std::move(request), [this, claimed = std::move(claimed), started](HttpExchange &&exchange) {
        finish(claimed, started, std::move(exchange));
    });
}

void DeliveryEngine::finish(const ClaimedDelivery &claimed, Timestamp started, HttpExchange &&exchange)
{
    --m_underWay;
    const bool timedOut = exchange.failure == Outcome::Timeout;
    m_next.finished.push_back(
        {claimed.due.id, claimed.due.leaseToken, toDelivery(claimed, started, std::move(exchange))});
    if (const auto lane = m_lanes.find(claimed.due.webhook); lane != m_lanes.end()) {
        --lane->second.underWay;
        startDeliveries(claimed.due.webhook);
    }
    timedOut ? requestSlowTurn() : requestTurn();
}

void DeliveryEngine::giveBackWaiting()
{
    for (auto &[webhook, lane] : m_lanes) {
        for (const ClaimedDelivery &claimed : lane.waiting)
            m_next.givenBack.push_back(claimed.due);
        lane.waiting.clear();
    }
    if (!m_next.givenBack.empty())
        requestTurn();
}

void DeliveryEngine::stopIfDone()
{
    const bool written = m_next.finished.empty() && m_next.givenBack.empty() && !m_unrecorded;
    if (m_stopping && m_underWay == 0 && written)
        Q_EMIT stopped();
}

} // namespace switchhook
