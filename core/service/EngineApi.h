// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/EventApi.h"

#include <QObject>

#include <memory>

namespace switchhook {

class Database;
class EngineStore;

/// The HTTP interface of a running engine: events go to the engine's store, so that they are committed with
/// its next turn; tokens are looked up in a connection of its own, so that one made or removed a moment ago
/// counts. Made, used and destroyed on one thread, which is not the store's.
class EngineApi final : private EventSink, private TokenVerifier
{
public:
    /// AddressInvalid, AddressNotLoopback, AddressInUse, or why the database cannot be opened.
    static Result<std::unique_ptr<EngineApi>> start(
        const QString &address, const QString &databasePath, EngineStore &store);
    ~EngineApi() override;

    [[nodiscard]] QString address() const { return m_api->address(); }

private:
    EngineApi(std::unique_ptr<Database> database, EngineStore &store);
    void submit(TenantId tenant, std::vector<NewEvent> events, Done done) override;
    [[nodiscard]] Result<std::optional<TenantId>> tenantOf(QByteArrayView token) override;

    std::unique_ptr<Database> m_database;
    EngineStore &m_store;
    std::shared_ptr<QObject> m_thread; // answers come back through it, and end with it
    std::unique_ptr<EventApi> m_api;
};

} // namespace switchhook
