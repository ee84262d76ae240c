// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DatabaseService.h"
#include "core/service/EngineHost.h"
#include "ui/access/AccessDialog.h"
#include "ui/access/AccessSession.h"
#include "ui/access/TenantTab.h"
#include "ui/common/MessageBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/webhooks/WebhookTableModel.h"

#include "tests/support/OwnHome.h"
#include "tests/support/UiWorkspace.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace switchhook;
using namespace Qt::StringLiterals;

/// Tenants, users and roles in the window: unseen by one who is alone, and by keys for one who is not.
class TestAccess : public QObject
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
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_workspace->settle();
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void whoIsAloneSeesNothingOfIt()
    {
        QVERIFY(!tenants().isVisible());
        QVERIFY(!action(u"backToOneself"_s).isVisible());
        QVERIFY(!m_window->findChild<QWidget *>(u"viewMessage"_s)->isVisible());
        QVERIFY(m_window->windowTitle().count(u'–') == 1);
        QVERIFY(action(u"addWebhook"_s).isEnabled());
        for (const ShortcutSheet::Line &line : ShortcutSheet::linesOf(*m_window)) {
            for (const QString &page : {u"System Webhooks"_s, u"Audit"_s})
                QVERIFY2(line.group != page && line.text != page, qPrintable(line.group + u' ' + line.text));
        }
    }

    void anotherTenantBringsASwitchBetweenThem()
    {
        m_workspace->addWebhook(u"http://127.0.0.1:9/first"_s);
        QTRY_COMPARE(table().model()->rowCount(), 1);
        const TenantId beta = m_workspace->other->tenants().add(u"Beta"_s).value().id;
        QTRY_VERIFY(tenants().isVisible());
        QCOMPARE(tenants().count(), 2);
        QCOMPARE(tenants().currentText(), u"default"_s);
        QTRY_VERIFY(m_window->windowTitle().startsWith(u"default"_s));
        choose(u"Beta"_s);
        QTRY_COMPARE(table().model()->rowCount(), 0);
        QTRY_VERIFY(m_window->windowTitle().startsWith(u"Beta"_s));
        // It is remembered, and what is added is Beta's.
        const auto inBeta = std::move(Workspace::open(m_workspace->paths, {.tenant = beta.toString()})).value();
        WebhookDraft draft;
        draft.name = u"Of Beta"_s;
        draft.url = u"http://127.0.0.1:9/beta"_s;
        QVERIFY(inBeta->webhooks().add(draft));
        QTRY_COMPARE(table().model()->rowCount(), 1);
        QCOMPARE(table().model()->index(0, 0).data().toString(), u"Of Beta"_s);
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        m_window->show();
        QTRY_COMPARE(tenants().currentText(), u"Beta"_s);
        choose(u"default"_s);
        QTRY_COMPARE(table().model()->index(0, 0).data().toString(), u"CRM sync"_s);
    }

    /// Also where it was the only one then, and another one comes before it by name.
    void theNextStartIsInTheSameTenant()
    {
        QVERIFY(m_workspace->other->tenants().add(u"Alpha"_s));
        QTRY_COMPARE(tenants().currentText(), u"default"_s);
        for (ServiceThread *thread : {&m_workspace->actions, &m_workspace->reading})
            thread->setAccess({.orFirstTenant = true});
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        m_window->show();
        QTRY_VERIFY(tenants().isVisible());
        m_workspace->settle();
        QTRY_COMPARE(tenants().currentText(), u"default"_s);
    }

    void backToOneselfIsBackInTheSameTenant()
    {
        QVERIFY(other().tenants().add(u"Alpha"_s));
        QVERIFY(other().tenants().add(u"Beta"_s));
        const User eve = addViewer();
        QTRY_COMPARE(tenants().count(), 3);
        choose(u"Beta"_s);
        QTRY_VERIFY(m_window->windowTitle().startsWith(u"Beta"_s));
        session().viewAs(eve);
        QTRY_VERIFY(action(u"backToOneself"_s).isVisible());
        session().viewAsOneself();
        QTRY_VERIFY(!action(u"backToOneself"_s).isVisible());
        QCOMPARE(tenants().currentText(), u"Beta"_s);
        // Where it is gone meanwhile, one comes back all the same.
        session().viewAs(eve);
        QTRY_VERIFY(action(u"backToOneself"_s).isVisible());
        QVERIFY(other().tenants().remove(other().tenants().find(u"Beta"_s)->id));
        session().viewAsOneself();
        QTRY_VERIFY(!action(u"backToOneself"_s).isVisible());
        QTRY_COMPARE(tenants().currentText(), u"default"_s);
    }

    void whoViewsAsAViewerSeesControlsThatSayWhy()
    {
        m_workspace->addWebhook(u"http://127.0.0.1:9/first"_s);
        const User eve = addViewer();
        QTRY_COMPARE(table().model()->rowCount(), 1);
        session().viewAs(eve);
        QTRY_VERIFY(!action(u"addWebhook"_s).isEnabled());
        QCOMPARE(action(u"addWebhook"_s).toolTip(), u"Your role “Viewer” does not include “Manage webhooks”."_s);
        const auto *message = m_window->findChild<MessageBar *>(u"viewMessage"_s);
        QVERIFY(message->isVisible());
        for (const auto *closing : message->findChildren<QToolButton *>())
            QVERIFY(!closing->isVisible());
        QCOMPARE(message->findChild<QLabel *>(u"messageText"_s)->text(), u"You see what “Eve” sees, with the role “Viewer”."_s);
        QTRY_COMPARE(table().model()->rowCount(), 1);
        const QModelIndex name = table().model()->index(0, 0);
        QVERIFY(name.flags() & Qt::ItemIsEnabled);
        table().setCurrentIndex(name);
        // What may not be pressed is of the selected row all the same.
        const QImage shown = table().viewport()->grab().toImage();
        const auto colourBeside = [&](int column) {
            const QRect cell = table().visualRect(name.siblingAtColumn(column));
            return shown.pixelColor(cell.right() - 3, cell.top() + 3);
        };
        QCOMPARE(colourBeside(WebhookTableModel::Active), colourBeside(WebhookTableModel::Events));
        QTest::keyClick(&table(), Qt::Key_Space); // the switch
        m_workspace->settle();
        QVERIFY(m_workspace->other->webhooks().list().value().front().active);
        action(u"backToOneself"_s).trigger();
        QTRY_VERIFY(action(u"addWebhook"_s).isEnabled());
        QVERIFY(!message->isVisible());
        QVERIFY(action(u"addWebhook"_s).toolTip() != u"Your role “Viewer” does not include “Manage webhooks”."_s);
    }

    /// What is not granted is disabled and says why, wherever in the window it is.
    void whoMayOnlyLookCannotSendAgain()
    {
        makeFailedDelivery();
        const User eve = addViewer();
        session().viewAs(eve);
        QTRY_VERIFY(!action(u"addWebhook"_s).isEnabled());
        openEntry();
        const QString refusal = u"Your role “Viewer” does not include “Manage webhooks”."_s;
        auto &mend = ofLog<QPushButton>(u"mend"_s);
        QVERIFY(!mend.isEnabled());
        QCOMPARE(mend.toolTip(), refusal);
        auto &resend = ofLog<QAction>(u"resend"_s);
        QVERIFY(!resend.isEnabled());
        QCOMPARE(resend.toolTip(), refusal);
        auto &search = ofLog<QLineEdit>(u"filterText"_s);
        QVERIFY(!search.isEnabled());
        QCOMPARE(search.toolTip(), u"Your role “Viewer” does not include “See payloads and answers”."_s);
        session().viewAsOneself();
        QTRY_VERIFY(mend.isEnabled());
        QVERIFY(mend.toolTip().isEmpty());
        QVERIFY(resend.isEnabled() && search.isEnabled());
    }

    /// The bodies are there, though not for their eyes.
    void whoMayNotSeeBodiesSendsAgain()
    {
        makeFailedDelivery();
        const User otto = addUser(u"Otto"_s, addRole(u"<b>Sender</b>"_s, {Permission::OutboundWebhooks}));
        session().viewAs(otto);
        QTRY_VERIFY(action(u"backToOneself"_s).isVisible());
        openEntry();
        auto &curl = ofLog<QAction>(u"copyCurl"_s);
        QTRY_VERIFY(curl.toolTip().contains(u"&lt;b&gt;Sender&lt;/b&gt;"_s)); // a role's name is no markup
        QVERIFY(!curl.isEnabled());
        QTRY_VERIFY(ofLog<QAction>(u"resend"_s).isEnabled());
        QTest::keyClick(&ofLog<QTableView>(u"deliveryLog"_s), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(ofLog<QTableView>(u"deliveryLog"_s).model()->rowCount(), 2);
        QCOMPARE(other().deliveries().list({}).value().size(), 2U);
    }

    void whatTheRoleDoesNotIncludeIsDisabledElsewhereToo()
    {
        const User eve = addViewer();
        session().viewAs(eve);
        QTRY_VERIFY(!action(u"addWebhook"_s).isEnabled());
        action(u"openSettings"_s).trigger();
        auto *size = m_window->findChild<QWidget *>(u"databaseSize"_s);
        const QString refusal = u"Your role “Viewer” does not include “Change settings”."_s;
        QTRY_COMPARE(size->toolTip(), refusal);
        QVERIFY(!size->isEnabled() && !m_window->findChild<QWidget *>(u"caFile"_s)->isEnabled());
        QVERIFY(m_window->findChild<QLabel *>(u"caFileHint"_s)->text() == refusal);
        QTest::keyClick(size->window(), Qt::Key_Escape);
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        action(u"toggleReceiver"_s).trigger();
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"receiverPage"_s)->findChild<QAction *>(u"copyUrl"_s)->isEnabled());
        QVERIFY(!action(u"makeWebhook"_s).isEnabled());
        QCOMPARE(action(u"makeWebhook"_s).toolTip(), u"Your role “Viewer” does not include “Manage webhooks”."_s);
        QVERIFY(!button(u"secretOfWebhook"_s).isEnabled());
        action(u"exportWebhooks"_s).trigger();
        auto *withSecrets = m_window->findChild<QCheckBox *>(u"withSecrets"_s);
        QVERIFY(withSecrets && !withSecrets->isEnabled());
        QCOMPARE(withSecrets->toolTip(), button(u"secretOfWebhook"_s).toolTip());
    }

    /// A login of a server that may not deliver: that is no failure of this window's, but who does is worth knowing.
    void whoMayNotDeliverIsToldWhoDoes()
    {
        if (!TestDatabase::isServer())
            QSKIP("only on a server are there logins");
        const auto [login, address] = m_workspace->place.addLogin();
        other();
        UserDraft lou;
        lou.name = u"Lou"_s;
        lou.account = login;
        lou.role = other().roles().find(u"Tenant Admin"_s).value().id;
        lou.tenants = {defaultTenant};
        QVERIFY(other().users().add(lou));
        qputenv("SWITCHHOOK_KEY_FILE", m_workspace->paths.keyFile.toUtf8()); // who grants goes on record with the database's key
        QVERIFY(DatabaseService::grant(m_workspace->paths.database, login, DatabaseService::LoginReach::User));
        m_window.reset();
        const WorkspacePaths paths {address, m_workspace->paths.keyFile};
        ServiceThread actions {u"actions"_s, paths};
        ServiceThread reading {u"reading"_s, paths};
        ChangeWatcher changes {address};
        ShownCatalogue catalogue {actions, changes};
        EngineController engine {{paths, {}, {}, {}}};
        m_window = std::make_unique<MainWindow>(UiServices {actions, reading, changes, engine, catalogue});
        m_window->show();
        engine.start();
        const auto text = [this](const QString &name) { return m_window->findChild<QLabel *>(name)->text(); };
        const auto &message = *m_window->findChild<MessageBar *>(u"engineMessage"_s);
        QTRY_COMPARE(text(u"engineState"_s), u"Nothing delivers"_s);
        QCOMPARE(text(u"engineSign"_s), u"○"_s);
        QVERIFY(message.isVisible());
        const QString told = message.findChild<QLabel *>(u"messageText"_s)->text();
        QVERIFY2(told.startsWith(u"No program delivers from this database at present"_s), qPrintable(told));
        QVERIFY(told.contains(login));
        QVERIFY(!action(u"toggleEngine"_s).isEnabled());
        auto worker = std::make_unique<EngineHost>(m_workspace->options());
        QVERIFY(worker->start());
        QTRY_VERIFY(text(u"engineState"_s).startsWith(u"Delivered by"_s));
        QCOMPARE(text(u"engineSign"_s), u"●"_s);
        QVERIFY(!message.isVisible());
        QVERIFY(m_window->findChild<QLabel *>(u"engineState"_s)->toolTip().contains(login));
        worker.reset();
        QTRY_VERIFY(message.isVisible());
        m_window.reset(); // before what it works with
    }

    void aTenantIsAddedRestsAndGoes()
    {
        AccessDialog &dialog = openDialog();
        auto &records = *dialog.findChild<TenantTab *>()->findChild<QTableView *>(u"records"_s);
        QTRY_COMPARE(records.model()->rowCount(), 1);
        QVERIFY(!button(u"removeTenant"_s).isEnabled()); // the last one
        button(u"addTenant"_s).click();
        QTRY_VERIFY(dialog.findChild<QInputDialog *>());
        auto *name = dialog.findChild<QInputDialog *>()->findChild<QLineEdit *>();
        QTest::keyClicks(name, u"x'; DROP TABLE webhooks;--"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(records.model()->rowCount(), 2);
        QTRY_COMPARE(chosenName(records), u"x'; DROP TABLE webhooks;--"_s);
        button(u"toggleTenant"_s).click();
        QTRY_COMPARE(button(u"toggleTenant"_s).text(), u"Acti&vate"_s);
        const Tenant made = other().tenants().find(chosenName(records)).value();
        QVERIFY(!made.active);
        button(u"toggleTenant"_s).click();
        QTRY_VERIFY(other().tenants().find(made.name).value().active);
        const auto there = std::move(Workspace::open(m_workspace->paths, {.tenant = made.id.toString()})).value();
        WebhookDraft draft;
        draft.name = u"W"_s;
        draft.url = u"http://127.0.0.1:9/"_s;
        QVERIFY(there->webhooks().add(draft));
        button(u"removeTenant"_s).click();
        auto *second = &anyButton(dialog, u"Remove with its webhooks"_s);
        QTRY_VERIFY(second->isVisible());
        QVERIFY(other().tenants().find(made.name));
        second->click();
        QTRY_COMPARE(records.model()->rowCount(), 1);
        QVERIFY(!other().tenants().find(made.name));
    }

    void aUserWithARoleOfTheirOwn()
    {
        AccessDialog &dialog = openDialog();
        dialog.findChild<QTabWidget *>()->setCurrentIndex(2);
        button(u"addRole"_s).click();
        QTRY_VERIFY(dialog.findChild<QLineEdit *>(u"roleName"_s));
        dialog.findChild<QLineEdit *>(u"roleName"_s)->setText(u"Sender"_s);
        dialog.findChild<QCheckBox *>(u"events.emit"_s)->setChecked(true);
        accept(*dialog.findChild<QLineEdit *>(u"roleName"_s));
        QTRY_VERIFY(other().roles().find(u"Sender"_s));
        QCOMPARE(other().roles().find(u"Sender"_s).value().permissions, PermissionSet({Permission::EventsEmit}));
        dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
        QVERIFY(!button(u"removeUser"_s).isEnabled()); // the owner
        m_workspace->settle();
        m_workspace->changes.announce();
        m_workspace->settle();
        button(u"addUser"_s).click();
        QTRY_VERIFY(dialog.findChild<QLineEdit *>(u"userName"_s));
        auto *name = dialog.findChild<QLineEdit *>(u"userName"_s);
        auto *role = dialog.findChild<QComboBox *>(u"userRole"_s);
        QCOMPARE(role->currentText(), u"Viewer"_s); // the least
        name->setText(u"Zoë"_s);
        role->setCurrentIndex(role->findText(u"Sender"_s));
        accept(*name); // without a tenant: refused, and what was typed stays
        QTRY_VERIFY(name->window()->findChild<MessageBar *>()->isVisible());
        QVERIFY(!other().users().find(u"Zoë"_s));
        auto *tenants = dialog.findChild<QListWidget *>(u"userTenants"_s);
        tenants->item(0)->setCheckState(Qt::Checked);
        accept(*name);
        QTRY_VERIFY(other().users().find(u"Zoë"_s));
        QTRY_VERIFY(button(u"removeUser"_s).isEnabled());
        button(u"removeUser"_s).click();
        QTRY_VERIFY(!other().users().find(u"Zoë"_s));
        anyButton(dialog, u"Undo"_s).click();
        QTRY_VERIFY(other().users().find(u"Zoë"_s));
    }

private:
    /// Another program, which looks anew at what it may do.
    Workspace &other()
    {
        m_workspace->other->access().forget();
        return *m_workspace->other;
    }
    QComboBox &tenants() { return *m_window->findChild<QComboBox *>(u"tenantSwitch"_s); }
    // The page of System Webhooks has the same ones once more.
    QWidget &webhooks() { return *m_window->findChild<QWidget *>(u"webhooksPage"_s); }
    QTableView &table() { return *webhooks().findChild<QTableView *>(u"webhookTable"_s); }
    QAction &action(const QString &name)
    {
        auto *ofPage = webhooks().findChild<QAction *>(name);
        return ofPage ? *ofPage : *m_window->findChild<QAction *>(name);
    }
    AccessSession &session() { return *m_window->findChild<AccessSession *>(); }
    QPushButton &button(const QString &name) { return *m_window->findChild<QPushButton *>(name); }
    static QPushButton &anyButton(const QWidget &within, const QString &text)
    {
        for (auto *button : within.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text && button->isVisible())
                return *button;
        }
        for (auto *button : within.findChildren<QPushButton *>()) {
            if (QTest::qWaitFor([&] { return button->isVisible() && button->text().remove(u'&') == text; }, 1000))
                return *button;
        }
        qFatal("There is no button “%s”.", qPrintable(text));
    }
    static QString chosenName(const QTableView &records)
    {
        return records.model()->index(records.currentIndex().row(), 0).data().toString();
    }
    static void accept(const QWidget &field)
    {
        field.window()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    }
    void choose(const QString &tenant)
    {
        const int index = tenants().findText(tenant);
        tenants().setCurrentIndex(index);
        Q_EMIT tenants().activated(index);
    }
    AccessDialog &openDialog()
    {
        // What one may do is known a moment after the start.
        [this] { QTRY_VERIFY(action(u"openAccess"_s).isVisible()); }();
        action(u"openAccess"_s).trigger();
        return *m_window->findChild<AccessDialog *>();
    }
    User addViewer() { return addUser(u"Eve"_s, other().roles().find(u"Viewer"_s).value().id); }
    User addUser(const QString &name, RoleId role)
    {
        UserDraft draft;
        draft.name = name;
        draft.role = role;
        draft.tenants = {defaultTenant};
        return other().users().add(draft).value();
    }
    RoleId addRole(const QString &name, PermissionSet permissions)
    {
        RoleDraft draft;
        draft.name = name;
        draft.permissions = permissions;
        return other().roles().add(draft).value().id;
    }

    /// One that "Try again" is offered for.
    void makeFailedDelivery()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s);
        QVERIFY(other().events().emitTest(webhook.id));
        m_workspace->engine.start();
        QTRY_COMPARE(other().deliveries().list({}).value().size(), 1U);
    }
    template <typename Object> Object &ofLog(const QString &name)
    {
        return *m_window->findChild<QWidget *>(u"deliveriesPage"_s)->findChild<Object *>(name);
    }
    void openEntry()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        auto &log = ofLog<QTableView>(u"deliveryLog"_s);
        QTRY_COMPARE(log.model()->rowCount(), 1);
        QTest::keyClick(&log, Qt::Key_Down);
        QTRY_VERIFY(ofLog<QPushButton>(u"mend"_s).isVisible());
    }

    OwnHome m_home;
    std::unique_ptr<UiWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
