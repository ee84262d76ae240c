// SPDX-License-Identifier: GPL-3.0-or-later
// switchhook_shots FOLDER SUFFIX DATABASE: a picture of every window and state, as FOLDER/NAME SUFFIX.png, in the colours
// (SWITCHHOOK_COLOR_SCHEME), direction (-reverse) and scale (QT_SCALE_FACTOR) that it is started with. DATABASE has
// thousands of webhooks and is changed.
#include "tests/shots/Scenes.h"
#include "tests/shots/Stage.h"
#include "ui/common/Translations.h"
#include "ui/shell/Appearance.h"

#include <QApplication>

using namespace switchhook;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"switchhook"_s);
    QApplication::setOrganizationName(u"switchhook"_s);
    QApplication::setApplicationDisplayName(u"Switchhook"_s);
    QApplication::setCursorFlashTime(0);
    installTranslations(application);
    const Appearance appearance;
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4)
        qFatal("switchhook_shots FOLDER SUFFIX DATABASE");
    const Stage::Pictures pictures{arguments[1], arguments[2]};

    for (const auto scene :
        {&shootReadme, &shootFrame, &shootWebhooks, &shootEditor, &shootLog, &shootAccess, &shootSystem, &shootReceiver, &shootEvents}) {
        Stage stage(pictures);
        stage.open();
        scene(stage);
    }
    shootLoading(pictures);
    shootFailures(pictures);
    shootManyWebhooks(pictures, arguments[3]);
    return 0;
}
