// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "core/storage/DeliveryRepository.h"
#include "tests/support/ManyDeliveries.h"
#include "tests/support/TestDatabase.h"
#include "ui/common/ScrollPane.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/common/BodyView.h"
#include "ui/deliveries/DeliveriesPage.h"
#include "ui/deliveries/DeliveryLogModel.h"
#include "ui/deliveries/LogTable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

/// A page on a database of its own, and a way beside it to write there. Its engine is paused until told.
struct Stage
{
    explicit Stage(bool delivering = false)
        : engine(options())
    {
        if (delivering)
            engine.start();
    }

    EngineOptions options()
    {
        EngineOptions engineOptions;
        engineOptions.paths = paths;
        return engineOptions;
    }

    Webhook addWebhook(
        const QString &name, const QString &url = u"http://127.0.0.1:9/hook"_s, const QByteArray &secret = {})
    {
        WebhookDraft draft{name, url, {u"*"_s}, {}};
        if (!secret.isEmpty())
            draft.secret = SecretBytes(QByteArrayView(secret));
        return other->webhooks().add(draft).value();
    }

    void addMany(qint64 count) { QVERIFY(addManyDeliveries(*database, count)); }

    /// Copies of that entry, newer than it.
    void addEntries(DeliveryId like, int count)
    {
        DeliveryFilter newest;
        newest.limit = 1;
        Delivery entry = other->deliveries().list(newest).value().front();
        for (int i = 1; i <= count; ++i) {
            entry.id = DeliveryId(like.value() + i);
            QVERIFY(DeliveryRepository(*database).insert(entry));
        }
    }

    LogTable &table() { return *page->findChild<LogTable *>(u"deliveryLog"_s); }
    QAbstractItemModel &model() { return *table().model(); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    QString text(const QString &object)
    {
        const auto *label = page->findChild<QLabel *>(object);
        return label->text();
    }
    QByteArray body(const QString &pane)
    {
        return page->findChild<QWidget *>(pane)->findChild<BodyView *>()->body();
    }
    template <typename Widget> Widget &find(const QString &object)
    {
        return *page->findChild<Widget *>(object);
    }

    /// Shows the page; it is there until the stage goes.
    void open()
    {
        page = std::make_unique<DeliveriesPage>(UiServices{actions, reading, changes, engine, catalogue});
        tester = std::make_unique<QAbstractItemModelTester>(
            &model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page->resize(1000, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    QTemporaryDir folder;
    TestDatabase place{folder.path()};
    WorkspacePaths paths{place.name(), folder.filePath(u"secrets.key"_s)};
    std::unique_ptr<Workspace> other = std::move(Workspace::open(paths)).value();
    std::unique_ptr<Database> database = std::move(Database::open(paths.database)).value();
    ServiceThread actions{u"actions"_s, paths};
    ServiceThread reading{u"reading"_s, paths};
    ChangeWatcher changes{paths.database};
    ShownCatalogue catalogue{actions, changes};
    EngineController engine;
    std::unique_ptr<DeliveriesPage> page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

QString urlOf(const Receiver &receiver)
{
    return u"http://127.0.0.1:%1/hook"_s.arg(receiver.port());
}

void choose(QComboBox &combo, const QString &text)
{
    combo.setFocus();
    QTest::keyClicks(&combo, text);
    QCOMPARE(combo.currentText(), text);
}

} // namespace

class TestDeliveriesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSentIsReadByKeysAlone()
    {
        ReceiverOptions answer;
        answer.status = 500;
        answer.body = R"({"error":"no room"})";
        Receiver receiver(answer);
        QVERIFY(receiver.listen());
        Stage stage(true);
        const Webhook webhook = stage.addWebhook(u"CRM sync"_s, urlOf(receiver), "s3cret");
        stage.open();
        QVERIFY(stage.other->events().emitTest(webhook.id));
        QTRY_COMPARE(stage.model().rowCount(), 1); // it appears by itself
        QTRY_COMPARE(stage.cell(0, DeliveryLogModel::Event), u"webhook.test"_s);
        QCOMPARE(stage.cell(0, DeliveryLogModel::Webhook), u"CRM sync"_s);
        QCOMPARE(stage.cell(0, DeliveryLogModel::Status), u"✖ 500 Internal Server Error"_s);
        QCOMPARE(stage.cell(0, DeliveryLogModel::Attempt), u"1"_s);

        stage.table().setFocus();
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        QTRY_COMPARE(stage.text(u"status"_s), u"✖ 500 Internal Server Error"_s);
        QVERIFY(stage.text(u"explanation"_s).contains(u"500"_s));
        QCOMPARE(stage.text(u"signature"_s), u"✔ Signed; matches the current secret"_s);
        QVERIFY(stage.body(u"request"_s).startsWith("{\"event\":\"webhook.test\""));
        QCOMPARE(stage.body(u"response"_s), R"({"error":"no room"})"_ba);

        QTest::keyClick(&stage.table(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(stage.model().rowCount(), 2);
        QTRY_COMPARE(stage.table().currentIndex().row(), 0); // the new one is shown
        QTRY_COMPARE(stage.cell(0, DeliveryLogModel::Attempt), u"2"_s);
    }

    void theFirstPressOfAnyKeyChooses_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Down") << Qt::Key_Down;
        QTest::newRow("Space") << Qt::Key_Space;
        QTest::newRow("Home") << Qt::Key_Home;
    }

    void theFirstPressOfAnyKeyChooses()
    {
        QFETCH(Qt::Key, key);
        Stage stage;
        stage.addWebhook(u"CRM sync"_s);
        stage.addMany(3);
        stage.open();
        QTRY_COMPARE(stage.model().rowCount(), 3);
        stage.table().setFocus();
        QVERIFY(!stage.table().selected());
        QTest::keyClick(&stage.table(), key, key == Qt::Key_Home ? Qt::ControlModifier : Qt::NoModifier);
        QVERIFY(stage.table().selected());
        QCOMPARE(stage.table().currentIndex().row(), 0);
    }

    void anEmptyLogSaysWhatToDo()
    {
        Stage stage;
        stage.open();
        QTRY_VERIFY(!stage.table().isVisible());
        QTest::qWait(0);
        stage.addWebhook(u"A"_s); // a change that brings no entry
        QTRY_VERIFY(!stage.table().isVisible());
        stage.addMany(3);
        QTRY_COMPARE(stage.model().rowCount(), 3);
        QVERIFY(stage.table().isVisible());
    }

    void filtersAreSetAndCleared()
    {
        Stage stage;
        stage.addWebhook(u"A"_s);
        const Webhook second = stage.addWebhook(u"B"_s);
        stage.addMany(1000);
        stage.open();
        QTRY_COMPARE(stage.model().rowCount(), 1000);
        choose(stage.find<QComboBox>(u"filterOutcome"_s), u"Failed"_s);
        QTRY_COMPARE(stage.model().rowCount(), 110);
        choose(stage.find<QComboBox>(u"filterStatus"_s), u"5xx"_s);
        QTRY_COMPARE(stage.model().rowCount(), 100);
        stage.page->showWebhook(second.id);
        QTRY_COMPARE(stage.model().rowCount(), 500);
        QVERIFY(stage.table().isColumnHidden(DeliveryLogModel::Webhook));
        QTest::keyClick(&stage.table(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"NUMBER 77"_s);
        QTRY_COMPARE(stage.model().rowCount(), 6); // 77, and 771 to 779 that are odd
        QTest::keyClicks(QApplication::focusWidget(), u" and no such"_s);
        QTRY_VERIFY(!stage.table().isVisible());
        stage.find<QPushButton>(u"clearFilters"_s).click();
        QTRY_COMPARE(stage.model().rowCount(), 1000);
    }

    void newEntriesWaitWhileOneReads()
    {
        Stage stage;
        stage.addWebhook(u"A"_s);
        stage.addMany(100);
        stage.open();
        QTRY_COMPARE(stage.model().rowCount(), 100);
        stage.table().setFocus();
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        const auto chosen = stage.table().selected();
        QVERIFY(chosen);
        auto &newer = stage.find<QPushButton>(u"newer"_s);
        stage.addEntries(*chosen, 12);
        QTRY_COMPARE(newer.text(), u"12 new"_s);
        QCOMPARE(stage.model().rowCount(), 100);
        newer.click();
        QTRY_COMPARE(stage.model().rowCount(), 112);
        QVERIFY(!newer.isVisible());
        QCOMPARE(stage.table().selected(), chosen);
        QTest::keyClick(&stage.table(), Qt::Key_Escape);
        stage.addEntries(DeliveryId(chosen->value() + 100), 3);
        QTRY_COMPARE(stage.model().rowCount(), 115); // it is live again
        stage.find<QCheckBox>(u"live"_s).setChecked(false);
        QVERIFY(Query(*stage.database, "DELETE FROM deliveries WHERE id > ?").bind(*chosen).run());
        QTest::keyClick(&stage.table(), Qt::Key_F5);
        QTRY_COMPARE(stage.model().rowCount(), 100); // as if pruned
    }

    void whatMatchesIsExported()
    {
        Stage stage;
        stage.addWebhook(u"A"_s);
        stage.addMany(120);
        stage.open();
        choose(stage.find<QComboBox>(u"filterStatus"_s), u"5xx"_s);
        QTRY_COMPARE(stage.model().rowCount(), 12);
        QTRY_VERIFY(stage.find<QAction>(u"export"_s).isEnabled());
        stage.find<QAction>(u"export"_s).menu()->actions().at(0)->trigger();
        auto *dialog = stage.page->findChild<QFileDialog *>(u"exportDialog"_s);
        const QString path = stage.folder.filePath(u"log.jsonl"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 12);
    }

    void theWindowMayGoMeanwhile()
    {
        Stage stage;
        stage.addWebhook(u"A"_s);
        stage.addMany(500);
        stage.open();
        QTRY_COMPARE(stage.model().rowCount(), 500);
        QTRY_VERIFY(stage.find<QAction>(u"export"_s).isEnabled());
        stage.find<QAction>(u"export"_s).menu()->actions().at(1)->trigger();
        const QString path = stage.folder.filePath(u"log.csv"_s);
        Q_EMIT stage.page->findChild<QFileDialog *>(u"exportDialog"_s)->fileSelected(path);
        stage.tester.reset();
        stage.page.reset();
        QVERIFY(!QFile::exists(path)); // all of it, or nothing
    }

    void allThatMatchAreSentAgain()
    {
        Stage stage;
        stage.addWebhook(u"A"_s);
        stage.addMany(120);
        stage.open();
        choose(stage.find<QComboBox>(u"filterStatus"_s), u"5xx"_s);
        QTRY_COMPARE(stage.model().rowCount(), 12);
        QTRY_VERIFY(stage.find<QAction>(u"resendAll"_s).isEnabled());
        stage.find<QAction>(u"resendAll"_s).trigger();
        QVERIFY(stage.text(u"jobSentence"_s).contains(u"12"_s)); // the number first
        QCOMPARE(stage.other->waiting().value(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(stage.other->waiting().value(), 12);
    }

    void whatMendsItActsInTheLogToo()
    {
        ReceiverOptions answer;
        answer.status = 410;
        Receiver receiver(answer);
        QVERIFY(receiver.listen());
        Stage stage(true);
        const Webhook webhook = stage.addWebhook(u"CRM sync"_s, urlOf(receiver));
        stage.open();
        QVERIFY(stage.other->events().emitTest(webhook.id));
        QTRY_COMPARE(stage.model().rowCount(), 1);
        stage.table().setFocus();
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        QTRY_VERIFY(stage.find<QPushButton>(u"mend"_s).isVisible());
        stage.find<QPushButton>(u"mend"_s).click();
        const auto isActive = [&] { return stage.other->webhooks().find(webhook.id)->active; };
        QTRY_VERIFY(!isActive());
        QPushButton *undo = nullptr;
        const auto undoIsThere = [&] {
            for (auto *button : stage.page->findChildren<QPushButton *>())
                undo = button->isVisible() && button->text() == u"&Undo"_s ? button : undo;
            return undo != nullptr;
        };
        QTRY_VERIFY(undoIsThere());
        undo->click();
        QTRY_VERIFY(isActive());

        // What is mended in a field of the webhook is told with the field.
        ReceiverBehaviour unauthorized;
        unauthorized.status = 401;
        receiver.setBehaviour(unauthorized);
        QVERIFY(stage.other->events().emitTest(webhook.id));
        QTRY_VERIFY(stage.find<QPushButton>(u"newer"_s).isVisible());
        stage.find<QPushButton>(u"newer"_s).click();
        QTRY_COMPARE(stage.model().rowCount(), 2);
        QTest::keyClick(&stage.table(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(stage.text(u"status"_s).contains(u"401"_s));
        QSignalSpy wanted(stage.page.get(), &DeliveriesPage::editWanted);
        stage.find<QPushButton>(u"mend"_s).click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(1).value<Remedy>().kind, RemedyKind::EditSecret);
    }

    void itFitsTheSmallestWindowWithAllThatItShows()
    {
        Stage stage(true);
        stage.addWebhook(u"A"_s);
        QVERIFY(stage.other->events().emitEvent({u"contact.created"_s, "{}", {}, {}}));
        stage.open();
        QTRY_COMPARE(stage.model().rowCount(), 1);
        stage.table().selectRow(0);
        QTRY_VERIFY(!stage.text(u"status"_s).isEmpty());
        QVERIFY(!stage.page->findChild<ScrollPane *>()->verticalScrollBar()->isVisible()); // there is room
        stage.page->historyAction()->trigger();
        const auto isDrawn = [&] { // the picture comes later, and needs more room than the words in its place
            const auto all = stage.page->findChildren<QWidget *>();
            return std::ranges::any_of(all, [](const QWidget *one) { return one->isVisible() && one->inherits("QChartView"); });
        };
        QTRY_VERIFY(isDrawn());
        QVERIFY2(stage.page->minimumSizeHint().height() <= 640,
            qPrintable(QString::number(stage.page->minimumSizeHint().height())));
    }

    void testsAreShownAlone()
    {
        Stage stage(true);
        const Webhook webhook = stage.addWebhook(u"A"_s);
        QVERIFY(stage.other->events().emitEvent({u"contact.created"_s, "{}", {}, {}}));
        QVERIFY(stage.other->events().emitTest(webhook.id));
        stage.open();
        QTRY_COMPARE(stage.model().rowCount(), 2);
        stage.page->showTests(true);
        QTRY_COMPARE(stage.model().rowCount(), 1);
        QTRY_COMPARE(stage.cell(0, DeliveryLogModel::Event), u"webhook.test"_s);
    }

    void manyEntriesAreNotFetched()
    {
        Stage stage;
        stage.addWebhook(u"A"_s);
        stage.addWebhook(u"B"_s);
        stage.addMany(100'000);
        stage.open();
        QTRY_COMPARE_WITH_TIMEOUT(stage.model().rowCount(), 100'000, 20'000);
        QTRY_VERIFY(!stage.cell(0, DeliveryLogModel::Event).isEmpty());
        stage.table().scrollToBottom();
        QTRY_VERIFY(!stage.cell(99'999, DeliveryLogModel::Event).isEmpty());
        QCOMPARE(stage.cell(50'000, DeliveryLogModel::Event), QString()); // nobody looked there
    }
};

QTEST_MAIN(TestDeliveriesPage)
#include "tst_deliveriespage.moc"
