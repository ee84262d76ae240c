// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"
#include "core/service/Workspace.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace switchhook {

class Database;

struct EngineOptions
{
    WorkspacePaths paths;
    QString caFile; ///< PEM, beside the system's authorities; empty: the setting's
    std::optional<EventId> onlyEvent; ///< deliver this event's deliveries and no others
    QString apiAddress; ///< "127.0.0.1:8080"; empty: no HTTP interface
    AccessRequest access = {}; ///< who starts it, and whose log tells how a single event went
};

/// The delivery engine on threads of its own: one for the network, one for the database. Signals arrive on
/// the thread this object lives on.
class EngineHost : public QObject
{
    Q_OBJECT

public:
    explicit EngineHost(EngineOptions options, QObject *parent = nullptr);
    /// Stops.
    ~EngineHost() override;

    /// Whether start() would be allowed. An engine for every tenant is for those who hold settings for all of them, on a
    /// server for its workers (LoginNotWorker); one for a single event for whoever could emit it.
    [[nodiscard]] Result<void> checkMayDeliver() const;
    /// Returns once the engine delivers, or with the reason why it cannot.
    Result<void> start();
    /// Takes nothing new, lets what is under way end (at most 5 s), records it and gives the rest back. Blocks.
    void stop();
    /// Where the HTTP interface listens ("127.0.0.1:41233"); empty without one.
    [[nodiscard]] QString apiAddress() const;

Q_SIGNALS:
    /// Its id among the engines of its database, once it has one; said again where it had to enter anew.
    void entered(switchhook::EngineId id);
    /// Nothing is due now or under way in any process (with onlyEvent: of that event). Repeated whenever it
    /// becomes true again.
    void idle();
    /// Finished attempts, after their commit.
    void delivered(const switchhook::SharedDeliveries &deliveries);
    /// The database refuses; the engine goes on trying. Said once until it works again.
    void troubled(const switchhook::Error &error);
    void recovered();

private:
    struct Threads;
    Result<void> startStore();
    Result<void> checkMayDeliver(Database &database) const;
    Result<void> startNetwork();
    Result<void> startApi();
    void connectSignals();

    EngineOptions m_options;
    QString m_socket;
    QString m_apiAddress;
    std::unique_ptr<Threads> m_threads;
};

} // namespace switchhook
