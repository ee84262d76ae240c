// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QByteArray>

#include <optional>

namespace switchhook {

inline constexpr qsizetype boxKeyLength = 32;

/// AES-256-GCM. A box is a version byte (1), a random nonce of 12 bytes, the ciphertext and a tag of 16
/// bytes; version and `context` are authenticated with it, so a box opens only with the context it was made
/// for. The key has boxKeyLength bytes. Thread-safe.
[[nodiscard]] QByteArray sealBox(const SecretBytes &key, QByteArrayView context, const SecretBytes &content);
/// Nothing where it is no box, of another version, key or context, or a single bit of it was changed.
[[nodiscard]] std::optional<SecretBytes> openBox(
    const SecretBytes &key, QByteArrayView context, QByteArrayView box);

} // namespace switchhook
