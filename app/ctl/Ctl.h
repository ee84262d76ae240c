// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlIo.h"

#include <QByteArrayList>

namespace switchhook {

/// switchhookctl as a function: its arguments (without the program's name, bytes as the shell gave them), its
/// streams, its exit code. Needs a QCoreApplication for the commands that wait for something.
int runCtl(const QByteArrayList &arguments, CtlIo &io);

} // namespace switchhook
