// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

} // namespace switchhook
