// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QByteArray>

namespace switchhook {

/// A bearer token for the HTTP interface: "swh_" and 256 random bits in base64url (47 characters).
[[nodiscard]] QByteArray generateToken();
/// What is stored of it: its SHA-256, 32 bytes. The token's own 256 bits make a salt needless.
[[nodiscard]] QByteArray hashToken(QByteArrayView token);

/// A webhook's secret as readable text: "whsec_" and 256 random bits in base64url. The whole text, prefix
/// included, is the key that signs.
[[nodiscard]] SecretBytes generateSecret();

} // namespace switchhook
