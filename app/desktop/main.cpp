// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SignalStop.h"
#include "app/desktop/Desktop.h"
#include "app/desktop/DesktopOptions.h"
#include "app/desktop/FirstRunPicture.h"
#include "core/base/CoreDumps.h"
#include "core/base/Version.h"
#include "ui/common/IconTheme.h"
#include "ui/common/Translations.h"
#include "ui/shell/Appearance.h"
#include "ui/shell/FirstInstance.h"
#include "ui/shell/OpeningWindow.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <cstring>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString database; ///< empty: the default one
    QString picture; ///< the first-use story's, and no window; empty: a window
};

/// Ends the program for --help, --version and wrong usage.
Options parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(desktopDescription());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(desktopOptions());
    parser.process(application);
    if (!parser.positionalArguments().isEmpty()) {
        std::fputs(
            qPrintable(QCoreApplication::translate("main", "“%1” is no option; --help lists what there is.")
                           .arg(parser.positionalArguments().front())
                + u'\n'),
            stderr);
        std::exit(2);
    }
    return {parser.value(u"database"_s), parser.value(u"render"_s)};
}

/// Without a display there is no QApplication, but these two need none.
bool needsNoDisplay(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::strcmp(argument, "--help") == 0 || std::strcmp(argument, "-h") == 0
            || std::strcmp(argument, "--version") == 0 || std::strcmp(argument, "-v") == 0;
    });
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"switchhook"_s);
    QCoreApplication::setOrganizationName(u"switchhook"_s); // settings: ~/.config/switchhook/switchhook.conf
    QCoreApplication::setApplicationVersion(QLatin1StringView(versionString));
}

int showWindow(QApplication &application, const Options &options, FirstInstance &first)
{
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setApplicationDisplayName(u"Switchhook"_s);
    QApplication::setDesktopFileName(u"switchhook"_s);
    QApplication::setWindowIcon(programIcon());
    installTranslations(application);
    Appearance appearance;
    SignalStop stop;
    stop.arm();
    QObject::connect(&stop, &StopRequest::requested, &application, &QApplication::quit);

    ServiceThread actions(u"actions"_s, {options.database, {}}, {.orFirstTenant = true});
    OpeningWindow opening(actions);
    std::unique_ptr<Desktop> desktop;
    std::unique_ptr<FirstRunPicture> picture;
    QObject::connect(&opening, &OpeningWindow::closed, &application, &QApplication::quit);
    QObject::connect(&first, &FirstInstance::raiseWanted, &application, [&] {
        if (desktop)
            desktop->window().bringUp();
        else
            opening.activateWindow();
    });
    QObject::connect(&opening, &OpeningWindow::opened, &application, [&] {
        desktop = std::make_unique<Desktop>(actions);
        QObject::connect(desktop.get(), &Desktop::quitWanted, &application, &QApplication::quit);
        QObject::connect(&desktop->window(), &MainWindow::appearanceChanged, &appearance, &Appearance::apply);
        desktop->start();
        if (options.picture.isEmpty())
            return;
        picture = std::make_unique<FirstRunPicture>(desktop->window(), options.picture);
        QObject::connect(picture.get(), &FirstRunPicture::done, &application,
            [](bool good) { QApplication::exit(good ? 0 : 1); });
    });
    opening.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    nameProgram();
    if (needsNoDisplay(argc, argv)) {
        const QCoreApplication application(argc, argv);
        parse(application);
    }
    QApplication application(argc, argv);
    const Options options = parse(application);
    FirstInstance first(options.database);
    if (first.isFirst())
        return showWindow(application, options, first);
    if (first.raiseFirst())
        return 0;
    std::fputs(qPrintable(QCoreApplication::translate("main",
                              "Switchhook runs with this database already, but its window does not answer.")
                   + u'\n'),
        stderr);
    return 1;
}
