// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/SampleRequest.h"

#include "core/crypto/Token.h"
#include "core/delivery/RequestBuilder.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/EventData.h"

namespace switchhook {

namespace {

// Before any event that can have happened, so that it is never mistaken for one.
constexpr EventId sampleId{1'234'567'890'123};
constexpr TenantId sampleTenant{1'234'567'890'001};

QByteArray samplePayload(const EventType &event, Timestamp now)
{
    return makePayload(event.name, toUnixSeconds(now), event.sample);
}

SignedRequest signedSample(const EventType &event, const QByteArray &body, const QString &url,
    const std::optional<SecretBytes> &secret, Timestamp now)
{
    const HttpRequest request = buildRequest({sampleId, event.name, body, url, secret}, now);
    return {url, request.headers, body};
}

} // namespace

SignedRequest sampleRequest(
    const EventType &event, const QString &url, const std::optional<SecretBytes> &secret, Timestamp now)
{
    return signedSample(event, samplePayload(event, now), url, secret, now);
}

SignedRequest sampleSystemRequest(
    const EventType &event, const QString &url, const std::optional<SecretBytes> &secret, Timestamp now)
{
    const QByteArray body = payloadWithTenant(samplePayload(event, now), sampleTenant, QStringLiteral("Keller Logistics"));
    return signedSample(event, body, url, secret, now);
}

SecretBytes newSecret()
{
    return generateSecret();
}

} // namespace switchhook
