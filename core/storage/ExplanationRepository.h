// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/EventExplanation.h"

#include <QHash>

namespace switchhook {

class Database;

/// Reads across the tables what tells why an event went where it did: a statement for each question, however
/// many webhooks there are. `patterns` are exactly three everywhere: see patternsFor().
class ExplanationRepository
{
public:
    struct Named
    {
        WebhookId id;
        QString name;
        bool active = true;
    };
    struct Attempt
    {
        WebhookId webhook;
        EventAttempt attempt;
    };
    struct Due
    {
        WebhookId webhook;
        bool underWay = false;
    };

    explicit ExplanationRepository(Database &database) : m_database(database) { }

    Result<std::optional<EventOnRecord>> find(TenantId tenant, EventId event);
    /// Newest first.
    Result<std::vector<EventOnRecord>> recent(TenantId tenant, int limit);
    /// Webhooks that are subscribed, or that the log or the queue has the event for; in the order of their ids.
    Result<std::vector<Named>> concerned(TenantId tenant, const QStringList &patterns, EventId event);
    /// All the others, whose name contains `part` whatever its case.
    Result<std::vector<Named>> unconcerned(
        TenantId tenant, const QStringList &patterns, EventId event, const QString &part, int limit);
    Result<qint64> countWebhooks(TenantId tenant);
    /// Which of the patterns each webhook has, active or not.
    Result<QHash<WebhookId, QStringList>> subscriptions(TenantId tenant, const QStringList &patterns);
    Result<std::vector<Attempt>> attempts(TenantId tenant, EventId event);
    Result<std::vector<Due>> due(TenantId tenant, EventId event);

private:
    Database &m_database;
};

} // namespace switchhook
