// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/RequestBuilder.h"

#include "core/base/Version.h"
#include "core/crypto/Signer.h"

namespace switchhook {

using namespace Qt::StringLiterals;

HttpRequest buildRequest(const OutgoingEvent &outgoing, Timestamp attemptStart)
{
    const QByteArray timestamp = QByteArray::number(toUnixSeconds(attemptStart));
    HttpRequest request;
    request.url = QUrl(outgoing.url, QUrl::StrictMode);
    request.body = outgoing.body;
    request.headers = {
        {"Content-Type"_ba, "application/json"_ba},
        {"User-Agent"_ba, "Switchhook/"_ba + versionString},
        {"X-Webhook-Event"_ba, outgoing.eventName.toUtf8()},
        {"X-Webhook-Id"_ba, outgoing.event.toString().toLatin1()},
        {"X-Webhook-Timestamp"_ba, timestamp},
    };
    if (outgoing.secret)
        request.headers.emplace_back("X-Webhook-Signature"_ba, sign(*outgoing.secret, timestamp, outgoing.body));
    return request;
}

} // namespace switchhook
