// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServerMessage.h"
#include "core/http/QtHttpTransport.h"

#include <functional>

namespace switchhook {

/// What a developer's server made of a request that was forwarded to it.
struct ForwardedAnswer
{
    QString url; ///< where it went
    std::optional<int> statusCode; ///< nothing where no answer came
    HeaderList headers;
    QByteArray body; ///< at most 64 KiB
    bool truncated = false;
    Outcome outcome = Outcome::Ok;
    QStringList detail; ///< what the sentence for the outcome names: see core/text/DeliveryText.h
    std::chrono::microseconds duration {};
};

/// The one sentence for it, as for a delivery.
[[nodiscard]] QString forwardedText(const ForwardedAnswer &answer);

/// Passes requests on as they came in: method, body and headers byte for byte, but for those that belong to a
/// connection (Host, Content-Length, …), and that one without a Content-Type gets one. The limits are those of a delivery: 5 seconds, an answer of at most
/// 64 KiB, redirects not followed, no proxy. Lives on one thread.
class RequestForwarder
{
public:
    /// What came back, and what the one who sent the request is to be told: the same, or a 502 with a sentence.
    using Done = std::function<void(const ForwardedAnswer &answer, const HttpServerResponse &passedOn)>;

    RequestForwarder();

    /// `to` was checked (core/domain/TargetUrl.h). Where it has no path of its own the request's is kept.
    void forward(const QUrl &to, const HttpServerRequest &request, Done done);

private:
    QtHttpTransport m_transport;
};

} // namespace switchhook
