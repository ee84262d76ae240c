// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Delivery.h"
#include "core/domain/HeaderList.h"
#include "core/domain/Outcome.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace switchhook {

/// One request to make. The body is shared, never copied or changed.
struct HttpRequest
{
    QUrl url; ///< checked before (core/domain/TargetUrl.h): http or https, host, no credentials
    HeaderList headers; ///< what the caller adds; Host, Content-Length and the fixed ones are the transport's
    QByteArray body;
    QByteArray method = {"POST"}; ///< deliveries are POSTs; what is forwarded may be another one
};

/// What became of it. Exactly one comes for each request sent.
struct HttpExchange
{
    /// Why there is no whole answer; nothing where the answer came in full or was cut at the limit.
    /// `Timeout`, `ConnectionLost` and `BadResponse` may come with a status, where the headers had arrived.
    std::optional<Outcome> failure;
    std::optional<int> statusCode;
    HeaderList requestHeaders; ///< every header as it stood on the wire, in order; empty where nothing was sent
    HeaderList responseHeaders; ///< in order, repeated ones kept
    QByteArray responseBody; ///< at most maxResponseBytes
    bool responseTruncated = false; ///< there was more; the transfer was ended at the limit
    DeliveryTimings timings;
    /// What the sentence for `failure` names: see core/text/DeliveryText.h. Never a URL's query or a secret.
    QStringList detail;
};

inline constexpr qint64 maxResponseBytes = 64 * 1024;
inline constexpr std::chrono::milliseconds deliveryTimeout {5000}; ///< reference: "a 5-second timeout"

/// Puts requests on the wire: redirects never followed, certificates always verified, TLS 1.2 or later, no
/// proxy, no cookies, and at most one POST on the wire for each send(), whatever the server does. The clock of
/// 5 seconds starts at send() and covers everything, the look-up of the name and the answer's body included.
/// Lives on one thread; handlers are called on it, from the event loop and never from within send().
class HttpTransport
{
public:
    using Handler = std::function<void(HttpExchange &&)>;

    virtual ~HttpTransport() = default;
    virtual void send(HttpRequest request, Handler handler) = 0;
    /// Requests that were sent and whose handler was not called yet.
    [[nodiscard]] virtual int inFlight() const = 0;
};

} // namespace switchhook
