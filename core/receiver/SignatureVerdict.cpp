// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/SignatureVerdict.h"

#include "core/crypto/Signer.h"

namespace switchhook {

using namespace Qt::StringLiterals;

QLatin1StringView verdictCode(SignatureVerdict verdict)
{
    switch (verdict) {
    case SignatureVerdict::Valid:
        return "valid"_L1;
    case SignatureVerdict::Invalid:
        return "invalid"_L1;
    case SignatureVerdict::Missing:
        return "missing"_L1;
    case SignatureVerdict::Unchecked:
        break;
    }
    return "unchecked"_L1;
}

SignatureVerdict judgeSignature(
    const std::optional<SecretBytes> &secret, const HeaderList &headers, QByteArrayView body)
{
    if (!secret)
        return SignatureVerdict::Unchecked;
    const auto signature = headerValue(headers, "X-Webhook-Signature");
    const auto timestamp = headerValue(headers, "X-Webhook-Timestamp");
    if (!signature || !timestamp)
        return SignatureVerdict::Missing;
    return verifySignature(*secret, *timestamp, body, *signature) ? SignatureVerdict::Valid
                                                                  : SignatureVerdict::Invalid;
}

} // namespace switchhook
