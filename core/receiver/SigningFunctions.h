// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>

#include <array>

namespace switchhook {

/// What people make of secret and message: the right one first.
enum class SigningFunction { Hmac, PlainAfter, PlainBefore, PlainAlone, Swapped };

/// A message in its pieces, which are never put together: they may be large.
using MessagePieces = std::array<QByteArrayView, 3>;

/// Empty where this system does not have the algorithm. Thread-safe.
[[nodiscard]] QByteArray digestOf(SigningFunction function, QCryptographicHash::Algorithm algorithm,
    QByteArrayView secret, const MessagePieces &message);

} // namespace switchhook
