// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventCatalogue.h"
#include "core/text/CheckText.h"
#include "core/text/ErrorText.h"
#include "core/text/EventText.h"
#include "ui/common/Translations.h"

#include <QTest>
#include <QTranslator>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

    static void speak(const char *locale)
    {
        installTranslations(*QCoreApplication::instance(), QLocale(QLatin1StringView(locale)));
    }
    static QString faults(qint64 count)
    {
        CheckFinding finding;
        finding.kind = CheckKind::LogCounts;
        finding.faults = count;
        return checkText(finding);
    }

private Q_SLOTS:
    void cleanup() { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>()); }

    void withoutThemItIsTheSourcesEnglish()
    {
        QCOMPARE(errorText({ErrorCode::UrlEmpty, {}}), u"The URL is missing."_s);
    }

    void germanSpeaksGerman()
    {
        speak("de_AT");
        QCOMPARE(errorText({ErrorCode::WebhookUnknown, {u"Büro"_s}}), u"Es gibt keinen Webhook „Büro“."_s);
        QCOMPARE(faults(1), u"1 Webhook hat eine falsche Zahl von Protokolleinträgen."_s);
        QCOMPARE(faults(2), u"2 Webhooks haben eine falsche Zahl von Protokolleinträgen."_s);
    }

    void englishCounts()
    {
        speak("en_GB");
        QCOMPARE(faults(1), u"1 webhook has a wrong count of log entries."_s);
        QCOMPARE(faults(2), u"2 webhooks have a wrong count of log entries."_s);
    }

    void whatHasNoTranslationIsEnglishWithItsPlurals_data()
    {
        QTest::addColumn<QByteArray>("locale");
        QTest::newRow("French") << QByteArray("fr_FR");
        QTest::newRow("C") << QByteArray("C");
    }

    void whatHasNoTranslationIsEnglishWithItsPlurals()
    {
        QFETCH(QByteArray, locale);
        speak(locale.constData());
        QCOMPARE(errorText({ErrorCode::UrlEmpty, {}}), u"The URL is missing."_s);
        QCOMPARE(faults(1), u"1 webhook has a wrong count of log entries."_s);
    }

    void qtSpeaksTheSameLanguage()
    {
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        speak("fr_FR"); // not French beside English
        QCOMPARE(cancel(), u"Cancel"_s);
        cleanup();
        speak("de_DE");
        QCOMPARE(cancel(), u"Abbrechen"_s);
    }

    void theCatalogueHasItsWordsInGerman()
    {
        const auto catalogue = EventCatalogue::builtIn();
        const EventType *missed = catalogue.find(u"call.missed"_s);
        QVERIFY(missed);
        QCOMPARE(eventTitle(*missed), u"Call missed"_s);
        speak("de_DE");
        QCOMPARE(eventTitle(*missed), u"Anruf verpasst"_s);
        QCOMPARE(eventDescription(*missed), u"Ein Anruf endete, bevor ihn jemand annahm."_s);
        QCOMPARE(categoryTitle(missed->category), u"Kommunikation"_s);
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
