// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Ctl.h"
#include "app/ctl/SignalStop.h"
#include "app/ctl/StandardInput.h"
#include "core/base/CoreDumps.h"
#include "core/base/Version.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace switchhook;

namespace {

std::optional<QByteArray> readPassword(const QString &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    termios shown {};
    if (terminal < 0 || tcgetattr(terminal, &shown) != 0)
        return std::nullopt;
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(terminal, TCSAFLUSH, &hidden);
    QFile device;
    QByteArray line;
    if (device.open(terminal, QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        device.write(prompt.toUtf8());
        line = device.readLine(1024);
        device.write("\n");
    }
    tcsetattr(terminal, TCSAFLUSH, &shown);
    if (line.endsWith('\n'))
        line.chop(1);
    return line;
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    forbidInspection();
    // Qt's own event loop costs less than GLib's, which only windows need.
    qputenv("QT_NO_GLIB", "1");
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
    CtlIo io{in, out, err, stop, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1, &readPassword};
    return runCtl(arguments, io);
}
