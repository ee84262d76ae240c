// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

class QIODevice;

namespace switchhook {

class StopRequest;

/// What a command has of the outside world; the tests bring their own.
struct CtlIo
{
    QIODevice &in; ///< read() gives what is there and waits only where nothing is
    QIODevice &out;
    QIODevice &err;
    StopRequest &stop;
    bool outIsTerminal = false;
    bool errIsTerminal = false;
    /// Asks on the terminal, without showing what is typed; nothing where there is none.
    std::function<std::optional<QByteArray>(const QString &prompt)> askPassword = {};
};

} // namespace switchhook
