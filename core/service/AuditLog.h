// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/AuditEntry.h"
#include "core/service/AuditTrail.h"

#include <functional>
#include <vector>

namespace switchhook {

class AccessPolicy;
class Clock;
class Database;
class KeyRing;

/// The audit: where entries are written, and what people see of it. Used on the thread of its Database.
class AuditLog final : public AuditTrail
{
public:
    AuditLog(Database &database, AccessPolicy &access, KeyRing &keys, const Clock &clock);

    /// See AuditTrail and AuditChain::append(); who cannot make an entry cannot do what it tells of.
    Result<void> record(const Actor &actor, QLatin1StringView action, const AuditObject &object,
        const QJsonObject &before, const QJsonObject &after) override;

    /// Newest first.
    Result<std::vector<AuditEntry>> list(const AuditFilter &filter);
    /// Calls `take` for each, the newest first, however many there are; that it was done is an entry itself. Answers
    /// their number.
    Result<qint64> exportEach(AuditFilter filter, const std::function<void(const AuditEntry &)> &take);
    /// Whether every entry is as it was written; see AuditChain.
    Result<AuditReport> verify();

private:
    Result<void> recordExport(const AuditFilter &filter);

    Database &m_database;
    AccessPolicy &m_access;
    KeyRing &m_keys;
    const Clock &m_clock;
};

} // namespace switchhook
