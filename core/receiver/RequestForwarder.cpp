// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/RequestForwarder.h"

#include "core/text/DeliveryText.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// Headers that are about one connection, and those that the transport or the server sets itself.
bool isOfConnection(const QByteArray &name)
{
    static const QByteArrayList names {"connection"_ba, "content-length"_ba, "expect"_ba, "host"_ba, "keep-alive"_ba,
        "proxy-authenticate"_ba, "proxy-authorization"_ba, "proxy-connection"_ba, "te"_ba, "trailer"_ba,
        "transfer-encoding"_ba, "upgrade"_ba};
    return names.contains(name.toLower());
}

HeaderList passedOn(const HeaderList &headers)
{
    HeaderList passed;
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(passed),
        [](const auto &header) { return !isOfConnection(header.first); });
    return passed;
}

/// Repeated headers as one, since Qt keeps only the last of them; a list means the same.
HeaderList joined(const HeaderList &headers)
{
    HeaderList result;
    for (const auto &[name, value] : headers) {
        const auto known = std::find_if(result.begin(), result.end(),
            [&name = name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
        if (known == result.end())
            result.emplace_back(name, value);
        else
            known->second += ", " + value;
    }
    if (!headerValue(result, "Content-Type")) // Qt would call it a form
        result.emplace_back("Content-Type"_ba, "application/octet-stream"_ba);
    return result;
}

QUrl urlFor(const QUrl &to, const QByteArray &target)
{
    if (!to.path().isEmpty() && to.path() != "/"_L1)
        return to;
    const QUrl asked = QUrl::fromEncoded(target);
    QUrl url = to;
    url.setPath(asked.path(QUrl::FullyEncoded), QUrl::StrictMode);
    if (asked.hasQuery() && !to.hasQuery())
        url.setQuery(asked.query(QUrl::FullyEncoded), QUrl::StrictMode);
    return url.isValid() ? url : to;
}

ForwardedAnswer answerOf(const QUrl &url, HttpExchange &&exchange)
{
    ForwardedAnswer answer;
    answer.url = url.toString(QUrl::FullyEncoded);
    answer.statusCode = exchange.statusCode;
    answer.headers = std::move(exchange.responseHeaders);
    answer.body = std::move(exchange.responseBody);
    answer.truncated = exchange.responseTruncated;
    answer.outcome = exchange.failure.value_or(outcomeOfStatus(exchange.statusCode.value_or(0)));
    answer.detail = std::move(exchange.detail);
    answer.duration = exchange.timings.total;
    return answer;
}

HttpServerResponse responseOf(const ForwardedAnswer &answer, bool isWhole)
{
    if (isWhole)
        return {*answer.statusCode, passedOn(answer.headers), answer.body};
    return {502, {{"Content-Type"_ba, "text/plain; charset=utf-8"_ba}}, forwardedText(answer).toUtf8() + '\n'};
}

} // namespace

QString forwardedText(const ForwardedAnswer &answer)
{
    Delivery delivery;
    delivery.outcome = answer.outcome;
    delivery.statusCode = answer.statusCode;
    delivery.url = answer.url;
    delivery.responseHeaders = answer.headers;
    delivery.detail = answer.detail;
    delivery.timings.total = answer.duration;
    return deliveryExplanation(delivery);
}

RequestForwarder::RequestForwarder()
    : m_transport({})
{
}

void RequestForwarder::forward(const QUrl &to, const HttpServerRequest &request, Done done)
{
    const QUrl url = urlFor(to, request.target);
    m_transport.send({url, joined(passedOn(request.headers)), request.body, request.method},
        [url, done = std::move(done)](HttpExchange &&exchange) {
            const bool isWhole = !exchange.failure && exchange.statusCode;
            const ForwardedAnswer answer = answerOf(url, std::move(exchange));
            done(answer, responseOf(answer, isWhole));
        });
}

} // namespace switchhook
