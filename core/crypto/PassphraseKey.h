// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QByteArray>

#include <optional>

namespace switchhook {

/// How a key is made from a passphrase: scrypt (RFC 7914). These numbers travel with what was encrypted.
struct KeyDerivation
{
    QByteArray salt;
    qint64 n = 32768; ///< cost: a power of two; 32 MiB and about a tenth of a second with these
    qint64 r = 8;
    qint64 p = 1;

    /// With a salt of its own.
    [[nodiscard]] static KeyDerivation fresh();
};

/// A key for core/crypto/SecretBox.h. Nothing where the numbers are not possible, or ask for more than 256 MiB. Takes
/// its time. Thread-safe.
[[nodiscard]] std::optional<SecretBytes> deriveKey(const SecretBytes &passphrase, const KeyDerivation &how);

} // namespace switchhook
