// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpServer.h"
#include "core/receiver/RequestForwarder.h"
#include "core/receiver/SignatureVerdict.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace switchhook {

/// What a receiver does with a request; may change while it listens.
struct ReceiverBehaviour
{
    int status = 200; ///< 100 to 599
    std::chrono::milliseconds delay {}; ///< between the request and its answer
    QByteArray location = {}; ///< the Location header; empty: none
    QByteArray body = {}; ///< UTF-8 text
    std::optional<QUrl> forwardTo = {}; ///< answers with what this server answers, and not with the above
    std::optional<SecretBytes> secret = {}; ///< to check signatures with
};

struct ReceiverOptions : ReceiverBehaviour
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: a free one
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
    quint64 number = 0; ///< counts from 1 for each receiver
    std::optional<int> answer = {}; ///< the status it is answered with; nothing where it is forwarded
};

/// The local test receiver: takes any path and method, tells what came in, answers as it was told to or
/// forwards to a developer's own server.
class Receiver final : public QObject, private HttpRequestHandler
{
    Q_OBJECT

public:
    explicit Receiver(ReceiverOptions options, QObject *parent = nullptr);
    ~Receiver() override;

    /// AddressInUse where it cannot.
    Result<void> listen();
    [[nodiscard]] QHostAddress address() const { return m_server.address(); }
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    /// What one enters as a webhook's URL: http://127.0.0.1:8080/
    [[nodiscard]] QUrl url() const;
    /// From the next request on.
    void setBehaviour(ReceiverBehaviour behaviour);

Q_SIGNALS:
    /// Before it is answered.
    void received(const switchhook::ReceivedRequest &request);
    /// What the developer's server made of the request with that number. Before it is passed on.
    void forwarded(quint64 number, const switchhook::ForwardedAnswer &answer);

private:
    std::optional<HttpServerResponse> checkHead(const HttpServerRequest &) override { return std::nullopt; }
    void handle(HttpServerRequest &&request, HttpResponder responder) override;
    void forward(const HttpServerRequest &request, const HttpResponder &responder);

    ReceiverBehaviour m_behaviour;
    quint64 m_count = 0;
    HttpServer m_server;
    std::unique_ptr<RequestForwarder> m_forwarder; // made with the first request that needs it
};

} // namespace switchhook
