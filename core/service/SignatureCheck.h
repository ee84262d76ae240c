// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Delivery.h"

namespace switchhook {

class AccessPolicy;
class Database;
class KeyRing;

/// What the log tells of a signature that went out.
enum class SignatureState {
    NotSigned, ///< nothing was sent, or without a signature
    Current, ///< by the secret that the webhook has now
    Earlier, ///< by another one, or the webhook has none any more
    Unknown, ///< the payload is gone, so that it cannot be computed again
};

/// Computes logged signatures again. Used on the thread of its Database.
class SignatureCheck
{
public:
    SignatureCheck(Database &database, AccessPolicy &access, KeyRing &keys)
        : m_database(database)
        , m_access(access)
        , m_keys(keys)
    {
    }

    Result<SignatureState> check(const Delivery &delivery);

private:
    Database &m_database;
    AccessPolicy &m_access;
    KeyRing &m_keys;
};

} // namespace switchhook
