// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/SignatureCheck.h"

#include "core/crypto/KeyRing.h"
#include "core/crypto/Signer.h"
#include "core/service/AccessPolicy.h"
#include "core/storage/EventRepository.h"
#include "core/storage/SecretRepository.h"

namespace switchhook {

Result<SignatureState> SignatureCheck::check(const Delivery &delivery)
{
    const auto tenant = m_access.enter(ServiceCall::SignatureCheck);
    if (!tenant)
        return tenant.error();
    const auto signature = headerValue(delivery.requestHeaders, "X-Webhook-Signature");
    const auto timestamp = headerValue(delivery.requestHeaders, "X-Webhook-Timestamp");
    if (!signature || !timestamp)
        return SignatureState::NotSigned;
    // As it was signed: what the log shows may be masked.
    const auto event = EventRepository(m_database).find(delivery.event);
    if (!event)
        return event.error();
    if (!*event || !(*event)->body)
        return SignatureState::Unknown;
    const auto stored = SecretRepository(m_database).find(*tenant, delivery.webhook);
    if (!stored)
        return stored.error();
    if (!*stored || !**stored)
        return SignatureState::Earlier;
    const auto secret = m_keys.open(delivery.webhook, (**stored)->sealed, (**stored)->keyId);
    if (!secret)
        return secret.error();
    return verifySignature(*secret, *timestamp, *(*event)->body, *signature) ? SignatureState::Current
                                                                               : SignatureState::Earlier;
}

} // namespace switchhook
