// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"

#include <QTimer>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

HttpServerResponse answerOf(const ReceiverOptions &options)
{
    HttpServerResponse answer{options.status, {}, options.body};
    if (!options.location.isEmpty())
        answer.headers.emplace_back("Location"_ba, options.location);
    if (!options.body.isEmpty())
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
    , m_options(std::move(options))
    , m_answer(answerOf(m_options))
    , m_server(serverOptionsOf(m_options), *this)
{
}

Result<void> Receiver::listen()
{
    return m_server.listen();
}

void Receiver::handle(HttpServerRequest &&request, HttpResponder responder)
{
    const auto verdict = judgeSignature(m_options.secret, request.headers, request.body);
    Q_EMIT received({request.received, std::move(request.method), std::move(request.target),
        std::move(request.headers), std::move(request.body), verdict});
    if (m_options.delay.count() == 0)
        return responder.answer(m_answer);
    QTimer::singleShot(m_options.delay, Qt::PreciseTimer, this,
        [this, waiting = std::move(responder)] { waiting.answer(m_answer); });
}

} // namespace switchhook
