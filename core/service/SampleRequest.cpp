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

} // namespace

SignedRequest sampleRequest(
    const EventType &event, const QString &url, const std::optional<SecretBytes> &secret, Timestamp now)
{
    const QByteArray body = makePayload(event.name, toUnixSeconds(now), event.sample);
    const HttpRequest request = buildRequest({sampleId, event.name, body, url, secret}, now);
    return {url, request.headers, body};
}

SecretBytes newSecret()
{
    return generateSecret();
}

} // namespace switchhook
