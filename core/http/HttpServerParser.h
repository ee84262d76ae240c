// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServerMessage.h"

#include <memory>
#include <optional>

namespace switchhook {

/// Reads one request out of a stream of bytes: Boost.Beast's parser, and on top of it what that leaves to its
/// user: limits for the whole head, for chunk lines and trailers, and the refusal of everything that two
/// readers could understand differently (RFC 9112, sections 5.1, 5.2, 6.1 and 6.3).
class HttpServerParser
{
public:
    enum class Progress {
        NeedsMore, ///< what is left of the bytes waits for those that follow
        HeadRead, ///< said once: request() has everything but the body
        Complete,
        Failed, ///< failureStatus() says why; nothing more may be read
    };

    HttpServerParser(qsizetype headerLimit, qsizetype bodyLimit);
    ~HttpServerParser();
    HttpServerParser(HttpServerParser &&) noexcept;
    HttpServerParser &operator=(HttpServerParser &&) noexcept;

    /// Takes what it can off the front of `bytes`. To be called again after HeadRead, without new bytes too.
    Progress read(QByteArrayView &bytes);

    [[nodiscard]] HttpServerRequest &request();
    /// 400, 413, 431, 501 or 505.
    [[nodiscard]] int failureStatus() const;

    // The following hold once the head was read.
    [[nodiscard]] std::optional<quint64> contentLength() const;
    /// Whether bytes follow the head that belong to this request.
    [[nodiscard]] bool bodyFollows() const;
    [[nodiscard]] bool keepAlive() const;

private:
    class Beast;
    std::unique_ptr<Beast> m_beast;
    qsizetype m_headerLimit;
    qsizetype m_headBytes = 0;
    bool m_headReported = false;
    int m_failureStatus = 0;

    Progress fail(int status);
    Progress readHead(QByteArrayView &bytes);
    Progress readBody(QByteArrayView &bytes);
};

} // namespace switchhook
