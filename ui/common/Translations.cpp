// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace switchhook {

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    const QString folder = u":/switchhook/translations"_s;
    auto *ours = new QTranslator(&application);
    if (!ours->load(locale, u"switchhook"_s, u"_"_s, folder) && !ours->load(u"switchhook_en"_s, folder))
        qFatal("The translations are not part of this program."); // a fault of the build
    auto *qts = new QTranslator(&application);
    if (qts->load(u"qtbase_"_s + ours->language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
    QCoreApplication::installTranslator(ours); // the last one installed is asked first
}

} // namespace switchhook
