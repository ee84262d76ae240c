// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>

namespace switchhook::test {

/// A client that says exactly what it is told and keeps everything it hears.
class RawHttpClient
{
public:
    explicit RawHttpClient(quint16 port)
    {
        listen();
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    RawHttpClient(quint16 port, const QSslConfiguration &tls)
    {
        listen();
        m_socket.setSslConfiguration(tls);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    }

    void send(const QByteArray &bytes)
    {
        if (m_socket.isOpen()) // else the server has closed already
            m_socket.write(bytes);
        if (isConnected())
            m_socket.flush();
    }

    [[nodiscard]] const QByteArray &heard() const { return m_heard; }
    /// Status lines heard so far, "100 Continue" among them.
    [[nodiscard]] qsizetype answers() const { return m_heard.count("HTTP/1.1 "); }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    void leave() { m_socket.abort(); }
    QSslSocket &socket() { return m_socket; }

private:
    void listen()
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(
            &m_socket, &QSslSocket::readyRead, &m_socket, [this] { m_heard += m_socket.readAll(); });
    }

    QByteArray m_heard;
    QSslSocket m_socket;
};

} // namespace switchhook::test
