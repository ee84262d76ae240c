// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServer.h"

#include "core/http/HttpServerConnection.h"

#include <QSslSocket>
#include <QTcpServer>

#include <functional>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int backlog = 256;
/// Beyond the limit so many at a time are told so; more are closed without a word.
constexpr int turnedAwayAtOnce = 32;

} // namespace

HttpServerResponse HttpRequestHandler::refusal(int status)
{
    return {status, {{"Content-Type"_ba, "text/plain"_ba}}, wirePhrase(status) + '\n'};
}

class HttpServer::Listener final : public QTcpServer
{
public:
    explicit Listener(std::function<void(qintptr)> accept)
        : m_accept(std::move(accept))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
};

HttpServer::HttpServer(HttpServerOptions options, HttpRequestHandler &handler, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_handler(handler)
    , m_listener(std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); }))
{
    m_listener->setListenBacklogSize(backlog);
}

HttpServer::~HttpServer()
{
    close();
}

Result<void> HttpServer::listen()
{
    if (!m_listener->listen(m_options.address, m_options.port)) {
        const QString address = toAddressText(m_options.address, m_options.port);
        return Error{ErrorCode::AddressInUse, {address, m_listener->errorString()}};
    }
    return {};
}

void HttpServer::close()
{
    m_listener->close();
    const auto open = findChildren<HttpServerConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpServerConnection *connection : open)
        connection->abort();
}

QHostAddress HttpServer::address() const
{
    return m_listener->serverAddress();
}

quint16 HttpServer::port() const
{
    return m_listener->serverPort();
}

void HttpServer::accept(qintptr descriptor)
{
    auto socket = makeSocket(descriptor);
    if (!socket || m_connections >= m_options.limits.connections + turnedAwayAtOnce)
        return;
    auto *connection = new HttpServerConnection(std::move(socket), m_options.limits, m_handler, this);
    ++m_connections;
    connect(connection, &HttpServerConnection::finished, this, [this, connection] {
        --m_connections;
        connection->deleteLater();
    });
    if (m_connections > m_options.limits.connections)
        connection->turnAway();
}

std::unique_ptr<QTcpSocket> HttpServer::makeSocket(qintptr descriptor) const
{
    if (!m_options.tls) {
        auto socket = std::make_unique<QTcpSocket>();
        return socket->setSocketDescriptor(descriptor) ? std::move(socket) : nullptr;
    }
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(*m_options.tls);
    if (!socket->setSocketDescriptor(descriptor))
        return nullptr;
    socket->startServerEncryption();
    return socket;
}

QString toAddressText(const QHostAddress &address, quint16 port)
{
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = isIpv6 ? u'[' + address.toString() + u']' : address.toString();
    return host + u':' + QString::number(port);
}

} // namespace switchhook
