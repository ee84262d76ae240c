// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/service/ServiceCall.h"
#include "core/storage/PurgeRepository.h"

#include <functional>

namespace switchhook {

class AccessPolicy;

/// Takes entries out of the log for good, with bodies and events that nothing needs any more. What is still to be
/// delivered stays, with its event; sums and counters stay too. Used on the thread of its Database.
class PurgeService
{
public:
    PurgeService(Database &database, AccessPolicy &access) : m_database(database), m_access(access) { }

    // Without a tenant it is about all of them, and asks for the permission to that; otherwise about the one that is
    // worked in, which is named.
    /// Entries that would go.
    Result<qint64> count(const PurgeCriteria &criteria);
    /// A few at a time, so that deliveries go on meanwhile; told how many are gone. Answers how many went.
    Result<qint64> purge(const PurgeCriteria &criteria, const std::function<void(qint64 gone)> &progress = {});

private:
    Result<void> enter(const PurgeCriteria &criteria, ServiceCall inTenant, ServiceCall everywhere);
    Result<void> record(const PurgeCriteria &criteria, qint64 entries);
    Result<int> step(WebhookId webhook, const PurgeCriteria &criteria);

    Database &m_database;
    AccessPolicy &m_access;
};

} // namespace switchhook
