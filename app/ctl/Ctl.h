// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/CtlIo.h"

#include <QByteArrayList>

#include <functional>

namespace CLI {
class App;
}

namespace switchhook {

/// switchhookctl as a function: its arguments (without the program's name, bytes as the shell gave them), its
/// streams, its exit code. Needs a QCoreApplication for the commands that wait for something.
int runCtl(const QByteArrayList &arguments, CtlIo &io);

/// Hands out its parser, with every verb and option in it: manual pages and completions are made from it (app/pages).
void inspectCtl(const std::function<void(const CLI::App &)> &look);

} // namespace switchhook
