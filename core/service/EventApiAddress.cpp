// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/EventApiAddress.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

std::optional<quint16> parsePort(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    return ok ? std::optional(port) : std::nullopt;
}

/// Null where it is none. QHostAddress also takes "127.1" and other short forms, which are more often
/// misspelt than meant.
QHostAddress parseHost(const QString &text)
{
    if (text.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    const bool bracketed = text.startsWith(u'[') && text.endsWith(u']');
    const QHostAddress address(bracketed ? text.sliced(1, text.size() - 2) : text);
    if (bracketed)
        return address.protocol() == QAbstractSocket::IPv6Protocol ? address : QHostAddress();
    return address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() == text ? address
                                                                                             : QHostAddress();
}

} // namespace

Result<EventApiAddress> parseEventApiAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return Error{ErrorCode::AddressInvalid, {text}};
    const QHostAddress host = parseHost(text.first(colon));
    const auto port = parsePort(QStringView(text).sliced(colon + 1));
    if (host.isNull() || !port)
        return Error{ErrorCode::AddressInvalid, {text}};
    if (!host.isLoopback())
        return Error{ErrorCode::AddressNotLoopback, {text}};
    return EventApiAddress{host, *port};
}

} // namespace switchhook
