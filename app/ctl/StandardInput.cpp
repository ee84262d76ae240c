// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/StandardInput.h"

#include <cerrno>

#include <unistd.h>

namespace switchhook {

qint64 StandardInput::readData(char *data, qint64 size)
{
    ssize_t got = -1;
    do
        got = ::read(STDIN_FILENO, data, static_cast<size_t>(size));
    while (got < 0 && errno == EINTR);
    return got == 0 ? -1 : got;
}

qint64 StandardInput::writeData(const char *, qint64)
{
    return -1;
}

} // namespace switchhook
