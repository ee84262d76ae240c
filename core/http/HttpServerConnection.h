// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/http/HttpServerParser.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

class QSslSocket;

namespace switchhook {

/// One client of an HttpServer: reads a request, has it judged and handled, answers, reads the next one.
class HttpServerConnection final : public QObject
{
    Q_OBJECT

public:
    HttpServerConnection(std::unique_ptr<QTcpSocket> socket, const HttpServerLimits &limits,
        HttpRequestHandler &handler, QObject *parent);
    ~HttpServerConnection() override;

    /// The one answer to the request this is at. Nothing happens where there is none.
    void answer(const HttpServerResponse &response);
    /// The handler's answer for this status, and then the end.
    void refuse(int status);
    /// One too many: 503.
    void turnAway();
    void abort();

Q_SIGNALS:
    /// Once: the socket is closed.
    void finished();

private:
    enum class Phase {
        Idle, ///< between two requests, or before the first
        Reading,
        Answering, ///< the request is with the handler: no deadline, nothing read
        Closing, ///< the last answer is on its way; what still comes in is thrown away
        Closed,
    };

    void advance();
    bool readOn();
    bool fill();
    void judgeHead();
    void handOver();
    void awaitNext();
    void startClosing();
    void closeOn();
    void discard();
    void onDeadline();
    void onDisconnected();

    [[nodiscard]] bool mayRead() const;
    [[nodiscard]] qint64 unsentBytes() const;
    [[nodiscard]] HttpServerParser newParser() const;

    const HttpServerLimits m_limits;
    HttpRequestHandler &m_handler;
    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls; ///< the same socket where it speaks TLS, else null
    QTimer m_timer;
    HttpServerParser m_parser;
    HttpAnswerForm m_form;
    Phase m_phase = Phase::Idle;
    QByteArray m_buffer;
    qsizetype m_taken = 0; ///< bytes at the front of m_buffer that are done with
    qsizetype m_drained = 0;
    bool m_advancing = false;
    bool m_endSent = false;
};

} // namespace switchhook
