// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace switchhook {

inline constexpr qsizetype signatureLength = 64;

/// What stands in X-Webhook-Signature: lower-case hex HMAC-SHA256 over `timestamp.body`, key the secret's
/// UTF-8 bytes as they are. `timestamp` is the text of X-Webhook-Timestamp, `body` the raw bytes on the wire.
/// Thread-safe.
[[nodiscard]] QByteArray sign(const SecretBytes &secret, QByteArrayView timestamp, QByteArrayView body);

/// Whether that is the signature, in a time that does not depend on how much of it is right. As in the
/// reference's own function, nothing but the exact 64 lower-case digits is.
[[nodiscard]] bool verifySignature(
    const SecretBytes &secret, QByteArrayView timestamp, QByteArrayView body, QByteArrayView signature);

} // namespace switchhook
