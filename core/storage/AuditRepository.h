// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/AuditEntry.h"

#include <functional>

namespace switchhook {

class Database;

/// An entry as it is stored.
struct AuditRow
{
    AuditEntry entry;
    QString keyId;
    QByteArray mac;
};

struct AuditHead
{
    qint64 entries = 0;
    QByteArray lastMac; ///< empty before the first entry
    QString keyId;
    QByteArray mac;
};

/// A key of macs, sealed by core/crypto.
struct SealedAuditKey
{
    QString keyId;
    QByteArray sealed;
    QString sealedWith;
};

/// Tables audit, audit_head and audit_keys.
class AuditRepository
{
public:
    explicit AuditRepository(Database &database) : m_database(database) { }

    /// Within a transaction: counts one more, and answers with that count and with the former mac. Whoever does the
    /// same waits until this transaction ends.
    Result<AuditHead> beginEntry();
    /// And its end.
    Result<void> append(const AuditRow &row, const AuditHead &head);

    /// Newest first.
    Result<std::vector<AuditEntry>> list(const AuditFilter &filter);
    /// Oldest first, from this number on.
    Result<std::vector<AuditRow>> rows(qint64 from, int limit);
    Result<std::optional<AuditHead>> head();

    Result<std::vector<SealedAuditKey>> keys();
    Result<void> setKey(const SealedAuditKey &key);

private:
    Database &m_database;
};

} // namespace switchhook
