// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServerParser.h"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <limits>

namespace switchhook {

namespace http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

namespace {

constexpr qsizetype shortestChunkedEnd = 5; // "0\r\n\r\n"

QByteArray toBytes(string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

bool isNamed(const QByteArray &name, QByteArrayView expected)
{
    return name.size() == expected.size() && name.compare(expected, Qt::CaseInsensitive) == 0;
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A header line that goes on in the next one: obsolete, and read differently by different programs.
bool hasFoldedLine(QByteArrayView head)
{
    return head.indexOf("\r\n ") >= 0 || head.indexOf("\r\n\t") >= 0;
}

int statusFor(const error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    return error == http::error::bad_version ? 505 : 400;
}

/// 0 where everyone would find the same end of this request and the same host in it.
int framingFault(const HttpServerRequest &request, bool chunked)
{
    int hosts = 0;
    int lengths = 0;
    int encodings = 0;
    bool onlyChunked = true;
    for (const auto &[name, value] : request.headers) {
        if (isNamed(name, "Host")) {
            ++hosts;
        } else if (isNamed(name, "Content-Length")) {
            if (++lengths > 1 || !isNumber(value))
                return 400;
        } else if (isNamed(name, "Transfer-Encoding")) {
            ++encodings;
            onlyChunked = value.compare("chunked", Qt::CaseInsensitive) == 0;
        }
    }
    if (hosts > 1 || (hosts == 0 && request.version >= 11))
        return 400;
    if (encodings == 0)
        return 0;
    if (encodings > 1 || lengths > 0 || !chunked || request.version < 11)
        return 400;
    return onlyChunked ? 0 : 501;
}

} // namespace

class HttpServerParser::Beast final : public http::basic_parser<true>
{
public:
    explicit Beast(qsizetype headerLimit, qsizetype bodyLimit)
        : m_bodyLimit(static_cast<quint64>(bodyLimit))
    {
        header_limit(static_cast<std::uint32_t>(headerLimit));
        // A declared length is judged after the head was, so not here; chunks are counted below.
        body_limit(std::numeric_limits<std::uint64_t>::max());
    }

    HttpServerRequest request;

private:
    void on_request_impl(
        http::verb, string_view method, string_view target, int version, error_code &) override
    {
        request.method = toBytes(method);
        request.target = toBytes(target);
        request.version = version;
    }

    void on_field_impl(http::field, string_view name, string_view value, error_code &) override
    {
        if (!is_header_done()) // not a trailer
            request.headers.emplace_back(toBytes(name), toBytes(value));
    }

    std::size_t on_body_impl(string_view bytes, error_code &) override
    {
        request.body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return bytes.size();
    }

    void on_chunk_header_impl(std::uint64_t size, string_view, error_code &error) override
    {
        if (size > m_bodyLimit - static_cast<quint64>(request.body.size()))
            error = http::error::body_limit;
    }

    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code &error) override
    {
        return on_body_impl(bytes, error);
    }

    void on_response_impl(int, string_view, int, error_code &) override { }
    void on_header_impl(error_code &) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, error_code &) override { }
    void on_finish_impl(error_code &) override { }

    quint64 m_bodyLimit;
};

HttpServerParser::HttpServerParser(qsizetype headerLimit, qsizetype bodyLimit)
    : m_beast(std::make_unique<Beast>(headerLimit, bodyLimit))
    , m_headerLimit(headerLimit)
{
}

HttpServerParser::~HttpServerParser() = default;
HttpServerParser::HttpServerParser(HttpServerParser &&) noexcept = default;
HttpServerParser &HttpServerParser::operator=(HttpServerParser &&) noexcept = default;

HttpServerRequest &HttpServerParser::request()
{
    return m_beast->request;
}

int HttpServerParser::failureStatus() const
{
    return m_failureStatus;
}

std::optional<quint64> HttpServerParser::contentLength() const
{
    const auto length = m_beast->content_length();
    return length ? std::optional<quint64>(*length) : std::nullopt;
}

bool HttpServerParser::bodyFollows() const
{
    return !m_beast->is_done();
}

bool HttpServerParser::keepAlive() const
{
    return m_beast->keep_alive();
}

HttpServerParser::Progress HttpServerParser::read(QByteArrayView &bytes)
{
    if (m_failureStatus != 0)
        return Progress::Failed;
    return m_headReported ? readBody(bytes) : readHead(bytes);
}

HttpServerParser::Progress HttpServerParser::fail(int status)
{
    m_failureStatus = status;
    return Progress::Failed;
}

HttpServerParser::Progress HttpServerParser::readHead(QByteArrayView &bytes)
{
    if (bytes.isEmpty())
        return Progress::NeedsMore;
    error_code error;
    const auto taken = static_cast<qsizetype>(
        m_beast->put(boost::asio::const_buffer(bytes.data(), static_cast<size_t>(bytes.size())), error));
    const QByteArrayView head = bytes.first(taken);
    bytes = bytes.sliced(taken);
    m_headBytes += taken;
    // Beast forgets the lines it has taken, so its own limit holds for a line, not for the head.
    const qsizetype waiting = m_beast->is_header_done() ? 0 : bytes.size();
    if (m_headBytes + waiting > m_headerLimit)
        return fail(431);
    if (error && error != http::error::need_more)
        return fail(statusFor(error));
    if (hasFoldedLine(head))
        return fail(400);
    if (!m_beast->is_header_done())
        return Progress::NeedsMore;
    if (const int status = framingFault(m_beast->request, m_beast->chunked()))
        return fail(status);
    m_headReported = true;
    m_beast->eager(true);
    return Progress::HeadRead;
}

HttpServerParser::Progress HttpServerParser::readBody(QByteArrayView &bytes)
{
    if (m_beast->is_done())
        return Progress::Complete;
    // Beast asserts that the last chunk's line and what follows come in at least this many bytes together.
    const qsizetype wanted = m_beast->chunked() ? shortestChunkedEnd : 1;
    if (bytes.size() < wanted)
        return Progress::NeedsMore;
    error_code error;
    const auto taken
        = m_beast->put(boost::asio::const_buffer(bytes.data(), static_cast<size_t>(bytes.size())), error);
    bytes = bytes.sliced(static_cast<qsizetype>(taken));
    if (error && error != http::error::need_more)
        return fail(statusFor(error));
    if (m_beast->is_done())
        return Progress::Complete;
    if (bytes.size() > m_headerLimit) // a chunk's line or the trailers have no end
        return fail(431);
    return Progress::NeedsMore;
}

} // namespace switchhook
