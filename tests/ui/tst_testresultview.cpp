// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventCatalogue.h"
#include "core/receiver/Receiver.h"
#include "tests/support/UiWorkspace.h"
#include "ui/editor/WebhookEditor.h"
#include "ui/testing/TestResultView.h"
#include "ui/common/TimingBar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>

using namespace switchhook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTestResultView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<UiWorkspace>(); }
    void cleanup()
    {
        delete m_view;
        delete m_editor;
        m_receiver.reset();
        m_workspace.reset();
    }

    void success()
    {
        test({});
        QVERIFY(text("status").startsWith(u"✔ 200 OK after "_s));
        QVERIFY(text("sentence").contains(u"took the event"_s));
        QVERIFY(!shown<QPushButton>("mend"));
        const auto *timings = m_view->findChild<TimingBar *>();
        QVERIFY(timings->isVisible() && timings->text().contains(u"Waiting "_s));
        QCOMPARE(m_received->size(), 1);
        const auto logged = m_workspace->other->deliveries().list({}).value(); // as any other
        QCOMPARE(logged.size(), 1u);
        QCOMPARE(logged.front().eventName, QString(testEventName));
        QSignalSpy wanted(m_view, &TestResultView::deliveryWanted);
        shown<QPushButton>("showInLog")->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<DeliveryId>(), logged.front().id);
    }

    void whileTheEngineDelivers()
    {
        m_workspace->engine.start();
        QTRY_COMPARE(m_workspace->engine.state(), EngineController::State::Delivering);
        test({});
        QVERIFY(text("status").startsWith(u"✔ 200"_s));
        QCOMPARE(m_received->size(), 1);
    }

    void redirectOnTheSameHost()
    {
        test({.status = 301, .location = "/hook/"});
        QSignalSpy chosen(m_view, &TestResultView::urlChosen);
        QCOMPARE(shown<QPushButton>("mend")->text(), u"Use this URL"_s);
        shown<QPushButton>("mend")->click();
        QCOMPARE(chosen.size(), 1); // at once
        QCOMPARE(chosen.front().front().toString(), url() + u'/');
    }

    void redirectToAnotherHostIsConfirmed()
    {
        test({.status = 301, .location = "http://other.example/hook"});
        QSignalSpy chosen(m_view, &TestResultView::urlChosen);
        shown<QPushButton>("mend")->click();
        QCOMPARE(chosen.size(), 0);
        QVERIFY(text("difference").contains(u"other.example instead of 127.0.0.1"_s));
        shown<QPushButton>("keepUrl")->click();
        QVERIFY(!shown<QLabel>("difference"));
        QCOMPARE(chosen.size(), 0);
        shown<QPushButton>("mend")->click();
        QCOMPARE(QApplication::focusWidget(), shown<QPushButton>("agree"));
        QTest::keyClick(shown<QPushButton>("agree"), Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), u"http://other.example/hook"_s);
    }

    void whatIsAnothersToMend_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<RemedyKind>("kind");
        QTest::newRow("401") << 401 << RemedyKind::EditSecret;
        QTest::newRow("404") << 404 << RemedyKind::EditUrl;
        QTest::newRow("410") << 410 << RemedyKind::Deactivate;
        QTest::newRow("429") << 429 << RemedyKind::EditConcurrency;
    }

    void whatIsAnothersToMend()
    {
        QFETCH(int, status);
        test({.status = status});
        QVERIFY(text("status").contains(QString::number(status)));
        QSignalSpy chosen(m_view, &TestResultView::remedyChosen);
        shown<QPushButton>("mend")->click();
        QCOMPARE(chosen.size(), 1);
        QTEST(chosen.front().front().value<Remedy>().kind, "kind");
    }

    void nobodyListensThenSomebodyDoes()
    {
        quint16 port = 0;
        {
            QTcpServer unused;
            QVERIFY(unused.listen(QHostAddress::LocalHost));
            port = unused.serverPort();
        }
        start(u"http://127.0.0.1:%1/hook"_s.arg(port));
        QVERIFY(wait());
        QVERIFY(text("sentence").contains(u"refused the connection"_s));
        QCOMPARE(shown<QPushButton>("mend")->text(), u"Try again"_s);
        receive({}, port);
        shown<QPushButton>("mend")->click();
        QTRY_VERIFY(!m_view->isWaiting());
        QTRY_VERIFY(text("status").startsWith(u"✔ 200"_s));
    }

    void aSlowOneShowsThatItIsAwaitedAndNeedNotBe()
    {
        receive({.delay = 6s});
        start(url());
        QTRY_VERIFY(shown<QPushButton>("stopWatching")); // after 300 ms
        shown<QPushButton>("stopWatching")->click();
        QVERIFY(!m_view->isWaiting());
        QVERIFY(text("testMessage").contains(u"no longer watched"_s));
        // What comes of it is in the log: a timeout.
        const auto entries = [this] { return m_workspace->other->deliveries().list({}).value(); };
        QTRY_COMPARE_WITH_TIMEOUT(entries().size(), 1u, 9000);
        QVERIFY(!shown<QLabel>("status"));
        m_view->showResult(m_webhook, entries().front());
        QVERIFY(text("sentence").contains(u"did not answer within 5 seconds"_s));
        QCOMPARE(shown<QPushButton>("mend")->text(), u"Try again"_s);
    }

    void anotherEventIsSentAgainAndNotTested()
    {
        receive({});
        m_webhook = m_workspace->addWebhook(url(), {u"*"_s});
        const AcceptedEvent event
            = m_workspace->other->events().emitEvent({u"call.missed"_s, "{}", {}, {}}).value();
        m_workspace->engine.deliverNow(event.id);
        QTRY_COMPARE(m_workspace->other->deliveries().list({}).value().size(), 1u);
        Delivery delivery = m_workspace->other->deliveries().list({}).value().front();
        delivery.outcome = Outcome::Timeout; // as if
        makeView();
        m_view->showResult(m_webhook, delivery);
        QSignalSpy finished(m_view, &TestResultView::finished);
        shown<QPushButton>("mend")->click();
        QTRY_COMPARE(finished.size(), 1);
        const auto again = finished.front().front().value<Delivery>();
        QCOMPARE(again.event, event.id);
        QCOMPARE(again.attempt, 2);
    }

    void aReportForTheReceiversDeveloper()
    {
        test({.status = 500, .body = "it broke"}, "topsecret");
        shown<QPushButton>("copyReport")->click();
        const QString report = QApplication::clipboard()->text();
        QVERIFY(report.contains(u"answered 500"_s) && report.contains(u"it broke"_s));
        QVERIFY(report.contains(u"curl -i -X POST"_s) && report.contains(u"X-Webhook-Signature"_s));
        QVERIFY(!report.contains(u"topsecret"_s));
    }

    // "Save and test" in the editor: the dialog stays, the result stands beside, and its button mends the
    // form.
    void theEditorTestsAndMends()
    {
        receive({.status = 301, .location = "/hook/"});
        WebhookDraft draft;
        draft.name = u"CRM sync"_s;
        draft.url = url();
        m_editor = new WebhookEditor(m_workspace->services, draft, nullptr);
        m_editor->open();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
        QSignalSpy saved(m_editor, &WebhookEditor::saved);
        QTest::keyClick(m_editor, Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(m_editor->isVisible());
        QPushButton *mend = m_editor->findChild<QPushButton *>(u"mend"_s);
        QTRY_VERIFY(mend->isVisible());
        mend->click();
        auto *field = m_editor->findChild<QLineEdit *>(u"url"_s);
        QCOMPARE(field->text(), url() + u'/');
        const auto stored = [this] { return m_workspace->other->webhooks().list().value().front(); };
        QCOMPARE(stored().url, url()); // not saved yet
        QTest::keyClick(m_editor, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(stored().url, url() + u'/');
        QCOMPARE(m_workspace->other->webhooks().list().value().size(), 1u);
    }

    void theEditorGoesWhereItIsMended()
    {
        m_webhook = m_workspace->addWebhook(u"https://h.example:8443/a/b?c"_s);
        m_editor = new WebhookEditor(m_workspace->services, m_webhook, nullptr);
        m_editor->open();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
        auto *field = m_editor->findChild<QLineEdit *>(u"url"_s);
        const auto selected = [&](UrlPart part) {
            m_editor->beginRemedy({.kind = RemedyKind::EditUrl, .urlPart = part});
            return field->selectedText();
        };
        QCOMPARE(selected(UrlPart::Scheme), u"https"_s);
        QCOMPARE(selected(UrlPart::Host), u"h.example"_s);
        QCOMPARE(selected(UrlPart::Port), u"8443"_s);
        QCOMPARE(selected(UrlPart::Path), u"/a/b?c"_s);
        field->setText(u"http://[::1]/x"_s);
        QCOMPARE(selected(UrlPart::Host), u"[::1]"_s);
        m_editor->beginRemedy({.kind = RemedyKind::EditSecret});
        QCOMPARE(QApplication::focusWidget()->objectName(), u"secret"_s);
        m_editor->beginRemedy({.kind = RemedyKind::EditConcurrency});
        QCOMPARE(QApplication::focusWidget()->objectName(), u"concurrency"_s);
        m_editor->beginRemedy({.kind = RemedyKind::Deactivate});
        QVERIFY(!m_editor->findChild<QCheckBox *>(u"active"_s)->isChecked());
    }

private:
    void receive(const ReceiverBehaviour &behaviour, quint16 port = 0)
    {
        ReceiverOptions options;
        static_cast<ReceiverBehaviour &>(options) = behaviour;
        options.port = port;
        m_receiver = std::make_unique<Receiver>(std::move(options));
        m_received = std::make_unique<QSignalSpy>(m_receiver.get(), &Receiver::received);
        QVERIFY(m_receiver->listen());
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/hook"_s.arg(m_receiver->port()); }
    void makeView()
    {
        m_view = new TestResultView(m_workspace->services);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view));
    }
    void start(const QString &target, const QByteArray &secret = {})
    {
        makeView();
        m_webhook = m_workspace->addWebhook(target, {}, secret);
        m_view->startTest(m_webhook);
        QVERIFY(m_view->isWaiting());
    }
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return !m_view->isWaiting(); }, 9000);
    }
    void test(const ReceiverBehaviour &behaviour, const QByteArray &secret = {})
    {
        receive(behaviour);
        start(url(), secret);
        QVERIFY(wait());
    }
    template <typename Widget> Widget *shown(const char *name) const
    {
        auto *widget = m_view->findChild<Widget *>(QString::fromLatin1(name));
        return widget && widget->isVisible() ? widget : nullptr;
    }
    [[nodiscard]] QString text(const char *name) const
    {
        const auto *label = shown<QLabel>(name);
        return label ? label->text() : QString();
    }

    std::unique_ptr<UiWorkspace> m_workspace;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<QSignalSpy> m_received;
    QPointer<TestResultView> m_view;
    QPointer<WebhookEditor> m_editor;
    Webhook m_webhook;
};

QTEST_MAIN(TestTestResultView)
#include "tst_testresultview.moc"
