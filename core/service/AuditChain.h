// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/SecretBytes.h"
#include "core/domain/AuditEntry.h"

#include <unordered_map>

namespace switchhook {

class AuditRepository;
class Database;
class KeyRing;
struct AuditHead;
struct AuditRow;

/// The audit as a chain: each entry carries an HMAC over what it says and over the one before it, and beside them
/// stands how many there are, under an HMAC of its own. Who has not the key can neither change, leave out, exchange
/// nor cut off entries without verify() seeing it. Used on the thread of its Database.
class AuditChain
{
public:
    AuditChain(Database &database, KeyRing &keys) : m_database(database), m_keys(keys) { }

    /// Within the caller's transaction, best as its last step: others that append wait for its end. The number is given
    /// here. KeyRing's errors where there is no key to chain with.
    Result<void> append(AuditEntry entry);
    /// Everything from the first entry on. Findings stay within some hundreds.
    Result<AuditReport> verify();

    /// The key that the last entry is chained with, by its name; where there is no entry yet one that a secret is
    /// encrypted with; empty: none.
    Result<QString> keyInUse();

    /// Keeps the keys of former entries, sealed with the current encryption key, so that they can be verified when the
    /// former encryption key is forgotten. Within the caller's transaction.
    Result<void> keepKeys();

private:
    struct Walk;

    Result<std::optional<SecretBytes>> find(const QString &keyId);
    Result<void> look(Walk &walk, const AuditRow &row);
    Result<void> lookAtHead(Walk &walk, const std::optional<AuditHead> &head);

    Database &m_database;
    KeyRing &m_keys;
};

} // namespace switchhook
