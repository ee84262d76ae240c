// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/receiver/SignatureVerdict.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace switchhook {

struct ReceiverOptions
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: a free one
    int status = 200; ///< 100 to 599
    std::chrono::milliseconds delay{}; ///< between the request and its answer
    QByteArray location = {}; ///< the Location header; empty: none
    QByteArray body = {}; ///< UTF-8 text
    std::optional<SecretBytes> secret = {}; ///< to check signatures with
    HttpServerLimits limits = {}; ///< header 64 KiB, body 10 MiB, 5 s a request, 256 connections
};

struct ReceivedRequest
{
    Timestamp time; ///< when it was complete
    QByteArray method;
    QByteArray path; ///< with the query, as written
    HeaderList headers; ///< in order, names as written
    QByteArray body;
    SignatureVerdict signature = SignatureVerdict::Unchecked;
};

/// The local test receiver: takes any path and method, tells what came in, answers as it was told to.
class Receiver final : public QObject, private HttpRequestHandler
{
    Q_OBJECT

public:
    explicit Receiver(ReceiverOptions options, QObject *parent = nullptr);

    /// AddressInUse where it cannot.
    Result<void> listen();
    [[nodiscard]] QHostAddress address() const { return m_server.address(); }
    [[nodiscard]] quint16 port() const { return m_server.port(); }

Q_SIGNALS:
    /// Before it is answered.
    void received(const switchhook::ReceivedRequest &request);

private:
    std::optional<HttpServerResponse> checkHead(const HttpServerRequest &) override { return std::nullopt; }
    void handle(HttpServerRequest &&request, HttpResponder responder) override;

    const ReceiverOptions m_options;
    const HttpServerResponse m_answer;
    HttpServer m_server;
};

} // namespace switchhook
