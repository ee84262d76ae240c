// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpServerMessage.h"
#include "core/http/HttpServerResponder.h"

#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;

namespace switchhook {

class HttpServerConnection;

struct HttpServerLimits
{
    qsizetype headerBytes
        = 64 * 1024; ///< request line and headers; beyond it 431. Chunk lines and trailers too
    qsizetype bodyBytes = 10 * 1024 * 1024; ///< beyond it 413
    int connections = 256; ///< one more is answered 503
    std::chrono::milliseconds deadline{
        5000}; ///< for a request's bytes to come (then 408), and for the next request
    std::chrono::milliseconds drainTime{2000}; ///< how long a refused client may go on sending
    qsizetype drainBytes = 16 * 1024 * 1024; ///< and how much
};

struct HttpServerOptions
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: a free one
    HttpServerLimits limits = {};
    std::optional<QSslConfiguration> tls = {}; ///< with certificate and key; without it plain HTTP
};

/// What a server's requests go to. Called on the server's thread; may answer at once or later, but must not
/// delete the server.
class HttpRequestHandler
{
public:
    virtual ~HttpRequestHandler() = default;
    /// Decides before the body is read, `head.body` being empty: nothing to go on, or the answer that
    /// refuses.
    virtual std::optional<HttpServerResponse> checkHead(const HttpServerRequest &head) = 0;
    virtual void handle(HttpServerRequest &&request, HttpResponder responder) = 0;
    /// The answer where the server itself refuses: 400, 408, 413, 417, 431, 500, 501, 503, 505.
    virtual HttpServerResponse refusal(int status);
};

/// A small HTTP/1.1 server, limits first: on one thread, event driven. The requests of a connection (kept
/// alive and pipelined ones too) are handled one after the other. Refuses whatever two readers could
/// understand differently. A client that shuts down its side for writing counts as gone.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    /// `handler` must live longer.
    HttpServer(HttpServerOptions options, HttpRequestHandler &handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// AddressInUse with the address and Qt's cause where it cannot.
    Result<void> listen();
    /// Drops every connection, answered or not.
    void close();

    [[nodiscard]] QHostAddress address() const; ///< null while it does not listen
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connections() const { return m_connections; }

private:
    class Listener;

    void accept(qintptr descriptor);
    std::unique_ptr<QTcpSocket> makeSocket(qintptr descriptor) const;

    HttpServerOptions m_options;
    HttpRequestHandler &m_handler;
    std::unique_ptr<Listener> m_listener;
    int m_connections = 0;
};

/// "127.0.0.1:8080", "[::1]:8080".
[[nodiscard]] QString toAddressText(const QHostAddress &address, quint16 port);

} // namespace switchhook
