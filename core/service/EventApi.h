// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/service/EventApiAddress.h"
#include "core/service/EventSink.h"
#include "core/text/ApiText.h"

#include <QByteArrayList>

#include <variant>

namespace switchhook {

inline constexpr qsizetype maxApiRequestBytes = 32 * 1024 * 1024;
inline constexpr size_t maxApiEvents = 10'000;

/// Header 64 KiB, request 32 MiB, 5 s for it to come, 256 connections.
[[nodiscard]] inline HttpServerLimits eventApiLimits()
{
    HttpServerLimits limits;
    limits.bodyBytes = maxApiRequestBytes;
    return limits;
}

/// The way in for other programs on this machine: POST /v1/events takes one event or an array (see
/// core/domain/EventInput.h), all or nothing, with `Authorization: Bearer TOKEN`.
///
/// 202 after the commit: {"id":"evt_…","deliveries":2}, for an array a list of these in its order.
/// Else {"error":{"code":…,"message":…}}, with `index` and `offset` where a fault has a place:
/// 400 bad_request, event_invalid; 401 token_missing, token_unknown; 403 host_foreign, origin_given,
/// not_permitted; 404 path_unknown; 405 method_not_allowed; 408 timeout; 413 too_large, too_many_events;
/// 415 content_type_unsupported; 417 expectation_failed; 431 header_too_large; 500 failed;
/// 501 encoding_unsupported; 503 database_unavailable, too_many_connections (come again after Retry-After);
/// 505 version_unsupported.
///
/// Judged in this order, before the body is read: Host, Origin, path, method, token, content type, length.
/// Host and Origin keep web pages out, a name that was pointed at this machine (DNS rebinding) included.
class EventApi final : private HttpRequestHandler
{
public:
    /// Both collaborators must live longer, but may answer later than this lives.
    EventApi(EventApiAddress address, EventSink &sink, TokenVerifier &tokens,
        const HttpServerLimits &limits = eventApiLimits());

    /// AddressNotLoopback, or AddressInUse.
    Result<void> listen();
    /// "127.0.0.1:41233", with the port that was really taken.
    [[nodiscard]] QString address() const;
    [[nodiscard]] quint16 port() const { return m_server.port(); }

private:
    std::optional<HttpServerResponse> checkHead(const HttpServerRequest &head) override;
    void handle(HttpServerRequest &&request, HttpResponder responder) override;
    HttpServerResponse refusal(int status) override;

    [[nodiscard]] std::optional<ApiRefusal> refusalOf(const HttpServerRequest &head) const;
    /// Whose token the request carries, or why it is refused.
    [[nodiscard]] std::variant<TenantId, ApiRefusal> readToken(const HeaderList &headers) const;
    [[nodiscard]] bool isOwnHost(const QByteArray &host) const;

    const EventApiAddress m_address;
    EventSink &m_sink;
    TokenVerifier &m_tokens;
    QByteArrayList m_hosts; ///< what a Host header may say, in lower case
    HttpServer m_server;
};

} // namespace switchhook
