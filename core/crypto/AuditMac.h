// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace switchhook {

struct EncryptionKey;

inline constexpr qsizetype auditMacLength = 32;

/// The key that entries of the audit are chained with, made from an encryption key (HKDF-SHA256, RFC 5869): who knows
/// the one cannot tell the other.
[[nodiscard]] SecretBytes deriveAuditKey(const EncryptionKey &key);

/// HMAC-SHA256 over the parts, each with its length before it, so that no part runs into the next; nothing is another
/// part than an empty one. `purpose` keeps macs of different kinds apart. Thread-safe.
[[nodiscard]] QByteArray auditMac(
    const SecretBytes &key, QByteArrayView purpose, const std::vector<std::optional<QByteArray>> &parts);

} // namespace switchhook
