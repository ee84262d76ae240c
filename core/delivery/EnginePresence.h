// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/EngineRepository.h"

#include <memory>
#include <unordered_set>
#include <vector>

namespace switchhook {

/// Says that an engine lives, for as long as this does and its process too.
class LifeSign
{
public:
    virtual ~LifeSign() = default;
};

/// How the engines of one database see and wake each other.
class EnginePresence
{
public:
    static std::unique_ptr<EnginePresence> of(Database &database);
    virtual ~EnginePresence() = default;

    virtual Result<std::unique_ptr<LifeSign>> hold(EngineId id) = 0;
    virtual Result<std::unordered_set<EngineId>> living(const std::vector<EngineRow> &engines) = 0;
    /// Absolute path of the local socket that takes nudges; empty where the database itself brings them.
    [[nodiscard]] virtual QString socketPath(EngineId id) const = 0;
    /// Whether the claims of an engine without a life sign are free at once. Where the sign is a connection, which
    /// an engine may lose and get back, its leases are waited for instead.
    [[nodiscard]] virtual bool isDeathCertain() const = 0;
    /// Within the transaction that makes something due for these webhooks.
    virtual Result<void> announce(const std::vector<WebhookId> &webhooks) = 0;
    /// After it.
    virtual void nudge(const std::vector<EngineRow> &engines) = 0;
};

/// On one machine: a lock file for each engine beside the database, so that the end of a process is seen at once,
/// however it came; and a local socket for each, to be connected to.
class LocalPresence final : public EnginePresence
{
public:
    explicit LocalPresence(QString databasePath) : m_path(std::move(databasePath)) { }

    Result<std::unique_ptr<LifeSign>> hold(EngineId id) override;
    Result<std::unordered_set<EngineId>> living(const std::vector<EngineRow> &engines) override;
    [[nodiscard]] QString socketPath(EngineId id) const override;
    [[nodiscard]] bool isDeathCertain() const override { return true; }
    Result<void> announce(const std::vector<WebhookId> &) override { return {}; }
    void nudge(const std::vector<EngineRow> &engines) override;

    /// The processes of the engines that live, by their lock files alone: the database itself need not be readable.
    [[nodiscard]] std::vector<qint64> livingProcesses() const;

private:
    [[nodiscard]] QString lockPath(EngineId id) const;
    [[nodiscard]] bool isAlive(EngineId id) const;

    QString m_path;
};

/// Through a PostgreSQL server that several machines share: core/storage/PostgresPresence.h.
class ServerPresence final : public EnginePresence
{
public:
    explicit ServerPresence(Database &database) : m_database(database) { }

    Result<std::unique_ptr<LifeSign>> hold(EngineId id) override;
    Result<std::unordered_set<EngineId>> living(const std::vector<EngineRow> &engines) override;
    [[nodiscard]] QString socketPath(EngineId) const override { return {}; }
    [[nodiscard]] bool isDeathCertain() const override { return false; }
    Result<void> announce(const std::vector<WebhookId> &webhooks) override;
    void nudge(const std::vector<EngineRow> &) override { }

private:
    Database &m_database;
};

} // namespace switchhook
