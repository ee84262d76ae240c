// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHostAddress>
#include <QStringView>

namespace switchhook {

/// Where the HTTP interface listens: on this machine only.
struct EventApiAddress
{
    QHostAddress host;
    quint16 port = 0; ///< 0: a free one
};

/// "127.0.0.1:8080", "localhost:8080" (which is 127.0.0.1) or "[::1]:8080". AddressNotLoopback for any other
/// machine's address, AddressInvalid for everything else.
Result<EventApiAddress> parseEventApiAddress(const QString &text);

} // namespace switchhook
