// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/EventRepository.h"

#include <vector>

namespace switchhook {

/// What System Webhooks get: writes into events and due_deliveries for the platform. `patterns` are exactly three: see
/// patternsFor().
class SystemEventRepository
{
public:
    explicit SystemEventRepository(Database &database) : m_database(database) { }

    /// How many active System Webhooks want it: a look into the index.
    Result<qint64> subscribers(const QStringList &patterns);
    /// The event with what is due for it, `first` being the id of the first of at most `limit`; answers for which
    /// webhooks. Without any nothing is stored.
    Result<std::vector<WebhookId>> insert(
        const StoredEvent &event, const QStringList &patterns, DueId first, qint64 limit);


    /// All of it on a server, also for someone who may see nothing of it, nor whether there is anything: for them the
    /// server itself tells the engines, and the answer is empty. Its id is given there.
    Result<std::vector<WebhookId>> acceptOnServer(
        TenantId tenant, const QString &tenantName, const StoredEvent &event, const QStringList &patterns);

private:
    Database &m_database;
};

} // namespace switchhook
