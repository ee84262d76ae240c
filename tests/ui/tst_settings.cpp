// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Preferences.h"
#include "ui/common/StatusStyle.h"
#include "ui/settings/DeliverAtLogin.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/shell/Palettes.h"

#include "tests/support/UiWorkspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

/// The settings, and what they change.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_config.path().toLocal8Bit());
        QCoreApplication::setOrganizationName(u"switchhook-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_config.path());
    }

    void init()
    {
        QSettings().clear();
        m_workspace = std::make_unique<UiWorkspace>();
        m_dialog = std::make_unique<SettingsDialog>(m_workspace->services, nullptr);
        m_dialog->show();
        m_workspace->settle();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_workspace.reset();
    }

    void goingOnDeliveringIsRemembered()
    {
        auto *keep = m_dialog->findChild<QCheckBox *>(u"keepDelivering"_s);
        QVERIFY(!keep->isChecked());
        QTest::keyClick(keep, Qt::Key_Space);
        QVERIFY(preferences::read(preferences::keepDelivering));
        QVERIFY(SettingsDialog(m_workspace->services, nullptr)
                    .findChild<QCheckBox *>(u"keepDelivering"_s)
                    ->isChecked());
    }

    void theSizeOfTheDatabaseIsStored()
    {
        auto *size = m_dialog->findChild<QSpinBox *>(u"databaseSize"_s);
        QTRY_VERIFY(size->isEnabled());
        QCOMPARE(size->value(), 2048);
        size->selectAll();
        QTest::keyClicks(size, u"512"_s);
        QTest::keyClick(size, Qt::Key_Return);
        QTRY_COMPARE(m_workspace->other->settings().value(settings::databaseSizeCap).value(), u"536870912"_s);
        QVERIFY(m_dialog->isVisible()); // Enter takes the value and no more
    }

    void aFileThatIsNotThereIsSaidAtItsField()
    {
        auto *file = m_dialog->findChild<QLineEdit *>(u"caFile"_s);
        auto *hint = m_dialog->findChild<QLabel *>(u"caFileHint"_s);
        QTRY_VERIFY(file->isEnabled());
        QTest::keyClicks(file, u"/nowhere/ca.pem"_s);
        QTest::keyClick(file, Qt::Key_Return);
        QTRY_VERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(u"/nowhere/ca.pem"_s));
        const QString longPath = u"/nowhere/"_s + u"a long way to go "_s.repeated(20) + u".pem"_s;
        file->setText(longPath);
        QTest::keyClick(file, Qt::Key_Return);
        QTRY_VERIFY(hint->text().contains(u"a long way"_s));
        QTRY_VERIFY(hint->height() >= hint->heightForWidth(hint->width())); // to be read whole
        QCOMPARE(m_workspace->other->settings().value(settings::caFile).value(), QString());
        file->clear();
        QTest::keyClicks(file, u"/etc/ssl/certs/ca-certificates.crt"_s);
        QTest::keyClick(file, Qt::Key_Return);
        QTRY_COMPARE(m_workspace->other->settings().value(settings::caFile).value(),
            u"/etc/ssl/certs/ca-certificates.crt"_s);
        QTRY_VERIFY(!hint->isVisible());
    }

    void coloursAreChosen()
    {
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::appearanceChanged);
        auto *scheme = m_dialog->findChild<QComboBox *>(u"colorScheme"_s);
        QTest::keyClick(scheme, Qt::Key_End);
        QCOMPARE(preferences::read(preferences::colorScheme), u"dark"_s);
        QCOMPARE(changed.size(), 1);
    }

    void deliveringAtLoginIsAUnitAndItsLink()
    {
        const DeliverAtLogin login(u"/home/a b/100%/w.sqlite"_s, true);
        if (!login.isPossible())
            QSKIP(qPrintable(login.reason()));
        QVERIFY(!login.isOn());
        QVERIFY(login.set(true).contains(login.unitPath()));
        QVERIFY(login.isOn());
        QVERIFY(login.unitPath().startsWith(m_config.path()));
        const QByteArray unit = login.unitText();
        QVERIFY2(unit.contains("--database \"/home/a b/100%%/w.sqlite\" run\n"), unit.constData());
        const QFileInfo link(
            QFileInfo(login.unitPath()).path() + u"/default.target.wants/switchhook-engine.service"_s);
        QCOMPARE(link.symLinkTarget(), login.unitPath());
        QVERIFY(!DeliverAtLogin(u"/another.sqlite"_s, true).isOn());
        QVERIFY(!login.set(false).isEmpty());
        QVERIFY(!login.isOn());
        QVERIFY(!QFileInfo::exists(login.unitPath()));
    }

    void whereSystemdDoesNotRunItSaysSo()
    {
        const DeliverAtLogin login({}, false);
        QVERIFY(!login.isPossible());
        QVERIFY(login.reason().contains(u"systemd"_s));
    }

    void coloursCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void coloursCanBeRead()
    {
        QFETCH(QPalette, palette);
        const QPair<QPalette::ColorRole, QPalette::ColorRole> pairs[]
            = {{QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base},
                {QPalette::Text, QPalette::AlternateBase}, {QPalette::ButtonText, QPalette::Button},
                {QPalette::PlaceholderText, QPalette::Base}, {QPalette::HighlightedText, QPalette::Highlight},
                {QPalette::Link, QPalette::Base}, {QPalette::Link, QPalette::Window},
                {QPalette::LinkVisited, QPalette::Base}, {QPalette::BrightText, QPalette::Base},
                {QPalette::ToolTipText, QPalette::ToolTipBase}};
        for (const auto &[text, ground] : pairs) {
            const double ratio = contrast(palette.color(text), palette.color(ground));
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text).arg(ground).arg(ratio)));
        }
        for (const Verdict verdict : {Verdict::Good, Verdict::Bad, Verdict::Neutral}) {
            for (const auto ground : {QPalette::Base, QPalette::Window})
                QVERIFY(contrast(verdictColor(verdict, palette), palette.color(ground)) >= 4.5);
        }
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    }

private:
    QTemporaryDir m_config;
    std::unique_ptr<UiWorkspace> m_workspace;
    std::unique_ptr<SettingsDialog> m_dialog;
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
