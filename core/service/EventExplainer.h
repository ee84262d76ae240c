// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/EventExplanation.h"

namespace switchhook {

class AccessPolicy;
class Database;

/// Why an event went where it did, for any event still on record; and where one would go. Used on the thread
/// of its Database.
class EventExplainer
{
public:
    EventExplainer(Database &database, AccessPolicy &access);

    /// Events on record, newest first. One that no webhook was subscribed to is not kept.
    Result<std::vector<EventOnRecord>> recent(int limit);
    /// Every webhook that the event concerns; the others are only counted. EventUnknown where it is not
    /// (or no longer) there.
    Result<EventExplanation> explain(EventId event);
    /// By text as a user gives it.
    Result<EventExplanation> explain(const QString &event);
    /// For one webhook, whether the event concerns it or not; WebhookUnknown where it is no more.
    Result<WebhookExplanation> explainFor(EventId event, WebhookId webhook);
    /// Who would get an event of that name now, whether there is such an event or not.
    Result<EventAudience> audience(const QString &eventName);
    /// Webhooks that are not subscribed (and have no part in `event`, where one is given), by a part of their
    /// name; in the order of their making.
    Result<std::vector<WebhookExplanation>> notSubscribed(
        const QString &eventName, EventId event, const QString &part, int limit);

private:
    Result<EventExplanation> explainIn(TenantId tenant, EventId event);
    Result<EventExplanation> read(TenantId tenant, const EventOnRecord &event);
    Result<std::vector<WebhookExplanation>> subscribed(TenantId tenant, const QString &eventName, EventId event);

    Database &m_database;
    AccessPolicy &m_access;
};

} // namespace switchhook
