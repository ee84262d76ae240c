// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EventApi.h"

#include "core/domain/EventInput.h"
#include "core/service/EventApiAnswer.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 httpPort = 80; // a client leaves it out of Host

/// Nothing where the header is missing, or there more than once.
std::optional<QByteArray> onlyValue(const HeaderList &headers, QByteArrayView name)
{
    const auto isNamed
        = [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; };
    if (std::count_if(headers.begin(), headers.end(), isNamed) != 1)
        return std::nullopt;
    return headerValue(headers, name);
}

bool isUtf8Charset(const QByteArray &parameter)
{
    const QByteArray lower = parameter.trimmed().toLower();
    return lower == "charset=utf-8" || lower == "charset=\"utf-8\"";
}

bool isJson(const HeaderList &headers)
{
    const auto type = onlyValue(headers, "Content-Type");
    if (!type || headerValue(headers, "Content-Encoding"))
        return false;
    const QByteArrayList parts = type->split(';');
    return parts.front().trimmed().toLower() == "application/json"
        && std::all_of(parts.begin() + 1, parts.end(), isUtf8Charset);
}

/// Without a "Bearer" before it there is none.
std::optional<QByteArray> bearerToken(const HeaderList &headers)
{
    constexpr QByteArrayView scheme("Bearer ");
    const auto value = onlyValue(headers, "Authorization");
    if (!value
        || QByteArrayView(*value)
                .first(std::min(value->size(), scheme.size()))
                .compare(scheme, Qt::CaseInsensitive)
            != 0)
        return std::nullopt;
    return value->sliced(scheme.size()).trimmed();
}

} // namespace

EventApi::EventApi(
    EventApiAddress address, EventSink &sink, TokenVerifier &tokens, const HttpServerLimits &limits)
    : m_address(std::move(address))
    , m_sink(sink)
    , m_tokens(tokens)
    , m_server({.address = m_address.host, .port = m_address.port, .limits = limits}, *this)
{
}

Result<void> EventApi::listen()
{
    if (!m_address.host.isLoopback())
        return Error{ErrorCode::AddressNotLoopback, {toAddressText(m_address.host, m_address.port)}};
    if (auto listening = m_server.listen(); !listening)
        return listening;
    const QByteArray port = QByteArray::number(m_server.port());
    m_hosts = {address().toLatin1(), "localhost:" + port};
    if (m_server.port() == httpPort)
        m_hosts += {address().toLatin1().chopped(port.size() + 1), "localhost"_ba};
    return {};
}

QString EventApi::address() const
{
    return toAddressText(m_server.address(), m_server.port());
}

std::optional<HttpServerResponse> EventApi::checkHead(const HttpServerRequest &head)
{
    const auto refusal = refusalOf(head);
    return refusal ? std::optional(refusalAnswer(*refusal)) : std::nullopt;
}

std::optional<ApiRefusal> EventApi::refusalOf(const HttpServerRequest &head) const
{
    if (!isOwnHost(onlyValue(head.headers, "Host").value_or(QByteArray())))
        return ApiRefusal::HostForeign;
    if (headerValue(head.headers, "Origin"))
        return ApiRefusal::OriginGiven;
    if (head.target != "/v1/events")
        return ApiRefusal::PathUnknown;
    if (head.method != "POST")
        return ApiRefusal::MethodNotAllowed;
    const auto token = readToken(head.headers);
    if (const auto *refusal = std::get_if<ApiRefusal>(&token))
        return *refusal;
    return isJson(head.headers) ? std::nullopt : std::optional(ApiRefusal::ContentTypeUnsupported);
}

std::variant<TenantId, ApiRefusal> EventApi::readToken(const HeaderList &headers) const
{
    const auto token = bearerToken(headers);
    if (!token)
        return ApiRefusal::TokenMissing;
    const auto tenant = m_tokens.tenantOf(*token);
    if (!tenant)
        return ApiRefusal::DatabaseUnavailable;
    if (!*tenant)
        return ApiRefusal::TokenUnknown;
    return **tenant;
}

bool EventApi::isOwnHost(const QByteArray &host) const
{
    return m_hosts.contains(host.toLower());
}

void EventApi::handle(HttpServerRequest &&request, HttpResponder responder)
{
    EventInput input = parseEvents(request.body);
    if (input.fault)
        return responder.answer(faultAnswer(*input.fault));
    if (input.events.size() > maxApiEvents)
        return responder.answer(refusalAnswer(ApiRefusal::TooManyEvents));
    request.body.clear(); // the events hold their own data by now
    const auto token = readToken(request.headers); // it may be gone since the head was judged
    if (const auto *refusal = std::get_if<ApiRefusal>(&token))
        return responder.answer(refusalAnswer(*refusal));
    m_sink.submit(std::get<TenantId>(token), std::move(input.events),
        [responder = std::move(responder), isArray = input.isArray](
            const EventSubmission &submission) { responder.answer(submissionAnswer(submission, isArray)); });
}

HttpServerResponse EventApi::refusal(int status)
{
    return serverRefusalAnswer(status);
}

} // namespace switchhook
