// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"

#include <QTimer>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

HttpServerResponse answerOf(const ReceiverBehaviour &behaviour)
{
    HttpServerResponse answer{behaviour.status, {}, behaviour.body};
    if (!behaviour.location.isEmpty())
        answer.headers.emplace_back("Location"_ba, behaviour.location);
    if (!behaviour.body.isEmpty())
        answer.headers.emplace_back("Content-Type"_ba, "text/plain; charset=utf-8"_ba);
    return answer;
}

HttpServerOptions serverOptionsOf(const ReceiverOptions &options)
{
    return {.address = options.address, .port = options.port, .limits = options.limits};
}

} // namespace

Receiver::Receiver(ReceiverOptions options, QObject *parent)
    : QObject(parent)
    , m_behaviour(options)
    , m_server(serverOptionsOf(options), *this)
{
}

Receiver::~Receiver() = default;

Result<void> Receiver::listen()
{
    return m_server.listen();
}

QUrl Receiver::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(address().toString());
    url.setPort(port());
    url.setPath(u"/"_s);
    return url;
}

void Receiver::setBehaviour(ReceiverBehaviour behaviour)
{
    m_behaviour = std::move(behaviour);
}

void Receiver::handle(HttpServerRequest &&request, HttpResponder responder)
{
    const auto verdict = judgeSignature(m_behaviour.secret, request.headers, request.body);
    const auto status = m_behaviour.forwardTo ? std::nullopt : std::optional(m_behaviour.status);
    Q_EMIT received({request.received, request.method, request.target, request.headers, request.body, verdict,
        ++m_count, status});
    if (m_behaviour.forwardTo)
        return forward(request, responder);
    const HttpServerResponse answer = answerOf(m_behaviour);
    if (m_behaviour.delay.count() == 0)
        return responder.answer(answer);
    QTimer::singleShot(m_behaviour.delay, Qt::PreciseTimer, this,
        [answer, waiting = std::move(responder)] { waiting.answer(answer); });
}

void Receiver::forward(const HttpServerRequest &request, const HttpResponder &responder)
{
    if (!m_forwarder)
        m_forwarder = std::make_unique<RequestForwarder>();
    m_forwarder->forward(*m_behaviour.forwardTo, request,
        [this, responder, number = m_count](const ForwardedAnswer &answer, const HttpServerResponse &passedOn) {
            Q_EMIT forwarded(number, answer);
            responder.answer(passedOn);
        });
}

} // namespace switchhook
