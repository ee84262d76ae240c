// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Ctl.h"
#include "app/ctl/SignalStop.h"
#include "app/ctl/StandardInput.h"
#include "core/base/Version.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <unistd.h>

using namespace switchhook;

int main(int argc, char *argv[])
{
    const QByteArrayList arguments(argv + 1, argv + argc);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("switchhookctl"));
    QCoreApplication::setApplicationVersion(QLatin1StringView(versionString));

    StandardInput in;
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return static_cast<int>(4);
    SignalStop stop;
    CtlIo io{in, out, err, stop, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1};
    return runCtl(arguments, io);
}
