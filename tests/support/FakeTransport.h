// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpTransport.h"

#include <deque>

namespace switchhook {

/// Keeps what is sent until the test answers it.
class FakeTransport final : public HttpTransport
{
public:
    struct Sent
    {
        HttpRequest request;
        Handler handler;
    };

    void send(HttpRequest request, Handler handler) override
    {
        m_sent.push_back({std::move(request), std::move(handler)});
        m_most = std::max(m_most, m_sent.size());
    }
    [[nodiscard]] int inFlight() const override { return static_cast<int>(m_sent.size()); }

    [[nodiscard]] const std::deque<Sent> &sent() const { return m_sent; }
    [[nodiscard]] size_t mostAtOnce() const { return m_most; }

    void answer(int status) { answer(0, status); }
    void answer(size_t place, int status)
    {
        HttpExchange exchange;
        exchange.statusCode = status;
        exchange.requestHeaders = m_sent.at(place).request.headers;
        exchange.responseBody = "answer";
        exchange.timings.total = std::chrono::milliseconds(2);
        end(place, std::move(exchange));
    }
    void fail(Outcome outcome, size_t place = 0)
    {
        HttpExchange exchange;
        exchange.failure = outcome;
        end(place, std::move(exchange));
    }

private:
    void end(size_t place, HttpExchange exchange)
    {
        const Sent sent = m_sent.at(place);
        m_sent.erase(m_sent.begin() + static_cast<std::ptrdiff_t>(place));
        sent.handler(std::move(exchange));
    }

    std::deque<Sent> m_sent;
    size_t m_most = 0;
};

} // namespace switchhook
