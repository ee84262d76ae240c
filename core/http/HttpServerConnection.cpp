// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServerConnection.h"

#include <QScopedValueRollback>
#include <QSslSocket>

#include <sys/socket.h>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype readPiece = 16 * 1024;
/// So much is read ahead of the parser, and so many bytes of answers may wait for a client that does not read
/// them, before this side waits for the other.
constexpr qsizetype readAhead = 64 * 1024;
constexpr qsizetype writeAhead = 64 * 1024;

HttpAnswerForm closingForm()
{
    HttpAnswerForm form;
    form.keepAlive = false;
    return form;
}

} // namespace

HttpServerConnection::HttpServerConnection(std::unique_ptr<QTcpSocket> socket, const HttpServerLimits &limits,
    HttpRequestHandler &handler, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_handler(handler)
    , m_socket(std::move(socket))
    , m_tls(qobject_cast<QSslSocket *>(m_socket.get()))
    , m_parser(newParser())
    , m_form(closingForm())
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(readAhead);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpServerConnection::advance);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &HttpServerConnection::advance);
    if (m_tls)
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &HttpServerConnection::advance);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpServerConnection::onDisconnected);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpServerConnection::onDeadline);
    m_timer.start(m_limits.deadline);
}

HttpServerConnection::~HttpServerConnection()
{
    m_socket->disconnect(this); // it says farewell when it goes
}

HttpServerParser HttpServerConnection::newParser() const
{
    return HttpServerParser(m_limits.headerBytes, m_limits.bodyBytes);
}

bool HttpServerConnection::mayRead() const
{
    return (m_phase == Phase::Idle || m_phase == Phase::Reading) && unsentBytes() < writeAhead;
}

qint64 HttpServerConnection::unsentBytes() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void HttpServerConnection::advance()
{
    // An answer given from within the handler comes back here: the loop below goes on with the next request.
    if (m_advancing)
        return;
    const QScopedValueRollback<bool> guard(m_advancing, true);
    while (mayRead() && readOn()) { }
    if (m_phase == Phase::Closing)
        closeOn();
}

/// Whether it got any further.
bool HttpServerConnection::readOn()
{
    QByteArrayView unread = QByteArrayView(m_buffer).sliced(m_taken);
    const auto progress = m_parser.read(unread);
    m_taken = m_buffer.size() - unread.size();
    switch (progress) {
    case HttpServerParser::Progress::NeedsMore:
        return fill();
    case HttpServerParser::Progress::HeadRead:
        judgeHead();
        break;
    case HttpServerParser::Progress::Complete:
        handOver();
        break;
    case HttpServerParser::Progress::Failed:
        refuse(m_parser.failureStatus());
        break;
    }
    return true;
}

bool HttpServerConnection::fill()
{
    if (m_socket->bytesAvailable() <= 0)
        return false;
    m_buffer.remove(0, m_taken);
    m_taken = 0;
    const qsizetype waiting = m_buffer.size();
    m_buffer.resize(waiting + readPiece);
    const qint64 got = m_socket->read(m_buffer.data() + waiting, readPiece);
    m_buffer.resize(waiting + std::max<qsizetype>(got, 0));
    if (got > 0 && m_phase == Phase::Idle) {
        m_phase = Phase::Reading;
        m_timer.start(m_limits.deadline);
    }
    return got > 0;
}

void HttpServerConnection::judgeHead()
{
    HttpServerRequest &request = m_parser.request();
    request.peer = m_socket->peerAddress();
    m_form = {request.method != "HEAD", request.version, m_parser.keepAlive()};
    if (const auto refusal = m_handler.checkHead(request))
        return answer(*refusal);
    if (m_parser.contentLength().value_or(0) > static_cast<quint64>(m_limits.bodyBytes))
        return refuse(413);
    const auto expected = headerValue(request.headers, "Expect");
    if (!expected || request.version < 11)
        return;
    if (expected->compare("100-continue", Qt::CaseInsensitive) != 0)
        return refuse(417);
    if (m_parser.bodyFollows()) {
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_socket->flush();
    }
}

void HttpServerConnection::handOver()
{
    m_phase = Phase::Answering;
    m_timer.stop();
    m_parser.request().received = SystemClock().now();
    m_handler.handle(std::move(m_parser.request()), HttpResponder(*this));
}

void HttpServerConnection::answer(const HttpServerResponse &response)
{
    if (m_phase != Phase::Reading && m_phase != Phase::Answering)
        return;
    // Where the body was not read, the next request's start is not known.
    m_form.keepAlive = m_form.keepAlive && !m_parser.bodyFollows() && response.status >= 200;
    m_socket->write(toWire(response, m_form));
    m_socket->flush();
    if (m_phase == Phase::Closed) // found out by writing
        return;
    if (m_form.keepAlive)
        awaitNext();
    else
        startClosing();
    advance();
}

void HttpServerConnection::refuse(int status)
{
    m_form.keepAlive = false;
    answer(m_handler.refusal(status));
}

void HttpServerConnection::turnAway()
{
    if (m_tls) // saying so would take a handshake
        return abort();
    m_phase = Phase::Reading;
    refuse(503);
}

void HttpServerConnection::awaitNext()
{
    m_phase = m_taken < m_buffer.size() ? Phase::Reading : Phase::Idle;
    m_parser = newParser();
    m_form = closingForm();
    m_timer.start(m_limits.deadline);
}

void HttpServerConnection::startClosing()
{
    m_phase = Phase::Closing;
    m_taken = m_buffer.size();
    m_timer.start(m_limits.drainTime);
}

/// A socket closed while bytes wait unread in it resets the connection, and the client may lose the answer
/// that is on its way: so what it still sends is read, within limits, until it closes.
void HttpServerConnection::closeOn()
{
    discard();
    if (m_phase != Phase::Closing || unsentBytes() > 0 || m_endSent)
        return;
    m_endSent = true;
    if (!m_tls)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    else if (!m_parser.bodyFollows()) // TLS has no half close
        m_socket->disconnectFromHost();
}

void HttpServerConnection::discard()
{
    while (m_phase == Phase::Closing && m_socket->bytesAvailable() > 0) {
        m_drained += m_socket->skip(m_socket->bytesAvailable());
        if (m_drained > m_limits.drainBytes)
            abort();
    }
}

void HttpServerConnection::onDeadline()
{
    if (m_phase == Phase::Reading)
        refuse(408);
    else
        abort();
}

void HttpServerConnection::abort()
{
    m_socket->abort();
}

void HttpServerConnection::onDisconnected()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_timer.stop();
    Q_EMIT finished();
}

} // namespace switchhook
