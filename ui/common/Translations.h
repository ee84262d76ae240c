// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace switchhook {

/// Lets `application` speak the first of the locale's languages that there is a translation for; else
/// English, whose plurals are a translation too. Qt's own dialogs then speak the same language, where
/// Debian's qt6-translations-l10n is installed. Once, before the first window.
void installTranslations(QCoreApplication &application, const QLocale &locale = QLocale::system());

} // namespace switchhook
