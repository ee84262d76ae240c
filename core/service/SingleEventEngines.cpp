// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/SingleEventEngines.h"

#include "core/base/WorkerThread.h"

namespace switchhook {

namespace {

// Each is a few threads and a connection.
constexpr size_t atATime = 4;

} // namespace

struct SingleEventEngines::Run
{
    explicit Run(EventId one)
        : event(one)
    {
    }

    EventId event;
    std::unique_ptr<EngineHost> host; // on the thread
    WorkerThread thread{QStringLiteral("single-event")};
};

SingleEventEngines::SingleEventEngines(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_options.apiAddress.clear();
}

SingleEventEngines::~SingleEventEngines()
{
    for (const auto &run : m_runs)
        run->thread.post([one = run.get()] { one->host.reset(); });
    for (const auto &run : m_runs)
        run->thread.run([] {});
}

void SingleEventEngines::deliver(EventId event)
{
    m_waiting.push_back(event);
    startNext();
}

void SingleEventEngines::startNext()
{
    while (!m_waiting.empty() && m_runs.size() < atATime) {
        m_runs.push_back(std::make_unique<Run>(m_waiting.front()));
        m_waiting.pop_front();
        Run *run = m_runs.back().get();
        run->thread.post([this, run] { startThere(*run); });
    }
}

void SingleEventEngines::startThere(Run &run)
{
    EngineOptions options = m_options;
    options.onlyEvent = run.event;
    run.host = std::make_unique<EngineHost>(options);
    EngineHost *host = run.host.get();
    connect(host, &EngineHost::delivered, this, &SingleEventEngines::delivered);
    // Ended by a call of its own: not from within what its end destroys.
    const auto end = [this, one = &run] { one->thread.post([this, one] { endThere(*one); }); };
    connect(host, &EngineHost::idle, host, end);
    connect(host, &EngineHost::troubled, host, [this, end, event = run.event](const Error &error) {
        Q_EMIT failed(event, error);
        end();
    });
    if (const auto started = host->start(); !started) {
        Q_EMIT failed(run.event, started.error());
        endThere(run);
    }
}

void SingleEventEngines::endThere(Run &run)
{
    if (!run.host)
        return;
    run.host.reset();
    QMetaObject::invokeMethod(
        this,
        [this, one = &run] {
            std::erase_if(m_runs, [one](const auto &other) { return other.get() == one; });
            startNext();
        },
        Qt::QueuedConnection);
}

} // namespace switchhook
