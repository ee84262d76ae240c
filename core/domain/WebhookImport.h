// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/Webhook.h"

#include <vector>

namespace switchhook {

/// A webhook as an import will make it.
struct ImportedWebhook
{
    WebhookDraft draft;
    bool lacksSecret = false; ///< it had one that did not come along: it arrives inactive
};

/// Why a document cannot be imported. The sentence for it is in core/text/ImportText.h.
struct ImportFault
{
    enum class Kind {
        Foreign, ///< no export of ours
        Newer, ///< of a newer version: `place` tells which
        TooLarge,
        Missing, ///< the rest are about the field at `place`
        NotText,
        NotFlag,
        NotNumber,
        NotList,
        NotObject,
        NotBase64,
        UnknownEncryption,
        Entry, ///< a webhook that is refused, with `error`
        WrongPassphrase, ///< or a secret that was changed
    };

    Kind kind = Kind::Foreign;
    QString place = {}; ///< "webhooks[2].url"
    int number = 0; ///< the webhook's in the document, from 1
    QString name = {}; ///< the webhook's
    Error error = {ErrorCode::NameEmpty};
};

/// A document that was read: what it would make, or what is wrong with it.
struct ImportReading
{
    std::vector<ImportedWebhook> webhooks;
    std::optional<ImportFault> fault;
    bool hasSecrets = false; ///< encrypted ones, that a passphrase opens
};

} // namespace switchhook
