// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"
#include "core/domain/HeaderList.h"

#include <QByteArrayView>
#include <QLatin1StringView>

#include <optional>

namespace switchhook {

/// What a receiver finds out about the signature of a request.
enum class SignatureVerdict {
    Valid,
    Invalid,
    Missing, ///< X-Webhook-Signature or X-Webhook-Timestamp is not there
    Unchecked, ///< there is no secret to check with
};

/// The code in JSON: "valid".
[[nodiscard]] QLatin1StringView verdictCode(SignatureVerdict verdict);

/// `body` is the raw bytes as they came in.
[[nodiscard]] SignatureVerdict judgeSignature(
    const std::optional<SecretBytes> &secret, const HeaderList &headers, QByteArrayView body);

} // namespace switchhook
