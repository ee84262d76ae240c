// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"
#include "ui/access/AccessSession.h"
#include "ui/deliveries/LogTable.h"
#include "ui/editor/TenantRateModel.h"
#include "ui/editor/WebhookEditor.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NavigationList.h"

#include "tests/support/OwnHome.h"
#include "tests/support/UiWorkspace.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace switchhook;
using namespace Qt::StringLiterals;

/// The page of System Webhooks: for who holds them, where there is reason for it, and for no one else.
class TestSystemWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_home.use(); }

    void init()
    {
        QSettings().clear();
        m_workspace = std::make_unique<UiWorkspace>();
        for (ServiceThread *thread : {&m_workspace->actions, &m_workspace->reading})
            thread->setAccess({.orFirstTenant = true});
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    /// Two tenants; one makes a System Webhook by keys, sees beforehand what will come, and it comes.
    void aGlobalAdminMakesOneForBothTenants()
    {
        const Tenant north = addTenant(u"North"_s);
        const Tenant south = addTenant(u"South; DROP TABLE webhooks;--"_s);
        for (int i = 0; i < 3; ++i)
            emitIn(north, u"queue.created"_s);
        emitIn(south, u"queue.created"_s);
        emitIn(south, u"contact.created"_s);
        openWindow();
        QTRY_VERIFY(isOffered());
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(find<QTabWidget>("systemTabs").isVisible());
        QTRY_VERIFY(shown(u"emptyState"_s));

        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        WebhookEditor &editor = openEditor();
        QCOMPARE(editor.windowTitle(), u"Add System Webhook"_s);
        QTest::keyClicks(editor.findChild<QLineEdit *>(u"name"_s), u"Billing"_s);
        Receiver receiver({});
        QVERIFY(receiver.listen());
        std::vector<ReceivedRequest> requests;
        connect(&receiver, &Receiver::received, this, [&](const ReceivedRequest &request) { requests.push_back(request); });
        QTest::keyClicks(editor.findChild<QLineEdit *>(u"url"_s), receiver.url().toString());
        auto &rates = *editor.findChild<QTableView *>(u"tenantRates"_s);
        QTRY_COMPARE(rates.model()->rowCount(), 3);
        QVERIFY(rates.isVisible()); // before one saves
        const auto *sum = editor.findChild<QLabel *>(u"rateSum"_s);
        QTRY_COMPARE(sum->text(), u"No event would have come"_s);
        QTest::keyClick(editor.findChild<QCheckBox *>(u"everything"_s), Qt::Key_Space);
        QTRY_COMPARE(cell(rates, 0, 0) + u'=' + cell(rates, 0, 1), u"North=4.0"_s); // with tenant.created
        QCOMPARE(cell(rates, 1, 0) + u'=' + cell(rates, 1, 1), south.name + u"=2.0"_s);
        QCOMPARE(cell(rates, 2, 1), u"0.0"_s);
        QCOMPARE(sum->text(), u"About 6.0 events a day would come"_s);
        QTest::keyClick(&editor, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(webhookTable().model()->rowCount(), 1);
        QCOMPARE(cell(webhookTable(), 0, 0), u"Billing"_s);
        QVERIFY(m_workspace->other->webhooks().list().value().empty());

        m_workspace->engine.start();
        emitIn(north, u"extension.created"_s);
        emitIn(south, u"queue.deleted"_s);
        emitIn(south, u"contact.created"_s);
        QTRY_COMPARE_WITH_TIMEOUT(requests.size(), 2U, 20000);
        QStringList told;
        for (const ReceivedRequest &request : requests) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            const QJsonObject tenant = body["tenant"_L1].toObject();
            told.append(body["event"_L1].toString() + u' ' + tenant["id"_L1].toString() + u' ' + tenant["name"_L1].toString());
        }
        told.sort();
        QCOMPARE(told, QStringList({u"extension.created %1 North"_s.arg(north.id.toString()),
                           u"queue.deleted %1 %2"_s.arg(south.id.toString(), south.name)}));

        // Its own log, by keys: and the tenant's stays without it.
        QTRY_VERIFY(!m_window->findChild<WebhookEditor *>());
        m_window->activateWindow();
        QTRY_VERIFY(action("showDeliveries").isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(&webhookTable(), Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(find<QTabWidget>("systemTabs").currentIndex(), 1);
        auto &log = *page().findChild<LogTable *>();
        QTRY_COMPARE(log.model()->rowCount(), 2);
        QVERIFY(m_workspace->other->deliveries().list({}).value().empty());
    }

    void theSampleHasATenant()
    {
        addTenant(u"North"_s);
        openWindow();
        QTRY_VERIFY(isOffered());
        showPage();
        action("addWebhook").trigger();
        WebhookEditor &editor = openEditor();
        const auto *body = editor.findChild<QWidget *>(u"sampleBody"_s)->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(body->toPlainText().contains(u"Keller Logistics"_s));
        const auto *everything = editor.findChild<QWidget *>(u"events"_s);
        QVERIFY(everything);
        QVERIFY(!QJsonDocument::fromJson(body->toPlainText().toUtf8()).object()["tenant"_L1].toObject()["id"_L1].toString().isEmpty());
    }

    void whoIsAloneSeesItOnlyOnceThereIsOne()
    {
        openWindow();
        m_workspace->settle();
        QVERIFY(!isOffered());
        QVERIFY(!m_window->findChild<QTabWidget *>(u"systemTabs"_s));
        addSystemWebhook();
        QTRY_VERIFY(isOffered());
        showPage();
        QTRY_COMPARE(webhookTable().model()->rowCount(), 1);
    }

    /// Nothing of it is left in the window, not even hidden.
    void aTenantAdminSeesNoPage()
    {
        const Tenant north = addTenant(u"North"_s);
        addSystemWebhook();
        const User tessa = addUser(u"Tenant Admin"_s, {north.id});
        openWindowOnPage();
        session().viewAs(tessa);
        QTRY_VERIFY(!isOffered());
        QVERIFY(!m_window->findChild<QTabWidget *>(u"systemTabs"_s));
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"webhooksPage"_s)->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(!m_window->findChild<QWidget *>(u"systemWebhooksPage"_s)->isVisible());
        for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (const QAction *entry : menu->actions())
                QVERIFY(!entry->isVisible() || !entry->text().contains(u"System Webhook"_s));
        }
        session().viewAsOneself();
        QTRY_VERIFY(isOffered());
    }

    /// The page is made anew for the other user's eyes, while its actions are in the menus.
    void whoMaySeeItTooFindsItInTheirPlace()
    {
        addTenant(u"North"_s);
        addSystemWebhook();
        const User ann = addUser(u"System Admin"_s, {});
        openWindowOnPage();
        session().viewAs(ann);
        QTRY_VERIFY(session().actor()->behind);
        QTRY_COMPARE(webhookTable().model()->rowCount(), 1);
        session().viewAsOneself();
        QTRY_VERIFY(!session().actor()->behind);
        QTRY_COMPARE(webhookTable().model()->rowCount(), 1);
        QVERIFY(menuEntry(u"importWebhooks"_s) == &action("importWebhooks"));
    }

    void theMenusAreAboutWhatOneSees()
    {
        addTenant(u"North"_s);
        addSystemWebhook();
        m_workspace->addWebhook(u"http://127.0.0.1:9/own"_s);
        openWindow();
        QTRY_VERIFY(isOffered());
        QAction *ofTenant = menuEntry(u"addWebhook"_s);
        QVERIFY(ofTenant);
        showPage();
        QTRY_COMPARE(webhookTable().model()->rowCount(), 1);
        QAction *ofSystem = menuEntry(u"addWebhook"_s);
        QVERIFY(ofSystem && ofSystem != ofTenant);
        ofSystem->trigger();
        QCOMPARE(openEditor().windowTitle(), u"Add System Webhook"_s);
        openEditor().reject();
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(menuEntry(u"addWebhook"_s), ofTenant);
    }

    /// From the list of pages, which keeps the focus when one walks through it.
    void keysOfThePageReachTheTabThatIsShown()
    {
        addTenant(u"North"_s);
        addSystemWebhook();
        openWindowOnPage();
        auto &list = *m_window->findChild<NavigationList *>();
        list.setFocus();
        const QSignalSpy webhooksRead(&action("refreshWebhooks"), &QAction::triggered);
        QTest::keyClick(&list, Qt::Key_F5);
        QCOMPARE(webhooksRead.size(), 1);
        QTest::keyClick(&list, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(page().findChild<QLineEdit *>(u"webhookFilter"_s)->hasFocus());
        find<QTabWidget>("systemTabs").setCurrentIndex(1);
        list.setFocus();
        const QSignalSpy logRead(&action("refresh"), &QAction::triggered);
        QTest::keyClick(&list, Qt::Key_F5);
        QCOMPARE(logRead.size(), 1);
        QCOMPARE(webhooksRead.size(), 1);
        QTest::keyClick(&list, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(page().findChild<QLineEdit *>(u"filterText"_s)->hasFocus());
    }

    void theWindowOpensOnItAgain()
    {
        addTenant(u"North"_s);
        addSystemWebhook();
        openWindowOnPage();
        m_window->close();
        openWindow();
        QTRY_VERIFY(isOffered());
        QTRY_COMPARE(webhookTable().model()->rowCount(), 1);
        QVERIFY(webhookTable().isVisible());
        QCOMPARE(m_window->findChild<NavigationList *>()->currentItem()->text(), u"System Webhooks"_s);
    }

    void eventsOfADeploymentAreThereForItsTenant()
    {
        const Tenant north = addTenant(u"North"_s);
        openWindow();
        auto &events = find<QTreeWidget>("events");
        QTRY_VERIFY(find<QComboBox>("tenantSwitch").isVisible());
        choose(u"North"_s);
        QTRY_VERIFY(m_window->windowTitle().startsWith(u"North"_s));
        auto &filter = *find<QWidget>("deliveriesPage").findChild<QComboBox *>(u"filterEvent"_s);
        QCOMPARE(filter.findText(u"site.opened"_s), -1);
        const auto inNorth = open({.tenant = north.id.toString()});
        QVERIFY(inNorth->additions().import(R"({"categories": [{"name": "CRM", "events": [
            {"name": "site.opened", "title": "Site opened", "description": "It opened.", "sample": {"city": "Graz"}}]}]})"));
        QTRY_VERIFY(filter.findText(u"site.opened"_s) >= 0);
        QCOMPARE(events.findItems(u"site.opened"_s, Qt::MatchExactly | Qt::MatchRecursive).size(), 1);
        choose(u"default"_s);
        QTRY_COMPARE(filter.findText(u"site.opened"_s), -1);
        QVERIFY(events.findItems(u"site.opened"_s, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    }

    void ratesAreAModelAsItShouldBe()
    {
        TenantRateModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rate = [](const QString &name, double perDay) { return TenantRate {{TenantId(7), name, true, {}}, 1, perDay}; };
        model.setRates({rate(u"a<b>"_s, 0), rate(u"b"_s, 0.01), rate(u"c"_s, 3.2), rate(u"d"_s, 12345)});
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.index(row, TenantRateModel::RateColumn).data().toString());
        QCOMPARE(shown.join(u'|'), u"0.0|less than 0.1|3.2|12,345.0"_s);
        QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"a&lt;b&gt;"_s), true);
        QCOMPARE(model.index(3, TenantRateModel::RateColumn).data(TenantRateModel::SortRole).toDouble(), 12345.0);
        model.setRates({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    std::unique_ptr<Workspace> open(const AccessRequest &as) { return std::move(Workspace::open(m_workspace->paths, as)).value(); }
    Tenant addTenant(const QString &name)
    {
        m_workspace->other->access().forget();
        return m_workspace->other->tenants().add(name).value();
    }
    void emitIn(const Tenant &tenant, const QString &event)
    {
        QVERIFY(open({.tenant = tenant.id.toString()})->events().emitEvent({event, "{}", {}, {}}));
    }
    void addSystemWebhook()
    {
        WebhookDraft draft;
        draft.name = u"Provisioning"_s;
        draft.url = u"http://127.0.0.1:9/system"_s;
        draft.events = {u"*"_s};
        QVERIFY(open({.platform = true})->webhooks().add(draft));
    }
    User addUser(const QString &role, const std::vector<TenantId> &tenants)
    {
        UserDraft draft;
        draft.name = u"Tessa"_s;
        draft.role = m_workspace->other->roles().find(role).value().id;
        draft.tenants = tenants;
        return m_workspace->other->users().add(draft).value();
    }

    /// In the list of pages and in the View menu, or in neither.
    bool isOffered()
    {
        const auto *list = m_window->findChild<NavigationList *>();
        const auto entries = list->findItems(u"System Webhooks"_s, Qt::MatchExactly);
        bool inMenu = false;
        for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (const QAction *entry : menu->actions())
                inMenu = inMenu || (entry->text() == u"System Webhooks"_s && entry->isVisible());
        }
        return entries.size() == 1 && !entries.front()->isHidden() && inMenu;
    }
    /// Of a deployment with one System Webhook.
    void openWindowOnPage()
    {
        openWindow();
        QTRY_VERIFY(isOffered());
        showPage();
        QTRY_COMPARE(webhookTable().model()->rowCount(), 1);
    }
    void showPage() { QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier); }
    QAction *menuEntry(const QString &name)
    {
        for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (QAction *entry : menu->actions()) {
                if (entry->objectName() == name)
                    return entry;
            }
        }
        return nullptr;
    }
    template <typename Widget> Widget &find(const char *name) { return *m_window->findChild<Widget *>(QLatin1StringView(name)); }
    QWidget &page() { return find<QTabWidget>("systemTabs"); }
    QTableView &webhookTable() { return *page().findChild<QTableView *>(u"webhookTable"_s); }
    QAction &action(const char *name) { return *page().findChild<QAction *>(QLatin1StringView(name)); }
    bool shown(const QString &name)
    {
        const auto *widget = page().findChild<QWidget *>(name);
        return widget && widget->isVisible();
    }
    AccessSession &session() { return *m_window->findChild<AccessSession *>(); }
    WebhookEditor &openEditor()
    {
        [this] { QTRY_VERIFY(m_window->findChild<WebhookEditor *>()); }();
        return *m_window->findChild<WebhookEditor *>();
    }
    static QString cell(const QTableView &table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }
    void choose(const QString &tenant)
    {
        auto &tenants = find<QComboBox>("tenantSwitch");
        const int index = tenants.findText(tenant);
        tenants.setCurrentIndex(index);
        Q_EMIT tenants.activated(index);
    }

    OwnHome m_home;
    std::unique_ptr<UiWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSystemWebhooks)
#include "tst_systemwebhooks.moc"
