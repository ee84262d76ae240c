// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Preferences.h"
#include "ui/deliveries/DeliveriesPage.h"
#include "ui/shell/FirstInstance.h"
#include "ui/shell/FirstUseStory.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NavigationList.h"
#include "ui/shell/OpeningWindow.h"
#include "ui/shell/PagePanes.h"
#include "ui/shell/ShortcutSheet.h"

#include "tests/support/OwnHome.h"
#include "tests/support/UiWorkspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace switchhook;
using namespace Qt::StringLiterals;

using State = EngineController::State;

namespace {

/// How often a widget was painted and how many keys came to it.
class Events final : public QObject
{
public:
    int paints = 0;
    int keys = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        keys += event->type() == QEvent::KeyPress ? 1 : 0;
        return false;
    }
};

} // namespace

/// The window as one uses it: by keys.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_home.use(); }

    void init()
    {
        QSettings().clear();
        m_workspace = std::make_unique<UiWorkspace>();
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        show();
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void thePagesAreAKeyAway()
    {
        QCOMPARE(shown(), u"webhooksPage"_s);
        const QStringList pages{u"webhooksPage"_s, u"deliveriesPage"_s, u"eventsPage"_s, u"receiverPage"_s};
        for (int i = 3; i >= 0; --i) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(shown(), pages.at(i));
        }
        auto *navigation = m_window->findChild<NavigationList *>();
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_Down);
        QCOMPARE(shown(), u"deliveriesPage"_s);
        QVERIFY(navigation->hasFocus());
        QTest::keyClick(navigation, Qt::Key_Up);
        QTest::keyClick(navigation, Qt::Key_Up); // the heading is no page
        QCOMPARE(shown(), u"webhooksPage"_s);
    }

    void aPageOpensOnItsTableAndRemembersWhereOneWas()
    {
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier); // a page that goes has the focus
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->focusWidget()->objectName(), u"deliveryLog"_s);
        auto *search = m_window->findChild<QLineEdit *>(u"filterText"_s);
        search->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->focusWidget(), search);
    }

    void aPageStandsBesideAndGoesAgain()
    {
        auto *panes = m_window->findChild<PagePanes *>();
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(panes->pageBeside()->objectName(), u"deliveriesPage"_s);
        QCOMPARE(shown(), u"webhooksPage"_s);
        QVERIFY(panes->pageBeside()->isVisible());
        QVERIFY(action("deliveriesPageBeside")->isChecked());
        // Asked for, it stays where it stands.
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(shown(), u"webhooksPage"_s);
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(panes->pageBeside()->objectName(), u"receiverPage"_s);
        QVERIFY(!action("deliveriesPageBeside")->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!panes->pageBeside());
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(shown(), u"receiverPage"_s);
    }

    void f6GoesRoundThePanes()
    {
        auto *panes = m_window->findChild<PagePanes *>();
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        auto *navigation = m_window->findChild<NavigationList *>();
        navigation->setFocus();
        const auto focusIsIn = [&](const QWidget *pane) {
            return pane == m_window->focusWidget() || pane->isAncestorOf(m_window->focusWidget());
        };
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(focusIsIn(panes->page()));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(focusIsIn(panes->pageBeside()));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QVERIFY(navigation->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(focusIsIn(panes->pageBeside()));
    }

    void theEngineIsPausedAndResumed()
    {
        QCOMPARE(label("engineState"), u"Paused"_s);
        const auto toggle
            = [this] { QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); };
        toggle();
        QTRY_COMPARE(label("engineState"), u"Delivering"_s);
        QCOMPARE(m_window->findChild<QToolButton *>(u"engineButton"_s)->text(), u"Pause"_s);
        toggle();
        QCOMPARE(label("engineState"), u"Paused"_s);
        m_workspace->addWebhook(u"http://127.0.0.1:9/hook"_s, {u"*"_s});
        QVERIFY(m_workspace->other->events().emitEvent({u"contact.created"_s, "{}", {}, {}}));
        QTRY_VERIFY(label("engineWaiting").startsWith(u"1 "_s));
    }

    void whoElseDeliversIsNamed()
    {
        EngineHost other(m_workspace->options());
        QVERIFY(other.start());
        m_workspace->engine.start();
        QTRY_COMPARE(m_workspace->engine.state(), State::Elsewhere);
        QVERIFY2(label("engineState").contains(QString::number(QCoreApplication::applicationPid())),
            qPrintable(label("engineState")));
    }

    void whatIsShownIsRemembered()
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        m_window->close();
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        show();
        QCOMPARE(shown(), u"eventsPage"_s);
        QCOMPARE(m_window->findChild<PagePanes *>()->pageBeside()->objectName(), u"receiverPage"_s);
    }

    void closedItHidesWhereItIsToGoOnDelivering()
    {
        QSignalSpy closed(m_window.get(), &MainWindow::closed);
        preferences::write(preferences::keepDelivering, true);
        m_window->close();
        QCOMPARE(closed.takeFirst().front().toBool(), true);
        QVERIFY(!m_window->isVisible());
        m_window->bringUp();
        QVERIFY(m_window->isVisible());
        preferences::write(preferences::keepDelivering, false);
        m_window->close();
        QCOMPARE(closed.takeFirst().front().toBool(), false);
    }

    void aHangingDatabaseLeavesTheWindowAlive()
    {
        QSemaphore reached;
        bool ended = false;
        m_workspace->actions.call(
            this,
            [&](Workspace &) {
                reached.release();
                QThread::sleep(2);
                return Result<void>();
            },
            [&](const Result<void> &) { ended = true; });
        reached.acquire();
        auto *filter = m_window->findChild<QLineEdit *>(u"webhookFilter"_s);
        filter->setFocus();
        Events events;
        filter->installEventFilter(&events);
        QTest::keyClicks(filter, u"crm"_s);
        QCOMPARE(filter->text(), u"crm"_s);
        filter->update();
        QTRY_VERIFY(events.paints > 0);
        QCOMPARE(events.keys, 3);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(shown(), u"deliveriesPage"_s);
        QVERIFY2(!ended, "the database no longer hangs: this showed nothing");
        QTRY_VERIFY(ended);
    }

    void theSheetOfKeysHasWhatTheWindowHas()
    {
        const auto lines = ShortcutSheet::linesOf(*m_window);
        const auto keysOf = [&](const QString &text) {
            for (const auto &line : lines) {
                if (line.text == text)
                    return line.keys;
            }
            return QString();
        };
        QCOMPARE(keysOf(u"Next pane"_s), u"F6"_s);
        QCOMPARE(keysOf(u"Pause delivering"_s) + keysOf(u"Resume delivering"_s), u"Ctrl+Shift+P"_s);
        QCOMPARE(keysOf(u"Keyboard shortcuts"_s), u"F1"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QTRY_VERIFY(m_window->findChild<ShortcutSheet *>());
    }

    void noTwoActionsShareAKey()
    {
        QHash<QKeySequence, QAction *> taken;
        for (QAction *one : m_window->findChildren<QAction *>()) {
            if (one->shortcutContext() != Qt::WindowShortcut || !one->isEnabled())
                continue;
            for (const QKeySequence &key : one->shortcuts()) {
                QAction *other = taken.value(key);
                QVERIFY2(!other || other == one,
                    qPrintable(key.toString() + u": "_s + one->text() + u", "_s
                        + (other ? other->text() : QString())));
                taken.insert(key, one);
            }
        }
        QVERIFY(taken.size() > 8);
    }

    void noTwoMnemonicsInSightAreTheSame_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<bool>("filled");
        for (int page = 1; page <= 4; ++page) {
            QTest::addRow("page %d, empty", page) << page << false;
            QTest::addRow("page %d, filled", page) << page << true;
        }
    }

    void noTwoMnemonicsInSightAreTheSame()
    {
        QFETCH(int, page);
        QFETCH(bool, filled);
        if (filled)
            m_workspace->addWebhook(u"http://127.0.0.1:9/hook"_s, {u"*"_s});
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + page), Qt::ControlModifier);
        m_workspace->settle();
        QCoreApplication::processEvents();
        QMap<QKeySequence, QString> taken;
        const auto take = [&](const QString &text) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (key.isEmpty())
                return;
            QVERIFY2(!taken.contains(key),
                qPrintable(u"%1: “%2” and “%3”"_s.arg(key.toString(), taken.value(key), text)));
            taken.insert(key, text);
        };
        for (const QAction *menu : m_window->menuBar()->actions())
            take(menu->text());
        for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                take(button->text());
        }
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy())
                take(label->text());
        }
        QVERIFY(taken.size() >= 7);
    }

    void besideEachOtherEachPageHasItsOwnKeys()
    {
        m_workspace->addWebhook(u"http://127.0.0.1:9/hook"_s, {u"*"_s});
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QSignalSpy refreshed(action("refreshWebhooks"), &QAction::triggered);
        QSignalSpy logRefreshed(page("deliveriesPage")->findChild<QAction *>(u"refresh"_s), &QAction::triggered);
        auto *filter = m_window->findChild<QLineEdit *>(u"webhookFilter"_s);
        auto *live = m_window->findChild<QWidget *>(u"live"_s);
        live->setFocus();
        QTest::keyClick(live, Qt::Key_F5);
        QCOMPARE(logRefreshed.size(), 1);
        QTest::keyClick(live, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(page("deliveriesPage")->isAncestorOf(m_window->focusWidget()));
        QVERIFY(m_window->focusWidget() != live);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_F5);
        QCOMPARE(refreshed.size(), 1);
        // In the list of pages they are those of the page in the middle.
        auto *navigation = m_window->findChild<NavigationList *>();
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_F5);
        QCOMPARE(refreshed.size(), 2);
        QTest::keyClick(navigation, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(filter->hasFocus());
        QCOMPARE(logRefreshed.size(), 1);
    }

    void theMenusHaveWhatThePagesDo()
    {
        const auto has = [this](int menu, const char *name) {
            return std::ranges::any_of(m_window->menuBar()->actions().at(menu)->menu()->actions(),
                [&](const QAction *one) { return one->objectName() == QLatin1StringView(name); });
        };
        QVERIFY(has(0, "importWebhooks") && has(0, "exportWebhooks"));
        QVERIFY(has(2, "history"));
        QVERIFY(has(3, "addWebhook") && has(3, "deleteWebhook"));
        QVERIFY(has(4, "resendAll") && has(4, "verification"));
        action("history")->trigger();
        QCOMPARE(shown(), u"deliveriesPage"_s);
    }

    void aSecondStartRaisesTheFirst()
    {
        const QString database = m_workspace->paths.database;
        FirstInstance first(database);
        QVERIFY(first.isFirst());
        QSignalSpy raised(&first, &FirstInstance::raiseWanted);
        FirstInstance second(database);
        QVERIFY(!second.isFirst());
        QVERIFY(second.raiseFirst());
        QTRY_COMPARE(raised.size(), 1);
        const FirstInstance other(database + u"-other"_s);
        QVERIFY(other.isFirst());
    }

    void afterTheFirstEndsTheNextIsFirst()
    {
        {
            const FirstInstance first(u"/some/database.sqlite"_s);
            QVERIFY(first.isFirst());
        }
        const FirstInstance next(u"/some/database.sqlite"_s);
        QVERIFY(next.isFirst());
    }

    void whyTheDatabaseCannotBeOpenedIsSaidAndTriedAgain()
    {
        const QString path = m_workspace->folder.filePath(u"text.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        ServiceThread service(u"test"_s, {path, m_workspace->paths.keyFile});
        OpeningWindow opening(service);
        QSignalSpy opened(&opening, &OpeningWindow::opened);
        opening.open();
        QVERIFY(!opening.isVisible());
        QTRY_VERIFY(opening.isVisible());
        QVERIFY(!opening.findChild<QLineEdit *>(u"password"_s)->isVisible());
        QVERIFY(QFile::remove(path));
        QTest::keyClick(opening.findChild<QPushButton *>(u"retry"_s), Qt::Key_Space);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!opening.isVisible());
    }

    void theFirstUseStoryEndsWithARightSignature()
    {
        FirstUseStory &story = m_window->firstUse();
        QSignalSpy ready(&story, &FirstUseStory::ready);
        QSignalSpy ended(&story, &FirstUseStory::ended);
        story.begin();
        QTRY_COMPARE(ready.size(), 1);
        auto *message = m_window->findChild<QWidget *>(u"message"_s);
        QVERIFY(message->isVisible());
        QTest::keyClick(
            message->findChild<QPushButton *>(), Qt::Key_Space); // "Send contact.created", while paused
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 15'000);
        QCOMPARE(ended.front().at(1).toBool(), true);
        const auto webhooks = m_workspace->other->webhooks().list();
        QCOMPARE(webhooks->size(), 1u);
        QCOMPARE(webhooks->front().deliveries, 1);
        QTest::keyClick(message->findChild<QPushButton *>(), Qt::Key_Space); // "Open the log"
        QCOMPARE(shown(), u"deliveriesPage"_s);
    }

    void fromNothingToTheFirstSignedDeliveryInThreeKeys()
    {
        m_workspace->engine.start();
        auto *empty = m_window->findChild<QWidget *>(u"emptyState"_s);
        QTRY_VERIFY(empty->isVisible());
        const auto press = [this](Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::AltModifier); };
        auto *sentence = page("message")->findChild<QLabel *>(u"messageText"_s);
        press(Qt::Key_B); // "Try it with the built-in receiver"
        QTRY_VERIFY(sentence->isVisible());
        press(Qt::Key_S); // "Send contact.created"
        QTRY_VERIFY_WITH_TIMEOUT(sentence->text().contains(u"Signature checked: right"_s), 15'000);
        press(Qt::Key_O); // "Open the log"
        QTRY_COMPARE(shown(), u"deliveriesPage"_s);
        const QWidget &log = *page("deliveriesPage");
        QTRY_COMPARE(log.findChild<QLabel *>(u"signature"_s)->text(), u"✔ Signed; matches the current secret"_s);
        QVERIFY(log.findChild<QWidget *>(u"deliveryLog"_s)->hasFocus());
    }

    void theKeyboardBeginsWhereThereIsSomethingToDo()
    {
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"emptyState"_s)->isVisible());
        const auto *first = qobject_cast<QPushButton *>(m_window->focusWidget());
        QVERIFY(first && first->text().contains(u"Add"_s));
        m_workspace->addWebhook(u"http://127.0.0.1:9/hook"_s, {u"*"_s});
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        show();
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"webhookTable"_s)->hasFocus());
        QVERIFY(action("testWebhook")->isEnabled()); // the first one is chosen: keys act at once
    }

    void theStoryKeepsAMadeUpEventFromOtherWebhooks()
    {
        m_workspace->addWebhook(u"http://127.0.0.1:9/real"_s, {u"*"_s});
        FirstUseStory &story = m_window->firstUse();
        QSignalSpy failed(&story, &FirstUseStory::failed);
        connect(&story, &FirstUseStory::ready, &story, &FirstUseStory::sendEvent);
        story.begin();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_workspace->other->waiting().value(), 0);
    }

private:
    void show()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
    }

    [[nodiscard]] QString shown() const { return m_window->findChild<PagePanes *>()->page()->objectName(); }
    [[nodiscard]] QString label(const char *name) const
    {
        return m_window->findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    [[nodiscard]] QWidget *page(const char *name) const
    {
        return m_window->findChild<QWidget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }

    OwnHome m_home;
    std::unique_ptr<UiWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
