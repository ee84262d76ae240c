// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/SignatureCheck.h"

#include "core/crypto/KeyRing.h"
#include "core/crypto/Signer.h"
#include "core/storage/WebhookRepository.h"

namespace switchhook {

Result<SignatureState> SignatureCheck::check(const Delivery &delivery)
{
    const auto signature = headerValue(delivery.requestHeaders, "X-Webhook-Signature");
    const auto timestamp = headerValue(delivery.requestHeaders, "X-Webhook-Timestamp");
    if (!signature || !timestamp)
        return SignatureState::NotSigned;
    if (!delivery.payload)
        return SignatureState::Unknown;
    const auto target = WebhookRepository(m_database).target(delivery.webhook);
    if (!target)
        return target.error();
    if (!*target || !(*target)->secret)
        return SignatureState::Earlier;
    const auto secret = m_keys.open(delivery.webhook, (*target)->secret->sealed, (*target)->secret->keyId);
    if (!secret)
        return secret.error();
    return verifySignature(*secret, *timestamp, *delivery.payload, *signature) ? SignatureState::Current
                                                                               : SignatureState::Earlier;
}

} // namespace switchhook
