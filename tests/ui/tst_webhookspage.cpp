// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "core/storage/DeliveryRepository.h"
#include "tests/support/TemporaryWorkspace.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/MessageBar.h"
#include "ui/webhooks/WebhookFilterModel.h"
#include "ui/webhooks/WebhookTable.h"
#include "ui/webhooks/WebhooksPage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace switchhook;
using namespace Qt::StringLiterals;
using Column = WebhookTableModel::Column;

namespace {

// For a delivery on a busy machine, in ms: an engine that comes up looks for what it missed after five seconds.
constexpr int deliveryLimit = 20'000;

/// The page on a database of its own, as the window has it; `elsewhere` is another program's connection.
struct Bench
{
    TemporaryWorkspace elsewhere;
    WorkspacePaths paths {elsewhere.path(), elsewhere.folder.filePath(u"secrets.key"_s)};
    ServiceThread actions {u"actions"_s, paths};
    ServiceThread reading {u"reading"_s, paths};
    ChangeWatcher changes {paths.database};
    ShownCatalogue catalogue {actions, changes};
    EngineController engine {{paths, {}, {}, {}}};
    std::unique_ptr<WebhooksPage> page;

    WebhookId add(const QString &name, const QStringList &events = {u"contact.*"_s}, bool active = true)
    {
        WebhookDraft draft;
        draft.name = name;
        draft.url = u"http://127.0.0.1:9/%1"_s.arg(name.simplified().replace(u' ', u'-'));
        draft.events = events;
        draft.active = active;
        return elsewhere.webhooks.add(draft).value().id;
    }
    void open()
    {
        page = std::make_unique<WebhooksPage>(UiServices {actions, reading, changes, engine, catalogue});
        page->resize(1100, 500);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void openWithRows(int rows)
    {
        open();
        QTRY_COMPARE(table().model()->rowCount(), rows);
        QTRY_VERIFY(table().isVisible());
        table().setFocus();
    }
    WebhookTable &table() { return *page->findChild<WebhookTable *>(); }
    QLineEdit &filter() { return *page->findChild<QLineEdit *>(u"webhookFilter"_s); }
    QString text(int row, Column column) { return table().model()->index(row, column).data().toString(); }
    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            names << text(row, Column::Name);
        return names;
    }
    QStringList selectedNames()
    {
        QStringList names;
        for (const WebhookId id : table().selectedIds())
            names << elsewhere.webhooks.find(id).value().name;
        return names;
    }
    /// Told in full: selectRow() takes a row away where an earlier test's Ctrl key counts as held.
    void choose(int row)
    {
        table().selectionModel()->setCurrentIndex(table().model()->index(row, 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    /// The only webhook, at this URL, delivered to and tested by its key.
    WebhookId testWebhook(const QString &url)
    {
        const WebhookId id = add(u"A"_s);
        [&] { QVERIFY(elsewhere.webhooks.change(id, {{}, url, {}, {}, {}, {}, false})); }();
        engine.start();
        openWithRows(1);
        choose(0);
        QTest::keyClick(&table(), Qt::Key_T, Qt::ControlModifier);
        return id;
    }
    void press(int row, Column column)
    {
        const QRect cell = table().visualRect(table().model()->index(row, column));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, {cell.left() + 14, cell.center().y()});
    }
    /// What the bar in the page says; empty where it says nothing.
    QString message()
    {
        const auto *bar = page->findChild<MessageBar *>();
        return bar->isVisible() ? bar->findChild<QLabel *>(u"messageText"_s)->text() : QString();
    }
    QPushButton *button(const QString &text)
    {
        for (auto *button : page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    bool isActive(WebhookId id) { return elsewhere.webhooks.find(id).value().active; }
};

} // namespace

class TestWebhooksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"switchhook-test"_s);
        QCoreApplication::setApplicationName(u"tst_webhookspage"_s);
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void anEmptyPageOffersTheWaysOn()
    {
        Bench bench;
        bench.open();
        QTRY_VERIFY(bench.button(u"Add a webhook…"_s));
        QSignalSpy wanted(bench.page.get(), &WebhooksPage::tryOutWanted);
        QTest::mouseClick(bench.button(u"Try it with the built-in receiver"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        bench.add(u"First"_s);
        QTRY_VERIFY(bench.table().isVisible());
        QCOMPARE(bench.names(), QStringList {u"First"_s});
    }

    void theRowTellsTheWebhook()
    {
        Bench bench;
        bench.add(u"CRM"_s, {u"contact.*"_s, u"deal.created"_s, u"call.missed"_s});
        bench.openWithRows(1);
        QCOMPARE(bench.text(0, Column::Url), u"http://127.0.0.1:9/CRM"_s);
        QCOMPARE(bench.text(0, Column::Events), u"contact.*, deal.created +1"_s);
        QCOMPARE(bench.text(0, Column::LastTriggered), u"Never"_s);
        QCOMPARE(bench.text(0, Column::LastStatus), u"Never sent"_s);
        const QModelIndex events = bench.table().model()->index(0, Column::Events);
        QVERIFY(events.data(Qt::ToolTipRole).toString().contains(u"call.missed"_s));
        bench.elsewhere.count("UPDATE webhooks SET last_triggered = 1000, last_status_code = 301, "
                              "failure_count = 7, consecutive_failures = 2 RETURNING 1");
        QTRY_COMPARE(bench.text(0, Column::LastStatus), u"✖ 301 Moved Permanently"_s);
        QCOMPARE(bench.text(0, Column::Failures), u"7"_s);
        bench.elsewhere.count("UPDATE webhooks SET last_status_code = NULL RETURNING 1");
        QTRY_COMPARE(bench.text(0, Column::LastStatus), u"✖ No answer"_s);
    }

    void theModelsKeepTheirPromises()
    {
        Bench bench;
        bench.open();
        QAbstractItemModelTester shown(bench.table().model());
        QAbstractItemModelTester source(bench.page->findChild<WebhookTableModel *>());
        QList<WebhookId> ids;
        for (int i = 0; i < 12; ++i)
            ids << bench.add(u"W%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        QTRY_COMPARE(bench.names().size(), 12);
        for (const int gone : {0, 3, 4, 5, 11})
            QVERIFY(bench.elsewhere.webhooks.remove(ids[gone]));
        QTRY_COMPARE(bench.names(), QStringList({u"W01"_s, u"W02"_s, u"W06"_s, u"W07"_s, u"W08"_s, u"W09"_s, u"W10"_s}));
        QVERIFY(bench.elsewhere.webhooks.change(ids[1], {u"Zulu"_s, {}, {}, {}, {}, {}, false}));
        QTRY_COMPARE(bench.names().last(), u"Zulu"_s);
        QTest::keyClicks(&bench.filter(), u"w01"_s);
        QCOMPARE(bench.names(), QStringList {u"Zulu"_s}); // its URL is still that of W01
        bench.filter().clear();
        QCOMPARE(bench.names().size(), 7);
    }

    void changesElsewhereLeaveSelectionAndPosition()
    {
        Bench bench;
        QList<WebhookId> ids;
        for (int i = 0; i < 60; ++i)
            ids << bench.add(u"Hook %1"_s.arg(i, 3, 10, QLatin1Char('0')));
        bench.openWithRows(60);
        bench.page->showWebhook(ids[40]);
        QTRY_COMPARE(bench.selectedNames(), QStringList {u"Hook 040"_s});
        const int top = bench.table().rowAt(0);
        QVERIFY(top > 0);
        bench.add(u"Zebra"_s);
        QVERIFY(bench.elsewhere.webhooks.change(ids[41], {{}, {}, {}, false, {}, {}, false}));
        QTRY_COMPARE(bench.names().size(), 61);
        QCOMPARE(bench.selectedNames(), QStringList {u"Hook 040"_s});
        QCOMPARE(bench.table().rowAt(0), top);
        QTRY_COMPARE(bench.text(41, Column::Active), u"Inactive"_s);
    }

    void theSwitchIsForMouseAndKeys()
    {
        Bench bench;
        const WebhookId id = bench.add(u"A"_s);
        bench.openWithRows(1);
        bench.press(0, Column::Active);
        QTRY_VERIFY(!bench.isActive(id));
        QTRY_COMPARE(bench.text(0, Column::Active), u"Inactive"_s);
        QTest::keyClick(&bench.table(), Qt::Key_Space);
        QTRY_VERIFY(bench.isActive(id));
        QTRY_COMPARE(bench.table().model()->index(0, Column::Active).data(Qt::CheckStateRole).toInt(),
            static_cast<int>(Qt::Checked));
    }

    void deletedByKeyAndTakenBack()
    {
        Bench bench;
        bench.add(u"A"_s);
        const WebhookId b = bench.add(u"B"_s);
        bench.openWithRows(2);
        bench.page->showWebhook(b);
        QTRY_COMPARE(bench.selectedNames(), QStringList {u"B"_s});
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.names(), QStringList {u"A"_s});
        QTRY_COMPARE(bench.message(), u"“B” was deleted, with its log."_s);
        QTRY_COMPARE(bench.selectedNames(), QStringList {u"A"_s}); // what Del would take next
        QVERIFY(!bench.elsewhere.webhooks.find(b));
        QTest::mouseClick(bench.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.names().size(), 2);
        QTRY_COMPARE(bench.selectedNames(), QStringList {u"B"_s});
        QCOMPARE(bench.elsewhere.webhooks.find(b).value().events, QStringList {u"contact.*"_s});
    }

    void severalAtOnce()
    {
        Bench bench;
        QList<WebhookId> ids;
        for (const char *name : {"A", "B", "C", "D"})
            ids << bench.add(QString::fromLatin1(name));
        bench.openWithRows(4);
        auto *bar = bench.page->findChild<QWidget *>(u"selectionBar"_s);
        QVERIFY(!bar->isVisible());
        bench.choose(0);
        QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->findChild<QLabel *>(u"selectionCount"_s)->text(), u"3 selected:"_s);
        for (auto *tool : bar->findChildren<QToolButton *>()) {
            if (tool->defaultAction()->objectName() == "deactivateWebhook"_L1)
                tool->click();
        }
        QTRY_COMPARE(bench.text(2, Column::Active), u"Inactive"_s);
        QVERIFY(!bench.isActive(ids[0]) && !bench.isActive(ids[1]) && !bench.isActive(ids[2]));
        QVERIFY(bench.isActive(ids[3]));
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.names(), QStringList {u"D"_s});
        QTRY_COMPARE(bench.message(), u"3 webhooks were deleted, with their logs."_s);
        QTest::mouseClick(bench.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(bench.names().size(), 4);
        QTRY_COMPARE(bench.selectedNames(), QStringList({u"A"_s, u"B"_s, u"C"_s}));
    }

    void theFilterFindsNameUrlAndEvent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("name, whatever its case") << u"ORD"_s << QStringList {u"Orders"_s};
        QTest::newRow("URL") << u"9/calls"_s << QStringList {u"Calls"_s};
        QTest::newRow("pattern") << u"deal."_s << QStringList({u"All"_s, u"Orders"_s});
        QTest::newRow("an event of a pattern") << u"call.missed"_s << QStringList({u"All"_s, u"Calls"_s});
        QTest::newRow("two words") << u"9/ call.*"_s << QStringList {u"Calls"_s};
        QTest::newRow("nothing") << u"nowhere"_s << QStringList();
    }

    void theFilterFindsNameUrlAndEvent()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        Bench bench;
        bench.add(u"Orders"_s, {u"deal.created"_s});
        bench.add(u"Calls"_s, {u"call.*"_s});
        bench.add(u"All"_s, {u"*"_s});
        bench.openWithRows(3);
        QTest::keyClick(&bench.table(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bench.filter().hasFocus());
        QTest::keyClicks(&bench.filter(), text);
        QCOMPARE(bench.names(), names);
        auto *noMatch = bench.page->findChild<QWidget *>(u"noMatchState"_s);
        QCOMPARE(noMatch->isVisible(), names.isEmpty());
        QTest::keyClick(&bench.filter(), Qt::Key_Escape);
        QCOMPARE(bench.names().size(), 3);
        QVERIFY(bench.table().hasFocus());
    }

    void theStatesCountAndChoose()
    {
        Bench bench;
        bench.add(u"Good"_s);
        bench.add(u"Off"_s, {}, false);
        const WebhookId bad = bench.add(u"Bad"_s);
        bench.elsewhere.count("UPDATE webhooks SET last_triggered = 1, consecutive_failures = 3 "
                              "WHERE name = 'Bad' RETURNING 1");
        bench.openWithRows(3);
        auto *choice = bench.page->findChild<QWidget *>(u"stateChoice"_s);
        QMap<QString, QToolButton *> buttons;
        for (auto *button : choice->findChildren<QToolButton *>())
            buttons[button->text()] = button;
        QCOMPARE(buttons.keys(), QStringList({u"Active 2"_s, u"All 3"_s, u"Failing 1"_s, u"Inactive 1"_s}));
        QTest::mouseClick(buttons[u"Failing 1"_s], Qt::LeftButton);
        QCOMPARE(bench.names(), QStringList {u"Bad"_s});
        QVERIFY(bench.elsewhere.webhooks.resetFailures(bad));
        QTRY_COMPARE(bench.names(), QStringList());
        QTRY_VERIFY(bench.button(u"Clear filter"_s));
        QTest::mouseClick(bench.button(u"Clear filter"_s), Qt::LeftButton);
        QCOMPARE(bench.names().size(), 3);
    }

    void duplicateAddEditAndLogByKeys()
    {
        Bench bench;
        const WebhookId id = bench.add(u"A"_s);
        bench.openWithRows(1);
        bench.choose(0);
        QTest::keyClick(&bench.table(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(bench.names(), QStringList({u"A"_s, u"A (copy)"_s}));
        QTRY_COMPARE(bench.selectedNames(), QStringList {u"A (copy)"_s});
        QCOMPARE(bench.text(1, Column::Active), u"Inactive"_s);
        bench.table().select(id);
        QSignalSpy log(bench.page.get(), &WebhooksPage::deliveriesWanted);
        QTest::keyClick(&bench.table(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(log.size(), 1);
        QCOMPARE(log[0][0].value<WebhookId>(), id);
        bench.press(0, Column::Deliveries);
        QCOMPARE(log.size(), 2);
        for (const auto &[key, modifier] : {std::pair {Qt::Key_N, Qt::ControlModifier},
                 std::pair {Qt::Key_Return, Qt::NoModifier}, std::pair {Qt::Key_F2, Qt::NoModifier}}) {
            QTest::keyClick(&bench.table(), key, modifier);
            QTRY_VERIFY(bench.page->findChild<QDialog *>());
            delete bench.page->findChild<QDialog *>();
            bench.page->window()->activateWindow(); // no window manager gives it back here
            QTRY_VERIFY(bench.page->window()->isActiveWindow());
            bench.table().setFocus();
        }
    }

    void copiesGoToTheClipboard()
    {
        Bench bench;
        const WebhookId id = bench.add(u"A"_s);
        bench.openWithRows(1);
        bench.choose(0);
        for (QAction *action : bench.page->menuActions()) {
            if (action && action->objectName() == "copyId"_L1)
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), id.toString());
    }

    void theLastOutcomesComeForRowsInSight()
    {
        Bench bench;
        QList<WebhookId> ids;
        for (int i = 0; i < 300; ++i)
            ids << bench.add(u"Hook %1"_s.arg(i, 3, 10, QLatin1Char('0')));
        const AcceptedEvent event = bench.elsewhere.events.emitTest(ids[0]).value();
        for (int i = 0; i < 14; ++i) {
            Delivery delivery;
            delivery.id = DeliveryId(1000 + i);
            delivery.webhook = ids[0];
            delivery.event = event.id;
            delivery.outcome = i == 13 ? Outcome::Timeout : Outcome::Ok;
            QVERIFY(DeliveryRepository(*bench.elsewhere.database).insert(delivery));
        }
        bench.openWithRows(300);
        auto *model = bench.page->findChild<WebhookTableModel *>();
        QTRY_COMPARE(model->row(0).outcomes.size(), 12U);
        QCOMPARE(model->row(0).outcomes.back(), Outcome::Timeout);
        QCOMPARE(model->row(0).outcomes.front(), Outcome::Ok);
        QVERIFY(!model->row(*model->rowOf(ids[299])).outcomesKnown);
        bench.table().scrollToBottom();
        QTRY_VERIFY(model->row(*model->rowOf(ids[299])).outcomesKnown);
    }

    void spaceSwitchesAllThatAreSelected()
    {
        Bench bench;
        const WebhookId a = bench.add(u"A"_s);
        const WebhookId b = bench.add(u"B"_s, {u"contact.*"_s}, false);
        const WebhookId c = bench.add(u"C"_s);
        bench.openWithRows(3);
        bench.choose(0);
        QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&bench.table(), Qt::Key_Space); // on B, which becomes active: so does A
        QTRY_VERIFY(bench.isActive(b));
        QVERIFY(bench.isActive(a) && bench.isActive(c));
        QTRY_COMPARE(bench.text(1, Column::Active), u"Active"_s);
        QTest::keyClick(&bench.table(), Qt::Key_Space);
        QTRY_VERIFY(!bench.isActive(b));
        QVERIFY(!bench.isActive(a) && bench.isActive(c));
    }

    void theUrlThatTheReceiverNamesIsSavedTestedAndTakenBack()
    {
        ReceiverOptions answer;
        answer.status = 301;
        answer.location = "/hook/";
        Receiver receiver(answer);
        QVERIFY(receiver.listen());
        QStringList paths;
        connect(&receiver, &Receiver::received, this,
            [&](const ReceivedRequest &request) { paths << QString::fromLatin1(request.path); });
        Bench bench;
        const QString url = u"http://127.0.0.1:%1/hook"_s.arg(receiver.port());
        const WebhookId id = bench.testWebhook(url);
        QTRY_VERIFY_WITH_TIMEOUT(bench.button(u"Use this URL"_s), deliveryLimit);
        bench.button(u"Use this URL"_s)->click();
        QTRY_COMPARE(paths, QStringList({u"/hook"_s, u"/hook/"_s}));
        QCOMPARE(bench.elsewhere.webhooks.find(id).value().url, url + u'/');
        QTRY_VERIFY(bench.message().contains(url + u'/'));
        QTRY_VERIFY(bench.button(u"Undo"_s));
        bench.button(u"Undo"_s)->click();
        QTRY_COMPARE(bench.elsewhere.webhooks.find(id).value().url, url);
    }

    void aReceiverThatIsGoneIsDeactivatedAndTakenBack()
    {
        ReceiverOptions answer;
        answer.status = 410;
        Receiver receiver(answer);
        QVERIFY(receiver.listen());
        Bench bench;
        const QString url = u"http://127.0.0.1:%1/hook"_s.arg(receiver.port());
        const WebhookId id = bench.testWebhook(url);
        QTRY_VERIFY_WITH_TIMEOUT(bench.button(u"Deactivate the webhook"_s), deliveryLimit);
        bench.button(u"Deactivate the webhook"_s)->click();
        QTRY_VERIFY(!bench.isActive(id));
        QTRY_VERIFY(bench.button(u"Undo"_s));
        bench.button(u"Undo"_s)->click();
        QTRY_VERIFY(bench.isActive(id));
        QVERIFY(bench.page->findChild<QWidget *>(u"testPanel"_s)->isVisible());
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_VERIFY(!bench.page->findChild<QWidget *>(u"testPanel"_s)->isVisible());
    }

    void aTestOfSeveralLeadsToTheLog()
    {
        Bench bench;
        bench.add(u"A"_s);
        bench.add(u"B"_s);
        bench.engine.start();
        bench.openWithRows(2);
        bench.table().QTableView::selectAll();
        QTest::keyClick(&bench.table(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.button(u"Open the log"_s), 15'000);
        QCOMPARE(bench.message(), u"2 of 2 tests failed; the webhooks' status tells why."_s);
        QSignalSpy wanted(bench.page.get(), &WebhooksPage::testsWanted);
        bench.button(u"Open the log"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toBool(), true);
    }

    void theWholeRowIsInSight()
    {
        Bench bench;
        bench.add(u"A"_s);
        bench.openWithRows(1);
        const QScrollBar *scrolling = bench.table().horizontalScrollBar();
        QTRY_COMPARE(scrolling->maximum(), 0);
        // A width that was given stays.
        bench.table().setColumnWidth(Column::Url, 400);
        bench.page->resize(1100, 500);
        QCOMPARE(bench.table().columnWidth(Column::Url), 400);
    }

    void columnsAreRemembered()
    {
        Bench bench;
        bench.add(u"A"_s);
        bench.add(u"B"_s);
        bench.openWithRows(2);
        bench.table().sortByColumn(Column::Name, Qt::DescendingOrder);
        bench.table().setColumnWidth(Column::Url, 333);
        bench.table().horizontalHeader()->moveSection(0, 2);
        bench.page.reset();
        bench.openWithRows(2);
        QCOMPARE(bench.names(), QStringList({u"B"_s, u"A"_s}));
        QCOMPARE(bench.table().columnWidth(Column::Url), 333);
        QCOMPARE(bench.table().horizontalHeader()->visualIndex(Column::Name), 2);
    }

    void aDatabaseThatCannotBeOpenedIsTold()
    {
        Bench bench;
        ServiceThread broken(u"actions"_s, {u"/proc/nowhere/x.sqlite"_s, {}});
        bench.page = std::make_unique<WebhooksPage>(
            UiServices {broken, bench.reading, bench.changes, bench.engine, bench.catalogue});
        bench.page->show();
        QTRY_VERIFY(bench.button(u"Retry"_s));
        QVERIFY(bench.page->findChild<QWidget *>(u"failedState"_s)->isVisible());
        bench.page.reset();
    }
};

QTEST_MAIN(TestWebhooksPage)
#include "tst_webhookspage.moc"
