// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EngineApi.h"

#include "core/crypto/Token.h"
#include "core/delivery/EngineStore.h"
#include "core/storage/Database.h"
#include "core/storage/TokenRepository.h"

namespace switchhook {

namespace {

// Who sends an event waits that long at most to hear that the database does not answer.
constexpr std::chrono::seconds tokenLimit {3};

} // namespace

EngineApi::EngineApi(std::unique_ptr<Database> database, EngineStore &store)
    : m_database(std::move(database))
    , m_store(store)
    , m_thread(std::make_shared<QObject>())
{
}

EngineApi::~EngineApi() = default;

Result<std::unique_ptr<EngineApi>> EngineApi::start(
    const QString &address, const QString &databasePath, EngineStore &store)
{
    const auto parsed = parseEventApiAddress(address);
    if (!parsed)
        return parsed.error();
    auto database = Database::open(databasePath);
    if (!database)
        return database.error();
    (*database)->setStatementLimit(tokenLimit);
    std::unique_ptr<EngineApi> api(new EngineApi(std::move(*database), store));
    EventSink &sink = *api;
    TokenVerifier &tokens = *api;
    api->m_api = std::make_unique<EventApi>(*parsed, sink, tokens);
    if (const auto listening = api->m_api->listen(); !listening)
        return listening.error();
    return api;
}

// The store answers on its own thread; the answer is carried back to this one, unless that has ended.
void EngineApi::submit(TenantId tenant, std::vector<NewEvent> events, Done done)
{
    auto answer = [back = std::weak_ptr(m_thread), done = std::move(done)](
                      Result<std::vector<AcceptedEvent>> accepted, std::optional<qsizetype> refused) {
        const auto context = back.lock();
        if (!context)
            return;
        QMetaObject::invokeMethod(
            context.get(), [done, submission = EventSubmission {std::move(accepted), refused}] { done(submission); },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_store,
        [store = &m_store, tenant, events = std::move(events), answer = std::move(answer)]() mutable {
            store->submit(tenant, std::move(events), std::move(answer));
        });
}

Result<std::optional<TenantId>> EngineApi::tenantOf(QByteArrayView token)
{
    return TokenRepository(*m_database).tenantOf(hashToken(token));
}

} // namespace switchhook
