// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"
#include "tests/support/UiWorkspace.h"
#include "ui/events/DataEditor.h"
#include "ui/events/ExplanationModel.h"
#include "ui/events/RecentEventsModel.h"
#include "ui/events/SendEventPage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace switchhook;
using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    UiWorkspace workspace;
    SendEventPage page {workspace.services};

    Stage()
    {
        page.resize(1100, 700);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("no window");
    }

    template <typename T> T *find(const QString &name) { return page.findChild<T *>(name); }
    /// Of the tab in front.
    template <typename T> T *inFront(const QString &name)
    {
        return find<QTabWidget>(u"eventTabs"_s)->currentWidget()->findChild<T *>(name);
    }
    QString cell(int row, ExplanationModel::Column column)
    {
        return inFront<QTableView>(u"reasons"_s)->model()->index(row, column).data().toString();
    }
    int rows() { return inFront<QTableView>(u"reasons"_s)->model()->rowCount(); }
    QString summary() { return inFront<QLabel>(u"summary"_s)->text(); }
};

} // namespace

class TestSendEventPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsSentAndFollowed()
    {
        Receiver receiver({});
        std::vector<ReceivedRequest> requests;
        connect(&receiver, &Receiver::received, &receiver,
            [&](const ReceivedRequest &request) { requests.push_back(request); });
        QVERIFY(receiver.listen());
        Stage s;
        s.workspace.addWebhook(receiver.url().toString(), {u"deal.*"_s});
        s.workspace.addWebhook(u"http://127.0.0.1:9/"_s, {u"contact.*"_s});

        auto *search = s.find<QLineEdit>(u"searchEvents"_s);
        search->setFocus();
        QTest::keyClicks(search, u"stage"_s);
        QCOMPARE(s.find<QTreeWidget>(u"events"_s)->currentItem()->text(0), u"deal.stage_changed"_s);
        QTRY_COMPARE(s.rows(), 1);
        QTRY_VERIFY2(s.summary().contains(u"1 webhook(s) will get it"_s), qPrintable(s.summary()));
        QVERIFY(s.summary().contains(u"1 webhook(s) are not subscribed"_s));
        QCOMPARE(s.cell(0, ExplanationModel::Result), u"✔ Will get it"_s);

        auto *data = s.find<QPlainTextEdit>(u"data"_s);
        data->setFocus();
        data->selectAll();
        QTest::keyClicks(data, uR"({"n": 1.0})"_s);
        QTest::keyClicks(s.find<QLineEdit>(u"timestamp"_s), u"1710700000"_s);
        s.workspace.engine.start();
        QSignalSpy sent(&s.page, &SendEventPage::sent);
        QTest::keyClick(data, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(sent.size(), 1);
        QTRY_COMPARE(requests.size(), 1u);
        QCOMPARE(requests[0].body, R"({"event":"deal.stage_changed","timestamp":1710700000,"data":{"n": 1.0}})"_ba);
        QTRY_COMPARE(s.cell(0, ExplanationModel::Result), u"✔ Delivered"_s);
        QCOMPARE(s.cell(0, ExplanationModel::Answer), u"✔ 200 OK"_s);

        QSignalSpy wanted(&s.page, &SendEventPage::deliveryWanted);
        auto *table = s.inFront<QTableView>(u"reasons"_s);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        const auto log = s.workspace.other->deliveries().list({}).value();
        QCOMPARE(wanted[0][0].value<DeliveryId>(), log.at(0).id);
    }

    void errorsInTheDataStandWhereTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("position");
        QTest::newRow("a comma too many") << u"{\n  \"ä\": 1,\n}"_s << u"Line 3, column 1: this is not valid JSON"_s << 12;
        QTest::newRow("no quotes") << u"{a}"_s << u"Line 1, column 2: this is not valid JSON"_s << 1;
        QTest::newRow("open") << u"{\"a\": [1"_s << u"the JSON ends too early"_s << -1;
        QTest::newRow("a scalar") << u"5"_s << u"must be a JSON object or array"_s << -1;
        QTest::newRow("nothing") << u""_s << u"There is no data"_s << -1;
        QTest::newRow("a huge number") << u"[1e999]"_s << u"number is too large"_s << -1;
    }

    void errorsInTheDataStandWhereTheyAre()
    {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        QFETCH(int, position);
        Stage s;
        auto *data = s.find<QPlainTextEdit>(u"data"_s);
        auto *fault = s.find<QLabel>(u"dataFault"_s);
        QCOMPARE(fault->text(), u"✔ Valid JSON"_s);
        QVERIFY(s.find<QPushButton>(u"send"_s)->isEnabled());
        data->setPlainText(text);
        QVERIFY2(fault->text().contains(sentence), qPrintable(fault->text()));
        QVERIFY(!s.find<QPushButton>(u"send"_s)->isEnabled());
        if (position >= 0)
            QCOMPARE(data->extraSelections().at(0).cursor.selectionStart(), position);
        s.find<QAction>(u"restoreSample"_s)->trigger();
        QVERIFY(data->extraSelections().isEmpty());
        QVERIFY(s.find<QPushButton>(u"send"_s)->isEnabled());
    }

    void whatWasTypedIsThereAgain()
    {
        Stage s;
        auto *data = s.find<QPlainTextEdit>(u"data"_s);
        s.page.chooseEvent(u"call.missed"_s);
        data->setPlainText(u"{\"mine\":1}"_s);
        s.page.chooseEvent(u"contact.created"_s);
        QVERIFY(data->toPlainText().contains(u"Keller"_s));
        s.page.chooseEvent(u"call.missed"_s);
        QCOMPARE(data->toPlainText(), u"{\"mine\":1}"_s);
        s.find<QAction>(u"restoreSample"_s)->trigger();
        QVERIFY(!data->toPlainText().contains(u"mine"_s));
    }

    void badTimestampsAndKeysAreSaid()
    {
        Stage s;
        auto *fault = s.find<QLabel>(u"sendFault"_s);
        QVERIFY(fault->isHidden());
        QTest::keyClicks(s.find<QLineEdit>(u"timestamp"_s), u"yesterday"_s);
        QVERIFY(fault->text().contains(u"“yesterday” is no timestamp"_s));
        QVERIFY(!s.find<QPushButton>(u"send"_s)->isEnabled());
        s.find<QLineEdit>(u"timestamp"_s)->clear();
        QTest::keyClicks(s.find<QLineEdit>(u"key"_s), u"with blank"_s);
        QVERIFY(!fault->isHidden());
        s.find<QLineEdit>(u"key"_s)->clear();
        QVERIFY(fault->isHidden());
    }

    void whyItDidNotFire()
    {
        Stage s;
        const Webhook got = s.workspace.addWebhook(u"http://127.0.0.1:9/"_s, {u"contact.*"_s});
        const Webhook not_ = s.workspace.addWebhook(u"http://127.0.0.1:9/"_s, {u"deal.*"_s});
        WebhookChange rename;
        rename.name = u"Only deals <b>"_s;
        QVERIFY(s.workspace.other->webhooks().change(not_.id, rename));
        const EventId event = s.workspace.other->events().emitEvent({u"contact.created"_s, "{}", {}, {}}).value().id;
        s.page.explainEvent(event);
        QTRY_COMPARE(s.rows(), 1);
        QCOMPARE(s.cell(0, ExplanationModel::Result), u"– Waiting"_s);
        QVERIFY(s.cell(0, ExplanationModel::Why).contains(u"contact.*"_s));
        QTest::keyClicks(s.inFront<QLineEdit>(u"searchWebhooks"_s), u"only"_s);
        QTRY_COMPARE(s.cell(0, ExplanationModel::Name), u"Only deals <b>"_s);
        QCOMPARE(s.cell(0, ExplanationModel::Result), u"– Not subscribed"_s);
        s.inFront<QLineEdit>(u"searchWebhooks"_s)->clear();

        // Deactivating cancels it: the page follows by itself, and the event is gone with its last use.
        WebhookChange off;
        off.active = false;
        QVERIFY(s.workspace.other->webhooks().change(got.id, off));
        QTRY_VERIFY2(s.rows() == 0 || s.cell(0, ExplanationModel::Result).contains(u"Cancelled"_s), qPrintable(s.summary()));
    }

    void anEventIsChosenAmongTheRecentOnesOrById()
    {
        Stage s;
        s.workspace.addWebhook(u"http://127.0.0.1:9/"_s, {u"*"_s});
        const EventId first = s.workspace.other->events().emitEvent({u"contact.created"_s, "{}", {}, {}}).value().id;
        const EventId second = s.workspace.other->events().emitEvent({u"deal.created"_s, "{}", {}, {}}).value().id;
        s.find<QTabWidget>(u"eventTabs"_s)->setCurrentIndex(1);
        auto *list = s.find<QListView>(u"recentEvents"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Home);
        QTRY_VERIFY(s.summary().startsWith(u"deal.created"_s));
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(s.summary().startsWith(u"contact.created"_s));
        auto *id = s.find<QLineEdit>(u"eventId"_s);
        QCOMPARE(id->text(), first.toString());
        id->selectAll();
        QTest::keyClicks(id, second.toString());
        QTRY_VERIFY(s.summary().startsWith(u"deal.created"_s));
        QCOMPARE(list->currentIndex().row(), 0);
        id->selectAll();
        QTest::keyClicks(id, EventId(77).toString());
        QTRY_VERIFY2(s.summary().contains(u"no event"_s), qPrintable(s.summary()));
    }

    void theModelsAreRight()
    {
        ExplanationModel reasons;
        QAbstractItemModelTester first(&reasons);
        reasons.setWebhooks(u"contact.created"_s, {{WebhookId(1), u"a"_s}, {WebhookId(2), u"b"_s}});
        QPersistentModelIndex kept(reasons.index(1, 0));
        reasons.setWebhooks(u"contact.created"_s, {{WebhookId(1), u"a"_s}, {WebhookId(2), u"c"_s}});
        QCOMPARE(kept.data().toString(), u"c"_s); // the same webhooks: nothing is reset
        reasons.setWebhooks(u"contact.created"_s, {});
        QVERIFY(!kept.isValid());

        RecentEventsModel events;
        QAbstractItemModelTester second(&events);
        events.setEvents({{EventId(5), u"x"_s, 0, {}}, {EventId(3), u"y"_s, 0, {}}});
        QPersistentModelIndex five(events.index(0));
        events.setEvents({{EventId(9), u"z"_s, 0, {}}, {EventId(5), u"x"_s, 0, {}}});
        QCOMPARE(five.row(), 1);
        QCOMPARE(events.rowCount(), 2);
        QCOMPARE(events.rowOf(EventId(3)), -1);
    }
};

QTEST_MAIN(TestSendEventPage)
#include "tst_sendeventpage.moc"
