// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EngineHost.h"

#include "core/base/Paths.h"
#include "core/base/WorkerThread.h"
#include "core/crypto/KeyRing.h"
#include "core/delivery/DeliveryEngine.h"
#include "core/delivery/NudgeListener.h"
#include "core/domain/EventCatalogue.h"
#include "core/http/QtHttpTransport.h"
#include "core/service/EngineApi.h"
#include "core/storage/Database.h"
#include "core/storage/SettingRepository.h"

#include <QSemaphore>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace switchhook {

namespace {

// Five seconds for what is on the wire, and one to record it.
constexpr std::chrono::milliseconds stopLimit {6000};
constexpr int highestCapacity = 4096;
// Database, sockets of the HTTP interface, Qt's own.
constexpr int filesForOthers = 400;

/// How many deliveries may be under way: each may need a file descriptor, and the system gives only so many.
int availableCapacity()
{
#ifdef Q_OS_UNIX
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return highestCapacity / 8;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const auto files = static_cast<qint64>(std::min<rlim_t>(limit.rlim_cur, 1'000'000));
    return static_cast<int>(std::clamp<qint64>((files - filesForOthers) / 3, 64, highestCapacity));
#else
    return highestCapacity / 4;
#endif
}

} // namespace

/// Everything that runs, in the order in which it depends on what stands above it.
struct EngineHost::Threads
{
    SystemClock clock;
    EventCatalogue catalogue = EventCatalogue::builtIn();
    WorkerThread storage {QStringLiteral("storage")};
    WorkerThread network {QStringLiteral("network")};
    WorkerThread apiThread {QStringLiteral("api")};
    // On the storage thread:
    std::unique_ptr<KeyRing> keys;
    std::unique_ptr<EngineStore> store;
    // On the network thread:
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<DeliveryEngine> engine;
    std::unique_ptr<NudgeListener> listener;
    // On its own:
    std::unique_ptr<EngineApi> api;

    ~Threads()
    {
        apiThread.run([this] { api.reset(); });
        network.run([this] {
            listener.reset();
            engine.reset();
            transport.reset();
        });
        storage.run([this] {
            if (store)
                store->leave();
            store.reset();
            keys.reset();
        });
    }
};

EngineHost::EngineHost(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    WorkspacePaths &paths = m_options.paths;
    if (paths.database.isEmpty())
        paths.database = defaultDatabasePath();
    if (paths.keyFile.isEmpty())
        paths.keyFile = keyFilePath();
}

EngineHost::~EngineHost()
{
    stop();
}

Result<void> EngineHost::checkMayDeliver() const
{
    const auto database = Database::open(m_options.paths.database);
    if (!database)
        return database.error();
    return checkMayDeliver(**database);
}

Result<void> EngineHost::start()
{
    m_threads = std::make_unique<Threads>();
    auto started = startStore();
    if (started)
        started = startNetwork();
    if (started && !m_options.apiAddress.isEmpty())
        started = startApi();
    if (!started)
        stop();
    return started;
}

// A server's worker is none of its users: there the server decides, unless someone acts as a user.
Result<void> EngineHost::checkMayDeliver(Database &database) const
{
    const bool asUser = !database.dialect().isServer() || !m_options.access.user.isEmpty();
    if (asUser && !m_options.onlyEvent) {
        const AccessRequest who {.user = m_options.access.user, .login = m_options.access.login};
        if (auto allowed = AccessPolicy::check(database, ServiceCall::EngineStart, who); !allowed)
            return allowed;
    }
    return database.checkMayDeliver(m_options.onlyEvent.has_value());
}

Result<void> EngineHost::startStore()
{
    Threads &threads = *m_threads;
    return threads.storage.run([&]() -> Result<void> {
        const WorkspacePaths &paths = m_options.paths;
        auto database = Database::open(paths.database);
        if (!database)
            return database.error();
        if (const auto allowed = checkMayDeliver(**database); !allowed)
            return allowed;
        if (m_options.caFile.isEmpty()) {
            const auto caFile = SettingRepository(**database).find(settings::caFile);
            if (!caFile)
                return caFile.error();
            m_options.caFile = caFile->value_or(QString(settings::caFile.defaultValue));
        }
        threads.keys = std::make_unique<KeyRing>(paths.keyFile);
        threads.store = std::make_unique<EngineStore>(std::move(*database), *threads.keys, threads.catalogue,
            threads.clock, EngineStore::Options {availableCapacity(), m_options.onlyEvent});
        connect(threads.store.get(), &EngineStore::entered, this, &EngineHost::entered, Qt::QueuedConnection);
        const auto row = threads.store->enter();
        if (!row)
            return row.error();
        m_socket = row->socket;
        return {};
    });
}

Result<void> EngineHost::startNetwork()
{
    Threads &threads = *m_threads;
    QtHttpTransport::Options options;
    if (!m_options.caFile.isEmpty()) {
        const auto authorities = loadCaFile(m_options.caFile);
        if (!authorities)
            return authorities.error();
        options.extraAuthorities = *authorities;
    }
    threads.network.run([&] {
        threads.transport = std::make_unique<QtHttpTransport>(options);
        threads.engine = std::make_unique<DeliveryEngine>(*threads.store, *threads.transport, threads.clock);
        if (!m_socket.isEmpty())
            threads.listener = std::make_unique<NudgeListener>(m_socket);
        connectSignals();
        threads.engine->start();
    });
    return {};
}

Result<void> EngineHost::startApi()
{
    Threads &threads = *m_threads;
    return threads.apiThread.run([&]() -> Result<void> {
        auto api = EngineApi::start(m_options.apiAddress, m_options.paths.database, *threads.store);
        if (!api)
            return api.error();
        threads.api = std::move(*api);
        m_apiAddress = threads.api->address();
        return {};
    });
}

QString EngineHost::apiAddress() const
{
    return m_apiAddress;
}

void EngineHost::connectSignals()
{
    DeliveryEngine *engine = m_threads->engine.get();
    if (m_threads->listener)
        connect(m_threads->listener.get(), &NudgeListener::nudged, engine, &DeliveryEngine::nudge);
    connect(engine, &DeliveryEngine::idle, this, &EngineHost::idle, Qt::QueuedConnection);
    connect(engine, &DeliveryEngine::recorded, this, &EngineHost::delivered, Qt::QueuedConnection);
    connect(engine, &DeliveryEngine::troubled, this, &EngineHost::troubled, Qt::QueuedConnection);
    connect(engine, &DeliveryEngine::recovered, this, &EngineHost::recovered, Qt::QueuedConnection);
}

void EngineHost::stop()
{
    if (!m_threads)
        return;
    m_threads->apiThread.run([this] { m_threads->api.reset(); });
    QSemaphore done;
    m_threads->network.run([&] {
        DeliveryEngine *engine = m_threads->engine.get();
        if (!engine) {
            done.release();
            return;
        }
        connect(engine, &DeliveryEngine::stopped, engine, [&done] { done.release(); });
        engine->stop();
    });
    // Where the database does not answer, leases tell the others later what this engine cannot record.
    done.tryAcquire(1, static_cast<int>(stopLimit.count()));
    m_threads.reset();
}

} // namespace switchhook
