// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/WorkerService.h"

#include "core/delivery/DeliveryRecorder.h"
#include "core/delivery/EngineDirectory.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace switchhook {

WorkerService::WorkerService(Database &database, AccessPolicy &access, const Clock &clock)
    : m_database(database)
    , m_access(access)
    , m_clock(clock)
{
}

Result<Workers> WorkerService::list()
{
    if (const auto allowed = m_access.enter(ServiceCall::WorkerList); !allowed)
        return allowed.error();
    DueRepository queue(m_database);
    const auto engines = EngineRepository(m_database).list();
    if (!engines)
        return engines.error();
    const auto alive = EngineDirectory(m_database, m_clock).alive();
    if (!alive)
        return alive.error();
    const auto holdings = queue.holdings();
    if (!holdings)
        return holdings.error();
    const auto waiting = queue.waiting();
    if (!waiting)
        return waiting.error();
    Workers result {{}, waiting->count, waiting->oldest};
    for (const EngineRow &engine : *engines) {
        const bool lives = std::ranges::any_of(*alive, [&](const EngineRow &other) { return other.id == engine.id; });
        Worker worker {engine.id, engine.host, engine.pid, engine.started, lives, engine.onlyEvent.has_value(), 0, {}};
        if (const auto held = std::ranges::find(*holdings, engine.id, &EngineHolding::engine); held != holdings->end()) {
            worker.held = held->count;
            worker.heldSince = held->firstLeaseEnd - m_database.dialect().leaseTime();
        }
        result.workers.push_back(std::move(worker));
    }
    return result;
}

Result<std::vector<Worker>> WorkerService::delivering()
{
    if (const auto allowed = m_access.enter(ServiceCall::WorkerDelivering); !allowed)
        return allowed.error();
    const auto alive = EngineDirectory(m_database, m_clock).alive();
    if (!alive)
        return alive.error();
    std::vector<Worker> workers;
    for (const EngineRow &engine : *alive) {
        if (!engine.onlyEvent)
            workers.push_back({engine.id, engine.host, engine.pid, engine.started, true, false, 0, {}});
    }
    return workers;
}

Result<qint64> WorkerService::release(const QString &text)
{
    if (const auto allowed = m_access.enter(ServiceCall::WorkerRelease); !allowed)
        return allowed.error();
    const auto id = EngineId::fromString(text);
    const auto engines = EngineRepository(m_database).list();
    if (!engines)
        return engines.error();
    if (!id || std::ranges::find(*engines, *id, &EngineRow::id) == engines->end())
        return Error {ErrorCode::WorkerUnknown, {text}};
    EngineDirectory directory(m_database, m_clock);
    const auto alive = directory.alive();
    if (!alive)
        return alive.error();
    if (std::ranges::find(*alive, *id, &EngineRow::id) != alive->end())
        return Error {ErrorCode::WorkerAlive, {text}};

    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto held = DueRepository(m_database).heldBy(*id, std::numeric_limits<int>::max());
    if (!held)
        return held.error();
    DeliveryRecorder recorder(m_database);
    std::unordered_set<WebhookId> webhooks;
    qint64 released = 0;
    for (const DueDelivery &claim : *held) {
        const auto ours = recorder.addInterrupted(claim, claim.leaseUntil - m_database.dialect().leaseTime());
        if (!ours)
            return ours.error();
        released += *ours ? 1 : 0;
        webhooks.insert(claim.webhook);
    }
    if (const auto recorded = recorder.finish(); !recorded)
        return recorded.error();
    if (const auto forgotten = directory.forget(*id); !forgotten)
        return forgotten.error();
    if (const auto told = directory.announce({webhooks.begin(), webhooks.end()}); !told)
        return told.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    directory.nudge();
    return released;
}

} // namespace switchhook
