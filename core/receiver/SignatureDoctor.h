// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/SecretBytes.h"
#include "core/domain/SignatureDiagnosis.h"

#include <QByteArray>

#include <functional>
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
/// The same, where `others` answers the other webhooks' secrets. It is only called where nothing else explains the
/// signature: asking for them takes a permission and goes on record, and most mistakes have nothing to do with them.
[[nodiscard]] SignatureDiagnosis diagnoseSignature(
    SignatureQuestion question, const std::function<std::vector<NamedSecret>()> &others);

} // namespace switchhook
