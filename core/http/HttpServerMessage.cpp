// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpServerMessage.h"

#include <boost/beast/http/status.hpp>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// A line break in a value would begin a header (or an answer) that no one wrote.
void appendOneLine(QByteArray &wire, const QByteArray &text)
{
    const qsizetype start = wire.size();
    wire.append(text);
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    std::replace_if(wire.begin() + start, wire.end(), isControl, ' ');
}

void appendHeader(QByteArray &wire, const QByteArray &name, const QByteArray &value)
{
    appendOneLine(wire, name);
    wire.append(": ");
    appendOneLine(wire, value);
    wire.append("\r\n");
}

} // namespace

QByteArray wirePhrase(int status)
{
    const auto known = boost::beast::http::int_to_status(static_cast<unsigned>(status));
    const auto reason = boost::beast::http::obsolete_reason(known);
    return QByteArray(reason.data(), static_cast<qsizetype>(reason.size()));
}

QByteArray toWire(const HttpServerResponse &response, const HttpAnswerForm &form)
{
    QByteArray wire;
    wire.reserve(256 + response.body.size());
    wire.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    wire.append(wirePhrase(response.status)).append("\r\n");
    for (const auto &[name, value] : response.headers)
        appendHeader(wire, name, value);
    if (hasBody(response.status))
        appendHeader(wire, "Content-Length"_ba, QByteArray::number(response.body.size()));
    if (!form.keepAlive)
        wire.append("Connection: close\r\n");
    else if (form.version < 11)
        wire.append("Connection: keep-alive\r\n");
    wire.append("\r\n");
    if (form.withBody && hasBody(response.status))
        wire.append(response.body);
    return wire;
}

} // namespace switchhook
