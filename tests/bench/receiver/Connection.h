// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Arrivals.h"

#include <openssl/ssl.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bench {

/// One connection, kept alive, one request after the other. Owns its socket; used by one thread.
class Connection
{
public:
    /// What is to happen next with it.
    enum class Next { Read, Write, Wait, Close };

    /// `tls` is null for plain HTTP.
    Connection(int socket, SSL_CTX *tls, Arrivals &arrivals);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] int socket() const { return m_socket; }
    /// The socket is ready: takes what is there and answers.
    Next proceed();
    /// After Wait: how long the answer is kept back; nothing where it never comes.
    [[nodiscard]] std::optional<std::chrono::milliseconds> delay() const { return m_delay; }
    /// The delay is over.
    Next answerDelayed();

private:
    struct SslFree
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };

    bool fill();
    bool flush();
    std::ptrdiff_t read(char *to, std::size_t most);
    std::ptrdiff_t write(const char *from, std::size_t size);
    Next takeRequests();
    Next take(std::string_view head, std::string_view body);
    void answer(std::string_view body);

    int m_socket;
    std::unique_ptr<SSL, SslFree> m_ssl;
    Arrivals &m_arrivals;
    std::string m_in;
    std::string m_out;
    std::optional<std::chrono::milliseconds> m_delay;
    bool m_waiting = false;
    bool m_open = true;
};

} // namespace bench
