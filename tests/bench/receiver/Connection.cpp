// SPDX-License-Identifier: GPL-3.0-or-later
#include "Connection.h"

#include "Clock.h"

#include <openssl/err.h>

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <strings.h>

namespace bench {

namespace {

// As many headers as a usual server sends: QNetworkAccessManager's cost depends on them.
constexpr std::string_view responseHead
    = "HTTP/1.1 200 OK\r\nServer: bench\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
      "Content-Type: text/plain\r\nConnection: keep-alive\r\nContent-Length: ";

std::size_t contentLength(std::string_view head)
{
    constexpr std::string_view name = "\r\ncontent-length:";
    for (auto at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        if (head.size() - at <= name.size() || ::strncasecmp(head.data() + at, name.data(), name.size()) != 0)
            continue;
        std::string_view value = head.substr(at + name.size());
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        std::size_t length = 0;
        std::from_chars(value.data(), value.data() + value.size(), length);
        return length;
    }
    return 0;
}

std::string_view pathOf(std::string_view head)
{
    const auto begin = head.find(' ');
    return begin == std::string_view::npos ? std::string_view()
                                           : head.substr(begin + 1, head.find(' ', begin + 1) - begin - 1);
}

std::chrono::milliseconds delayOf(std::string_view path)
{
    int milliseconds = 0;
    const std::string_view number = path.substr(std::strlen("/delay/"));
    std::from_chars(number.data(), number.data() + number.size(), milliseconds);
    return std::chrono::milliseconds(milliseconds);
}

} // namespace

Connection::Connection(int socket, SSL_CTX *tls, Arrivals &arrivals)
    : m_socket(socket)
    , m_ssl(tls ? SSL_new(tls) : nullptr)
    , m_arrivals(arrivals)
{
    if (m_ssl) {
        SSL_set_fd(m_ssl.get(), socket);
        SSL_set_accept_state(m_ssl.get());
    }
}

Connection::~Connection()
{
    m_ssl.reset();
    ::close(m_socket);
}

std::ptrdiff_t Connection::read(char *to, std::size_t most)
{
    if (!m_ssl)
        return ::recv(m_socket, to, most, 0);
    ERR_clear_error();
    const int got = SSL_read(m_ssl.get(), to, static_cast<int>(most));
    if (got > 0)
        return got;
    const int error = SSL_get_error(m_ssl.get(), got);
    errno = EAGAIN;
    return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? -1 : 0;
}

std::ptrdiff_t Connection::write(const char *from, std::size_t size)
{
    if (!m_ssl)
        return ::send(m_socket, from, size, MSG_NOSIGNAL);
    ERR_clear_error();
    const int put = SSL_write(m_ssl.get(), from, static_cast<int>(size));
    if (put > 0)
        return put;
    const int error = SSL_get_error(m_ssl.get(), put);
    errno = EAGAIN;
    return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? -1 : 0;
}

bool Connection::fill()
{
    char buffer[16 * 1024];
    for (;;) {
        const auto got = read(buffer, sizeof buffer);
        if (got < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK;
        if (got == 0)
            return false;
        m_in.append(buffer, static_cast<std::size_t>(got));
        if (!m_ssl && static_cast<std::size_t>(got) < sizeof buffer)
            return true;
    }
}

bool Connection::flush()
{
    while (!m_out.empty()) {
        const auto put = write(m_out.data(), m_out.size());
        if (put < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK;
        if (put == 0)
            return false;
        m_out.erase(0, static_cast<std::size_t>(put));
    }
    return true;
}

Connection::Next Connection::proceed()
{
    m_open = fill();
    if (!m_open)
        return Next::Close;
    return m_waiting ? Next::Wait : takeRequests();
}

Connection::Next Connection::answerDelayed()
{
    m_waiting = false;
    answer("ok");
    return takeRequests();
}

Connection::Next Connection::takeRequests()
{
    constexpr std::string_view endOfHead = "\r\n\r\n";
    while (!m_waiting) {
        const auto end = m_in.find(endOfHead);
        if (end == std::string::npos)
            break;
        const auto head = std::string_view(m_in).substr(0, end + 2);
        const auto size = end + endOfHead.size() + contentLength(head);
        if (m_in.size() < size)
            break;
        const auto next = take(
            head, std::string_view(m_in).substr(end + endOfHead.size(), size - end - endOfHead.size()));
        m_in.erase(0, size);
        m_waiting = next == Next::Wait;
    }
    if (!flush())
        return Next::Close;
    if (!m_out.empty())
        return Next::Write;
    return m_waiting ? Next::Wait : Next::Read;
}

Connection::Next Connection::take(std::string_view head, std::string_view body)
{
    const std::string_view path = pathOf(head);
    if (path == "/stats") {
        answer(m_arrivals.toJson());
    } else if (path == "/arrivals") {
        answer(m_arrivals.list());
    } else if (path == "/reset") {
        m_arrivals.reset();
        answer("ok");
    } else if (path.starts_with("/hang")) {
        m_arrivals.addHanging();
        m_delay.reset();
        return Next::Wait;
    } else {
        m_arrivals.add(body, monotonicMicroseconds());
        if (path.starts_with("/delay/")) {
            m_delay = delayOf(path);
            return Next::Wait;
        }
        answer("ok");
    }
    return Next::Read;
}

void Connection::answer(std::string_view body)
{
    m_out.append(responseHead).append(std::to_string(body.size())).append("\r\n\r\n").append(body);
}

} // namespace bench
