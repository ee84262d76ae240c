// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"
#include "tests/support/UiWorkspace.h"
#include "ui/common/Allowance.h"
#include "ui/common/SecretClipboard.h"
#include "ui/editor/EventTreeModel.h"
#include "ui/editor/WebhookEditor.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTimer>
#include <QTreeView>

using namespace switchhook;
using namespace Qt::StringLiterals;

class TestWebhookEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Webhook>("switchhook::Webhook"); }
    void init() { m_workspace = std::make_unique<UiWorkspace>(); }
    void cleanup()
    {
        delete m_editor;
        m_workspace.reset();
    }

    // The story: type, tick contact, untick created, save; from the keyboard alone.
    void aWebhookIsMadeByKeys()
    {
        open(WebhookDraft());
        QSignalSpy saved(m_editor, &WebhookEditor::saved);
        QCOMPARE(QApplication::focusWidget(), field<QLineEdit>("name"));
        type("CRM sync");
        QTest::keyClick(focus(), Qt::Key_U, Qt::AltModifier);
        type("https://crm.example/hook");
        QVERIFY(hint("urlHint").contains(u"Will be accepted"_s));
        QTest::keyClick(focus(), Qt::Key_R, Qt::AltModifier);
        QCOMPARE(focus(), field<QLineEdit>("secret"));
        field<QLineEdit>("eventSearch")->setFocus();
        type("contact");
        QTest::keyClick(focus(), Qt::Key_Down);
        QCOMPARE(focus(), tree());
        QCOMPARE(current(), u"Created"_s);
        QTest::keyClick(tree(), Qt::Key_Up);
        QCOMPARE(current(), u"Contact"_s);
        QTest::keyClick(tree(), Qt::Key_Space);
        QCOMPARE(pattern(), u"contact.*"_s);
        QCOMPARE(hint("eventCounter"), u"3 of 49"_s);
        QTest::keyClick(tree(), Qt::Key_Down);
        QTest::keyClick(tree(), Qt::Key_Space);
        QCOMPARE(hint("eventCounter"), u"2 of 49"_s);
        QTest::keyClick(tree(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!m_editor->isVisible());
        const Webhook made = m_workspace->other->webhooks().list().value().front();
        QCOMPARE(made.name, u"CRM sync"_s);
        QCOMPARE(made.url, u"https://crm.example/hook"_s);
        QCOMPARE(made.events, (QStringList{u"contact.updated"_s, u"contact.deleted"_s}));
        QVERIFY(made.active && !made.hasSecret);
    }

    void errorsStandAtTheirField()
    {
        open(WebhookDraft());
        QVERIFY(hint("nameHint").isEmpty() && hint("urlHint").isEmpty());
        field<QLineEdit>("url")->setFocus();
        type("ftp://files");
        QVERIFY(hint("urlHint").contains(u"must start with http:// or https://"_s));
        field<QLineEdit>("url")->selectAll();
        type("http://crm.example/");
        QVERIFY(hint("urlHint").contains(u"unencrypted"_s));
        field<QLineEdit>("url")->selectAll();
        type("http://127.0.0.1:8080/");
        QVERIFY(hint("urlHint").contains(u"Will be accepted"_s));
        QVERIFY(hint("eventHint").contains(u"No events"_s));
        QTest::keyClick(focus(), Qt::Key_Return); // saves, and finds the name missing
        QVERIFY(hint("nameHint").contains(u"must not be empty"_s));
        QCOMPARE(QApplication::focusWidget(), field<QLineEdit>("name"));
        QVERIFY(m_editor->isVisible());
        type("Somewhere");
        QVERIFY(hint("nameHint").isEmpty());
        QTest::keyClick(focus(), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(m_workspace->other->webhooks().list().value().size(), 1u);
    }

    void whatTheLogKeepsIsSetUnderMore()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {u"*"_s}, "s");
        open(webhook);
        QVERIFY(!field<QLineEdit>("maskedFields")->isVisible());
        QTest::keyClick(focus(), Qt::Key_M, Qt::AltModifier); // More
        QTRY_VERIFY(field<QLineEdit>("maskedFields")->isVisible());
        field<QLineEdit>("maskedFields")->setFocus();
        type("data.card[, ");
        QVERIFY(hint("maskHint").contains(u"data.card["_s));
        QTest::keyClick(focus(), Qt::Key_Return);
        QVERIFY(m_editor->isVisible());
        QCOMPARE(focus(), field<QLineEdit>("maskedFields"));
        field<QLineEdit>("maskedFields")->selectAll();
        type("data.card, data[\"a,b\"]");
        QVERIFY(hint("maskHint").isEmpty());
        QTest::keyClick(field<QCheckBox>("keepsBodies"), Qt::Key_Space);
        QTest::keyClick(m_editor, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m_editor->isVisible());
        const LogPolicy kept = m_workspace->other->webhooks().find(webhook.id).value().log;
        QVERIFY(!kept.keepsBodies);
        QCOMPARE(kept.maskedFields, (QStringList{u"data.card"_s, u"data[\"a,b\"]"_s}));
        delete m_editor;

        open(m_workspace->other->webhooks().find(webhook.id).value());
        QVERIFY(field<QLineEdit>("maskedFields")->isVisible()); // it is not as usual: seen at once
        QCOMPARE(field<QLineEdit>("maskedFields")->text(), u"data.card, data[\"a,b\"]"_s);
        QVERIFY(!field<QCheckBox>("keepsBodies")->isChecked());
    }

    void whoMayNotSeeSecretsIsToldWhy()
    {
        open(m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {}, "it's secret"));
        m_editor->setAllowance({PermissionSet(), u"Support"_s});
        auto *show = field<QPushButton>("showSecret");
        QVERIFY(!show->isEnabled() && !field<QPushButton>("copySecret")->isEnabled());
        QVERIFY(show->toolTip().contains(u"Support"_s));
        field<QLineEdit>("secret")->setFocus();
        type("mine"); // what one types oneself one may look at
        QVERIFY(show->isEnabled());
        QVERIFY(!show->toolTip().contains(u"Support"_s));
    }

    void whereAllIsSavedThereIsNothingToCancel()
    {
        open(m_workspace->addWebhook(u"http://127.0.0.1:9/"_s));
        auto *close = field<QPushButton>("close");
        QCOMPARE(close->text(), u"Close"_s);
        type("x");
        QCOMPARE(close->text(), u"Cancel"_s);
        QTest::keyClick(focus(), Qt::Key_Backspace);
        QTRY_COMPARE(close->text(), u"Close"_s);
        delete m_editor;
        open(WebhookDraft());
        QCOMPARE(field<QPushButton>("close")->text(), u"Cancel"_s);
    }

    void aNameThatIsTakenIsSaidAndAllowed()
    {
        m_workspace->addWebhook(u"http://127.0.0.1:9/"_s);
        open(WebhookDraft{u""_s, u"http://127.0.0.1:9/"_s, {}, {}, true, 6});
        type("CRM sync");
        QTRY_VERIFY(hint("nameHint").contains(u"Another webhook has this name"_s));
        type("2");
        QTRY_VERIFY(hint("nameHint").isEmpty());
        QTest::keyClick(focus(), Qt::Key_Backspace);
        QTRY_VERIFY(!hint("nameHint").isEmpty());
        QTest::keyClick(focus(), Qt::Key_Return);
        QTRY_COMPARE(m_workspace->other->webhooks().list().value().size(), 2u);
    }

    void anUntouchedWebhookIsNotWritten()
    {
        const Webhook webhook = m_workspace->addWebhook(
            u"http://127.0.0.1:9/"_s, {u"contact.*"_s, u"contact.created"_s, u"call.missed"_s}, "s");
        open(webhook);
        m_workspace->settle();
        QTest::keyClick(focus(), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(m_workspace->other->webhooks().find(webhook.id).value().version, webhook.version);
    }

    void closingWithChangesAsks()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {u"*"_s});
        open(webhook);
        QTest::keyClick(focus(), Qt::Key_Escape); // nothing changed yet
        QVERIFY(!m_editor->isVisible());
        delete m_editor;

        open(webhook);
        type(" of ours");
        QTest::keyClick(focus(), Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        answer("Keep editing");
        QVERIFY(m_editor->isVisible());
        m_editor->close();
        QVERIFY(m_editor->isVisible());
        answer("Discard");
        QVERIFY(!m_editor->isVisible());
        QCOMPARE(m_workspace->other->webhooks().find(webhook.id).value().name, u"CRM sync"_s);
        delete m_editor;

        open(webhook);
        QTest::keyClick(focus(), Qt::Key_End);
        type(" of ours");
        QTest::keyClick(focus(), Qt::Key_Escape);
        answer("Save");
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(m_workspace->other->webhooks().find(webhook.id).value().name, u"CRM sync of ours"_s);
    }

    void whatOthersChangeFollowsWhereNothingWasTyped()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {u"deal.*"_s});
        open(webhook);
        QTest::keyClick(focus(), Qt::Key_End);
        type(" 2");
        WebhookChange theirs;
        theirs.url = u"http://127.0.0.1:10/"_s;
        theirs.events = QStringList{u"call.missed"_s};
        theirs.active = false;
        QVERIFY(m_workspace->other->webhooks().change(webhook.id, theirs));
        QTRY_COMPARE(field<QLineEdit>("url")->text(), u"http://127.0.0.1:10/"_s);
        QCOMPARE(hint("eventCounter"), u"1 of 49"_s);
        QVERIFY(!field<QCheckBox>("active")->isChecked());
        QCOMPARE(field<QLineEdit>("name")->text(), u"CRM sync 2"_s);
        QVERIFY(!m_editor->findChild<QWidget *>(u"conflicts"_s)->isVisible());
        QTest::keyClick(focus(), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        const Webhook now = m_workspace->other->webhooks().find(webhook.id).value();
        QCOMPARE(now.name, u"CRM sync 2"_s);
        QCOMPARE(now.url, u"http://127.0.0.1:10/"_s);
        QVERIFY(!now.active);
    }

    void whatBothChangedIsAskedAbout()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {u"deal.*"_s});
        open(webhook);
        QTest::keyClick(focus(), Qt::Key_End);
        type(" mine");
        field<QLineEdit>("url")->setText(u"http://127.0.0.1:11/"_s);
        WebhookChange theirs;
        theirs.name = u"Theirs"_s;
        theirs.url = u"http://127.0.0.1:10/"_s;
        QVERIFY(m_workspace->other->webhooks().change(webhook.id, theirs));
        auto *bar = m_editor->findChild<QWidget *>(u"conflicts"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(field<QLineEdit>("name")->text(), u"CRM sync mine"_s);
        QTest::keyClick(focus(), Qt::Key_S, Qt::ControlModifier); // not before it is settled
        m_workspace->settle();
        QCOMPARE(m_workspace->other->webhooks().find(webhook.id).value().name, u"Theirs"_s);
        QCOMPARE(focus()->objectName(), u"loadTheirs"_s);
        QTest::keyClick(focus(), Qt::Key_Space); // the name
        QCOMPARE(field<QLineEdit>("name")->text(), u"Theirs"_s);
        QCOMPARE(field<QLineEdit>("url")->text(), u"http://127.0.0.1:11/"_s);
        button(bar, "keepMine")->click(); // the URL
        QVERIFY(!bar->isVisible());
        QTest::keyClick(field<QLineEdit>("url"), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        const Webhook now = m_workspace->other->webhooks().find(webhook.id).value();
        QCOMPARE(now.name, u"Theirs"_s);
        QCOMPARE(now.url, u"http://127.0.0.1:11/"_s);
    }

    void aChangeInTheLastMomentIsNotOverwritten()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {u"deal.*"_s});
        open(webhook);
        m_workspace->settle();
        field<QLineEdit>("name")->setText(u"Mine"_s);
        WebhookChange theirs;
        theirs.name = u"Theirs"_s;
        QVERIFY(m_workspace->other->webhooks().change(webhook.id, theirs));
        QTest::keyClick(focus(), Qt::Key_Return); // before the watcher has looked
        QTRY_VERIFY(m_editor->findChild<QWidget *>(u"conflicts"_s)->isVisible());
        QVERIFY(m_editor->isVisible());
        QCOMPARE(m_workspace->other->webhooks().find(webhook.id).value().name, u"Theirs"_s);
    }

    void oneThatIsDeletedElsewhereCanBeSavedAnew()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {u"deal.*"_s});
        open(webhook);
        QVERIFY(m_workspace->other->webhooks().remove(webhook.id));
        QTRY_COMPARE(m_editor->windowTitle(), u"Add webhook"_s);
        QTest::keyClick(focus(), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        const auto webhooks = m_workspace->other->webhooks().list().value();
        QCOMPARE(webhooks.size(), 1u);
        QVERIFY(webhooks.front().id != webhook.id);
        QCOMPARE(webhooks.front().events, QStringList{u"deal.*"_s});
    }

    void aStoredSecretIsReadOnlyWhereAskedFor()
    {
        open(m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {}, "it's secret"));
        m_workspace->settle();
        auto *secret = field<QLineEdit>("secret");
        QVERIFY(secret->text().isEmpty());
        QVERIFY(secret->placeholderText().contains(u"stored"_s));
        field<QPushButton>("showSecret")->click();
        QTRY_COMPARE(secret->text(), u"it's secret"_s);
        QCOMPARE(secret->echoMode(), QLineEdit::Normal);
        field<QPushButton>("showSecret")->click(); // Hide
        QVERIFY(secret->text().isEmpty());
        field<QPushButton>("showSecret")->click();
        QTRY_COMPARE(secret->text(), u"it's secret"_s);
        auto *hiding = field<QTimer>("hiding");
        QVERIFY(hiding->isActive() && hiding->intervalAsDuration() == std::chrono::seconds(30));
        hiding->start(0); // as if they were over
        QTRY_VERIFY(secret->text().isEmpty());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        field<QPushButton>("copySecret")->click();
        QTRY_COMPARE(QApplication::clipboard()->text(), u"it's secret"_s);
        QVERIFY(secret->text().isEmpty());
        QTest::keyClick(focus(), Qt::Key_Escape); // looking changes nothing
        QVERIFY(!m_editor->isVisible());
    }

    void theClipboardIsClearedWhereItStillHoldsTheSecret()
    {
        copySecret(u"first"_s, std::chrono::milliseconds(1));
        QTRY_VERIFY(QApplication::clipboard()->text().isEmpty());
        copySecret(u"second"_s, std::chrono::milliseconds(1));
        QApplication::clipboard()->setText(u"something else"_s);
        QTest::qWait(5);
        QCOMPARE(QApplication::clipboard()->text(), u"something else"_s);
    }

    void secretsAreGeneratedReplacedAndTakenAway()
    {
        const Webhook webhook = m_workspace->addWebhook(u"http://127.0.0.1:9/"_s, {}, "old");
        auto &webhooks = m_workspace->other->webhooks();
        open(webhook);
        field<QPushButton>("generateSecret")->click();
        const QString generated = field<QLineEdit>("secret")->text();
        QVERIFY(generated.startsWith("whsec_"_L1));
        QVERIFY(hint("secretHint").contains(u"Replaces"_s));
        QTest::keyClick(focus(), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(QString::fromUtf8(webhooks.revealSecret(webhook.id).value()->view()), generated);
        delete m_editor;

        open(webhooks.find(webhook.id).value());
        field<QPushButton>("clearSecret")->click();
        QVERIFY(hint("secretHint").contains(u"removed"_s));
        QTest::keyClick(field<QLineEdit>("secret"), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        QVERIFY(!webhooks.find(webhook.id).value().hasSecret);
        delete m_editor;

        WebhookDraft draft;
        draft.secret = SecretBytes(QByteArrayView("given"));
        open(draft);
        QCOMPARE(field<QLineEdit>("secret")->text(), u"given"_s);
        QCOMPARE(field<QLineEdit>("secret")->echoMode(), QLineEdit::Password);
        QTest::keyClick(focus(), Qt::Key_Escape); // a draft as it came is no change
        QVERIFY(!m_editor->isVisible());
    }

    void theSampleIsTheEventUnderTheCursorSignedAsThingsStand()
    {
        open(m_workspace->addWebhook(u"http://127.0.0.1:9/in?a=1"_s, {}, "stored"));
        auto *head = field<QPlainTextEdit>("sampleHead");
        QTRY_VERIFY(head->toPlainText().contains(u"X-Webhook-Signature: "_s)); // by the service
        QVERIFY(head->toPlainText().startsWith(u"POST /in?a=1\n"_s));
        QVERIFY(head->toPlainText().contains(u"X-Webhook-Event: contact.created"_s));
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Down);
        QTest::keyClick(tree(), Qt::Key_Down);
        QTRY_VERIFY(head->toPlainText().contains(u"X-Webhook-Event: lead.created"_s));
        field<QPushButton>("clearSecret")->click();
        QTRY_VERIFY(!head->toPlainText().contains(u"X-Webhook-Signature"_s));
        field<QPushButton>("generateSecret")->click();
        QTRY_VERIFY(head->toPlainText().contains(u"X-Webhook-Signature: "_s));
    }

    void everythingAndGroups()
    {
        open(WebhookDraft{u"x"_s, u"http://127.0.0.1:9/"_s, {}, {}, true, 6});
        field<QPushButton>("allCommunications")->click();
        QCOMPARE(hint("eventCounter"), u"7 of 49"_s);
        field<QCheckBox>("everything")->click();
        QCOMPARE(hint("eventCounter"), u"49 of 49"_s);
        field<QPushButton>("noneCRM")->click();
        QVERIFY(!field<QCheckBox>("everything")->isChecked());
        QCOMPARE(hint("eventCounter"), u"28 of 49"_s);
        field<QLineEdit>("eventSearch")->setText(u"queue created"_s);
        field<QPushButton>("noneConfiguration")->click(); // only what the search shows
        QCOMPARE(hint("eventCounter"), u"27 of 49"_s);
        QTest::keyClick(field<QLineEdit>("eventSearch"), Qt::Key_Escape);
        QVERIFY(field<QLineEdit>("eventSearch")->text().isEmpty());
        QVERIFY(m_editor->isVisible());
        field<QCheckBox>("everything")->click();
        QTest::keyClick(field<QLineEdit>("name"), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(m_workspace->other->webhooks().list().value().front().events, QStringList{u"*"_s});
    }

    void theTreeIsAProperModel()
    {
        EventTreeModel model(m_workspace->catalogue.now());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPatterns({u"contact.*"_s, u"contact.created"_s});
        const QModelIndex contact = model.index(0, 0, model.index(0, 0));
        QCOMPARE(contact.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(contact.siblingAtColumn(1).data().toString(), u"contact.*"_s);
        QVERIFY(model.setData(model.index(0, 0, contact), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(contact.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QCOMPARE(contact.siblingAtColumn(1).data().toString(), u"2 of 3"_s);
        QCOMPARE(model.index(0, 1).data().toString(), u"2 of 21"_s);
        const QModelIndex hunt = model.index(4, 0, model.index(1, 0));
        QCOMPARE(hunt.data().toString(), u"Hunt group"_s);
        model.setEverything(true);
        QCOMPARE(model.index(2, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void itFitsTheSmallestWindow()
    {
        open(WebhookDraft());
        QVERIFY2(m_editor->minimumSizeHint().width() <= 1180, "too wide");
        QVERIFY2(m_editor->minimumSizeHint().height() <= 720, "too high");
    }

private:
    template <typename From> void open(const From &from)
    {
        m_editor = new WebhookEditor(m_workspace->services, from, nullptr);
        m_editor->open();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
    }
    template <typename Widget> Widget *field(const char *name) const
    {
        return m_editor->findChild<Widget *>(QString::fromLatin1(name));
    }
    static QPushButton *button(QWidget *in, const char *name)
    {
        for (QPushButton *found : in->findChildren<QPushButton *>(QString::fromLatin1(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QString hint(const char *name) const
    {
        const auto *label = field<QLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] static QWidget *focus() { return QApplication::focusWidget(); }
    static void type(const char *text) { QTest::keyClicks(focus(), QString::fromLatin1(text)); }
    [[nodiscard]] QTreeView *tree() const { return field<QTreeView>("events"); }
    [[nodiscard]] QString current() const { return tree()->currentIndex().data().toString(); }
    [[nodiscard]] QString pattern() const
    {
        return tree()->currentIndex().siblingAtColumn(1).data().toString();
    }
    void answer(const char *text)
    {
        auto *question = m_editor->findChild<QMessageBox *>(u"unsaved"_s);
        QVERIFY(question && question->isVisible());
        for (QAbstractButton *choice : question->buttons()) {
            if (choice->text().remove(u'&') == QString::fromLatin1(text))
                QTest::keyClick(choice, Qt::Key_Space);
        }
        QTRY_VERIFY(!m_editor->findChild<QMessageBox *>(u"unsaved"_s));
    }

    std::unique_ptr<UiWorkspace> m_workspace;
    QPointer<WebhookEditor> m_editor;
};

QTEST_MAIN(TestWebhookEditor)
#include "tst_webhookeditor.moc"
