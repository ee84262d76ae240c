// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/HeaderList.h"

#include <QByteArray>
#include <QHostAddress>

namespace switchhook {

/// A request as it stood on the wire.
struct HttpServerRequest
{
    QByteArray method; ///< any token, in the case it was written in
    QByteArray target; ///< as written: path and query, not decoded
    int version = 11; ///< 10 or 11
    HeaderList headers; ///< values without the white space around them; trailers are not among them
    QByteArray body; ///< without the chunked framing
    QHostAddress peer;
    Timestamp received; ///< when it was complete
};

/// What answers it. Content-Length and Connection are the server's; a control character in a header becomes a
/// space on the wire.
struct HttpServerResponse
{
    int status = 200;
    HeaderList headers;
    QByteArray body;
};

/// How the answer goes out depends on the request too.
struct HttpAnswerForm
{
    bool withBody = true; ///< false for HEAD: the length is told, the body is not sent
    int version = 11; ///< the request's
    bool keepAlive = true;
};

/// Whether an answer of this status can have a body at all.
[[nodiscard]] constexpr bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}
/// The words beside a status on the wire: "Not Found".
[[nodiscard]] QByteArray wirePhrase(int status);
[[nodiscard]] QByteArray toWire(const HttpServerResponse &response, const HttpAnswerForm &form);

} // namespace switchhook
