// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/SecretBytes.h"
#include "core/domain/SignatureDiagnosis.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace switchhook {

struct SignatureQuestion
{
    std::optional<SecretBytes> secret;
    QByteArray timestamp; ///< the text of X-Webhook-Timestamp
    QByteArray body; ///< the raw bytes
    QByteArray signature; ///< as it was received, or as someone's own code computed it
    std::vector<NamedSecret> others = {};
    std::optional<Timestamp> now = {}; ///< to tell the timestamp's age by
};

/// Finds the usual mistake that gives this very signature; two at once too, and any in how it is written.
/// Tries at most about 512 MiB of hashing, so a second or two for a large body: not for a thread that must not
/// wait. Thread-safe; keeps nothing.
[[nodiscard]] SignatureDiagnosis diagnoseSignature(const SignatureQuestion &question);

} // namespace switchhook
