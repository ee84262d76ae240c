// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "core/storage/Query.h"
#include "tests/support/OwnHome.h"
#include "tests/support/UiWorkspace.h"
#include "ui/audit/AuditModel.h"
#include "ui/audit/AuditPage.h"
#include "ui/common/MessageBar.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTreeWidget>

using namespace switchhook;
using namespace Qt::StringLiterals;

/// The page that shows who did what.
class TestAuditPage : public QObject
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
        m_page.reset();
        m_window.reset();
        m_workspace.reset();
    }

    void whoIsAloneOrMayNotSeesNoSuchPage()
    {
        openWindow();
        QVERIFY(!isOffered());
        QVERIFY(m_workspace->other->tenants().add(u"Beta"_s));
        QTRY_VERIFY(isOffered());
        m_window->findChild<QListWidget *>(u"navigation"_s)->setCurrentRow(pageRow());
        QTRY_VERIFY(m_window->findChild<AuditPage *>()->isVisible());
        // The right is taken away while the page is open.
        Workspace &other = *m_workspace->other;
        const Role viewer = other.roles().find(u"Viewer"_s).value();
        const User eve = other.users().add({u"Eve"_s, {}, viewer.id, {defaultTenant}}).value();
        for (ServiceThread *thread : {&m_workspace->actions, &m_workspace->reading})
            thread->setAccess({.user = eve.id.toString(), .orFirstTenant = true});
        m_workspace->changes.announce();
        QTRY_VERIFY(!isOffered());
        QVERIFY(!m_window->findChild<AuditPage *>()->isVisible());
    }

    void whatWasDoneIsReadFilteredAndFollowed()
    {
        Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/first"_s, {u"contact.*"_s}, "it's secret");
        WebhookChange change;
        change.url = u"http://127.0.0.1:9/second"_s;
        QVERIFY(m_workspace->other->webhooks().change(webhook.id, change));
        QVERIFY(m_workspace->other->webhooks().revealSecret(webhook.id));
        openPage();
        const QAbstractItemModelTester tester(table()->model());
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(cell(0, AuditModel::What), u"Secret revealed"_s);
        QCOMPARE(cell(1, AuditModel::What), u"Webhook changed"_s);
        QCOMPARE(cell(1, AuditModel::Object), u"CRM sync"_s);
        auto *changes = m_page->findChild<QTreeWidget *>(u"auditChanges"_s);
        QTRY_COMPARE(changes->topLevelItemCount(), 1); // the newest is chosen
        QCOMPARE(changes->topLevelItem(0)->text(0), u"No value became different by it."_s);
        QTest::keyClick(table(), Qt::Key_Down);
        QTRY_COMPARE(changes->topLevelItem(0)->text(0), u"url"_s);
        QCOMPARE(changes->topLevelItemCount(), 1);
        QCOMPARE(changes->topLevelItem(0)->text(1), u"http://127.0.0.1:9/first"_s);
        QCOMPARE(changes->topLevelItem(0)->text(2), u"http://127.0.0.1:9/second"_s);

        QVERIFY(m_workspace->other->webhooks().remove(webhook.id)); // comes in above, and the chosen one stays chosen
        QTRY_COMPARE(rows(), 4);
        QCOMPARE(table()->currentIndex().row(), 2);

        choose(u"auditKind"_s, u"Secrets revealed"_s);
        QTRY_COMPARE(rows(), 1);
        QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"no such"_s);
        QTRY_VERIFY(m_page->findChild<QPushButton *>(u"emptyAction"_s) || !table()->isVisible());
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == "Clear filters"_L1)
                button->click();
        }
        QTRY_COMPARE(rows(), 4);
        auto *object = m_page->findChild<QLineEdit *>(u"auditObject"_s);
        QTest::keyClicks(object, u"crm SY"_s); // part of the name, whatever its case
        QTRY_COMPARE(rows(), 4);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(u"auditActor"_s), u"%"_s); // no wildcard
        QTRY_VERIFY(!table()->isVisible());
    }

    void theNewestIsChosenAlsoInAReversedWindow()
    {
        m_workspace->addWebhook(u"http://127.0.0.1:9/"_s);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        openPage();
        QTRY_COMPARE(rows(), 1);
        const bool isChosen = table()->selectionModel()->isRowSelected(0);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(isChosen);
    }

    void whatDoesNotFitIsReadWhenOneScrolls()
    {
        for (int i = 0; i < 450; ++i)
            QVERIFY(m_workspace->other->tokens().add(u"t%1"_s.arg(i)));
        openPage();
        QTRY_COMPARE(rows(), 200);
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 400);
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(rows(), 450);
        QCOMPARE(cell(449, AuditModel::Object), u"t0"_s);
    }

    void anExportHoldsAllOfItAndIsAnEntryItself()
    {
        for (int i = 0; i < 230; ++i)
            QVERIFY(m_workspace->other->tokens().add(u"=cmd%1"_s.arg(i)));
        openPage();
        QTRY_COMPARE(rows(), 200);
        const QString lines = exportTo(u"exportAuditLines"_s, u"audit.jsonl"_s);
        QCOMPARE(lines.count(u'\n'), 231); // with its own entry
        QCOMPARE(QJsonDocument::fromJson(lines.section(u'\n', 0, 0).toUtf8())["action"_L1].toString(), u"audit.exported"_s);
        const QString csv = exportTo(u"exportAuditCsv"_s, u"audit.csv"_s);
        QVERIFY(csv.startsWith("number,time,actor,"_L1));
        QVERIFY(csv.contains("\"'=cmd7\""_L1));
        QTRY_COMPARE(cell(0, AuditModel::What), u"Audit exported"_s);
        for (QAction *action : m_page->findChildren<QAction *>(u"exportAuditCsv"_s))
            action->trigger();
        auto *dialog = m_page->findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(u"/no/such/folder/audit.csv"_s);
        dialog->close();
        QTRY_VERIFY(said().contains(u"could not be written"_s));
    }

    void tamperingIsFound()
    {
        m_workspace->addWebhook(u"http://127.0.0.1:9/"_s);
        openPage();
        QTRY_COMPARE(rows(), 1);
        m_page->findChild<QPushButton *>(u"verifyAudit"_s)->click();
        QTRY_VERIFY(said().endsWith("as they were written."_L1) || said().endsWith("as it was written."_L1));
        const auto database = std::move(Database::open(m_workspace->paths.database)).value();
        QVERIFY(Query(*database, "DROP TRIGGER audit_not_changed").run());
        QVERIFY(Query(*database, "UPDATE audit SET actor = 'someone'").run());
        m_page->findChild<QPushButton *>(u"verifyAudit"_s)->click();
        QTRY_VERIFY(said().contains(u"Entry 1 is not as it was written"_s));
    }

private:
    void openPage()
    {
        m_page = std::make_unique<AuditPage>(m_workspace->services);
        m_page->resize(1000, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(m_workspace->services);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_workspace->settle();
    }
    [[nodiscard]] int pageRow() const
    {
        const auto *list = m_window->findChild<QListWidget *>(u"navigation"_s);
        return list->row(list->findItems(u"Audit"_s, Qt::MatchExactly).value(0));
    }
    [[nodiscard]] bool isOffered() const
    {
        return !m_window->findChild<QListWidget *>(u"navigation"_s)->item(pageRow())->isHidden();
    }
    [[nodiscard]] QTableView *table() const { return m_page->findChild<QTableView *>(u"audit"_s); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    [[nodiscard]] QString said() const { return m_page->findChild<QLabel *>(u"messageText"_s)->text(); }
    void choose(const QString &combo, const QString &text)
    {
        auto *box = m_page->findChild<QComboBox *>(combo);
        box->setCurrentText(text);
        Q_EMIT box->activated(box->currentIndex());
    }
    QString exportTo(const QString &actionName, const QString &file)
    {
        m_page->findChild<QAction *>(actionName)->trigger();
        auto *dialog = m_page->findChild<QFileDialog *>();
        const QString path = m_workspace->folder.filePath(file);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        const bool isWritten = QTest::qWaitFor([&] { return QFile::exists(path); });
        QFile written(path);
        return isWritten && written.open(QFile::ReadOnly) ? QString::fromUtf8(written.readAll()) : QString();
    }

    OwnHome m_home;
    std::unique_ptr<UiWorkspace> m_workspace;
    std::unique_ptr<AuditPage> m_page;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
