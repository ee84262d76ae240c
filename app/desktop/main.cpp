// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Version.h"
#include "core/domain/EventCatalogue.h"
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "ui/common/Translations.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>

using namespace switchhook;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"switchhook"_s);
    QApplication::setApplicationDisplayName(u"Switchhook"_s);
    QApplication::setApplicationVersion(QLatin1StringView(versionString));
    installTranslations(application);

    const EventCatalogue catalogue = EventCatalogue::builtIn();
    ServiceThread actions(u"actions"_s, {});
    ServiceThread reading(u"reading"_s, {});
    ChangeWatcher changes({});
    EngineController engine({});
    MainWindow window({actions, reading, changes, engine, catalogue});
    engine.start();
    window.show();
    return QApplication::exec();
}
