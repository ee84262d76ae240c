// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EngineController.h"

#include <algorithm>

namespace switchhook {

using namespace std::chrono_literals;

namespace {

// Between two starts of an engine that does not come up.
constexpr auto pauseAfterFailure = 5s;

bool areSame(const std::vector<Worker> &some, const std::vector<Worker> &others)
{
    return std::ranges::equal(some, others, {}, &Worker::id, &Worker::id);
}

} // namespace

EngineController::EngineController(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_watch(m_options.paths, m_options.access)
    , m_single(std::make_unique<SingleEventEngines>(m_options))
    , m_thread(QStringLiteral("engine"))
{
    connect(&m_watch, &EngineWatch::looked, this, &EngineController::handleOutlook);
    connect(&m_watch, &EngineWatch::failed, this, [this](const Error &error) {
        if (m_wanted && m_engine == Engine::None)
            setState(State::Failed, error);
    });
    connect(m_single.get(), &SingleEventEngines::delivered, this, &EngineController::delivered);
    connect(m_single.get(), &SingleEventEngines::failed, this, &EngineController::deliverNowFailed);
}

EngineController::~EngineController()
{
    m_thread.post([this] { m_host.reset(); });
    m_single.reset(); // both at the same time
    m_thread.run([] {});
}

void EngineController::setAccess(const AccessRequest &access)
{
    m_options.access = access;
    m_watch.setAccess(access);
}

// Whoever looks as another user goes on delivering as themselves.
EngineOptions EngineController::ownOptions() const
{
    EngineOptions options = m_options;
    options.access.user.clear();
    return options;
}

void EngineController::start()
{
    m_wanted = true;
    m_nextTry = {};
    if (m_engine == Engine::Running)
        return;
    setState(State::Starting);
    m_watch.look();
}

void EngineController::pause()
{
    m_wanted = false;
    if (m_engine == Engine::Running)
        stopEngine();
    setState(State::Paused);
}

void EngineController::deliverNow(EventId event)
{
    const bool isDelivered = m_state == State::Delivering || m_state == State::Elsewhere
        || (m_state == State::NotAllowed && !m_others.empty());
    if (!isDelivered)
        m_single->deliver(event);
}

void EngineController::handleOutlook(const EngineOutlook &outlook)
{
    setCounts(outlook.waiting, outlook.failing);
    auto others = othersIn(outlook.engines);
    const bool isNews = !areSame(m_others, others);
    m_others = std::move(others);
    if (m_wanted && m_engine == Engine::None && !m_others.empty())
        standBy();
    else if (m_wanted && m_engine == Engine::None && m_nextTry.hasExpired())
        startEngine();
    else if (m_engine == Engine::Running && isOlderThere()) {
        stopEngine();
        setState(State::Elsewhere);
    }
    if (isNews)
        Q_EMIT stateChanged();
}

void EngineController::setCounts(qint64 waiting, qint64 failing)
{
    if (m_waiting == waiting && m_failing == failing)
        return;
    m_waiting = waiting;
    m_failing = failing;
    Q_EMIT countsChanged();
}

// An engine that comes up does not know its id at once: until then it may be among them.
std::vector<Worker> EngineController::othersIn(const std::vector<Worker> &engines) const
{
    if (m_engine != Engine::None && !m_id)
        return m_others;
    std::vector<Worker> others;
    std::ranges::copy_if(engines, std::back_inserter(others),
        [this](const Worker &engine) { return !m_ours.contains(engine.id); });
    return others;
}

// Two that start at the same moment see each other: only one of them may step back.
bool EngineController::isOlderThere() const
{
    return m_id && std::ranges::any_of(m_others, [this](const Worker &other) {
        return other.id.value() < m_id->value();
    });
}

// It takes over later only where it may deliver: that is asked first.
void EngineController::standBy()
{
    if (m_state == State::Elsewhere || m_isAsking || !m_nextTry.hasExpired())
        return;
    m_isAsking = true;
    m_thread.post([this, options = ownOptions()] {
        const auto allowed = EngineHost(options).checkMayDeliver();
        QMetaObject::invokeMethod(
            this, [this, allowed] { finishAsking(allowed); }, Qt::QueuedConnection);
    });
}

void EngineController::finishAsking(const Result<void> &allowed)
{
    m_isAsking = false;
    if (!m_wanted || m_engine != Engine::None)
        return;
    if (!allowed)
        refuse(allowed.error());
    else if (!m_others.empty())
        setState(State::Elsewhere);
}

void EngineController::refuse(const Error &error)
{
    m_nextTry.setRemainingTime(pauseAfterFailure);
    setState(error.kind() == ErrorKind::Permission ? State::NotAllowed : State::Failed, error);
}

void EngineController::startEngine()
{
    m_engine = Engine::Starting;
    m_id.reset();
    m_thread.post([this, options = ownOptions()] {
        m_host = std::make_unique<EngineHost>(options);
        EngineHost *host = m_host.get();
        connect(host, &EngineHost::delivered, this, &EngineController::delivered);
        connect(host, &EngineHost::entered, this, [this](EngineId id) {
            m_id = id;
            m_ours.insert(id);
        });
        connect(host, &EngineHost::troubled, this, [this](const Error &error) {
            if (m_state == State::Delivering)
                setState(State::Delivering, error);
        });
        connect(host, &EngineHost::recovered, this, [this] {
            if (m_state == State::Delivering)
                setState(State::Delivering);
        });
        const auto started = m_host->start();
        const auto error = started ? std::nullopt : std::optional(started.error());
        if (error)
            m_host.reset();
        QMetaObject::invokeMethod(
            this, [this, error] { finishStart(error); }, Qt::QueuedConnection);
    });
}

void EngineController::finishStart(const std::optional<Error> &error)
{
    m_engine = error ? Engine::None : Engine::Running;
    if (!m_wanted) {
        if (m_engine == Engine::Running)
            stopEngine();
    } else if (error) {
        refuse(*error);
    } else {
        setState(State::Delivering);
    }
}

void EngineController::stopEngine()
{
    m_engine = Engine::Stopping;
    m_thread.post([this] {
        m_host.reset();
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_engine = Engine::None;
                if (m_wanted)
                    m_watch.look();
            },
            Qt::QueuedConnection);
    });
}

void EngineController::setState(State state, std::optional<Error> error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

} // namespace switchhook
