// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"
#include "core/receiver/Receiver.h"
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "tests/support/RawHttpClient.h"
#include "ui/common/ShownCatalogue.h"
#include "ui/receiver/ReceivedModel.h"
#include "ui/receiver/ReceiverPage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace switchhook;
using namespace switchhook::test;
using namespace Qt::StringLiterals;

namespace {

/// The page with services on a database of its own.
struct Stage
{
    QTemporaryDir folder;
    WorkspacePaths paths {folder.filePath(u"test.sqlite"_s), folder.filePath(u"secrets.key"_s)};
    ServiceThread actions {u"actions"_s, paths};
    ServiceThread reading {u"reading"_s, paths};
    ChangeWatcher changes {paths.database};
    ShownCatalogue catalogue {actions, changes};
    EngineController engine {EngineOptions {}};
    ReceiverPage page {UiServices {actions, reading, changes, engine, catalogue}};

    Stage()
    {
        page.resize(1000, 700);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("no window");
    }

    template <typename T> T *find(const QString &name) { return page.findChild<T *>(name); }

    quint16 start()
    {
        page.startReceiver();
        if (!QTest::qWaitFor([this] { return page.isRunning(); }))
            qFatal("it does not start");
        return static_cast<quint16>(QUrl(page.url()).port());
    }

    [[nodiscard]] QString cell(int row, ReceivedModel::Column column)
    {
        return find<QTableView>(u"requests"_s)->model()->index(row, column).data().toString();
    }
    int rows() { return find<QTableView>(u"requests"_s)->model()->rowCount(); }

    Webhook addWebhook(const QString &name, const QByteArray &secret)
    {
        const auto workspace = std::move(Workspace::open(paths)).value();
        WebhookDraft draft;
        draft.name = name;
        draft.url = u"http://127.0.0.1:9/"_s;
        draft.events = {u"*"_s};
        if (!secret.isEmpty())
            draft.secret = SecretBytes(secret);
        return workspace->webhooks().add(draft).value();
    }
};

QByteArray signedPost(const QByteArray &body, const QByteArray &secret)
{
    const QByteArray signature = sign(SecretBytes(secret), "1710700000", body);
    return "POST /hook HTTP/1.1\r\nHost: h\r\nX-Webhook-Timestamp: 1710700000\r\nX-Webhook-Signature: " + signature
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestReceiverPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeveloperWatchesASignedRequest()
    {
        Stage s;
        QSignalSpy running(&s.page, &ReceiverPage::runningChanged);
        QSignalSpy wanted(&s.page, &ReceiverPage::webhookWanted);
        auto *start = s.find<QPushButton>(u"emptyStart"_s);
        start->setFocus();
        QTest::keyClick(start, Qt::Key_Space);
        QTRY_COMPARE(running.size(), 1);
        QVERIFY(s.page.isRunning());
        QCOMPARE(s.find<QLabel>(u"receiverUrl"_s)->text(), s.page.url());
        QVERIFY(s.page.url().startsWith("http://127.0.0.1:"_L1));

        s.find<QAction>(u"copyUrl"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), s.page.url());
        s.find<QAction>(u"makeWebhook"_s)->trigger();
        const auto draft = wanted.at(0).at(0).value<WebhookDraft>();
        QCOMPARE(draft.url, s.page.url());
        QVERIFY(draft.secret->size() > 20);

        RawHttpClient client(static_cast<quint16>(QUrl(s.page.url()).port()));
        client.send(signedPost("{\"a\":1}", draft.secret->view().toByteArray()));
        QTRY_COMPARE(s.rows(), 1);
        QCOMPARE(s.cell(0, ReceivedModel::Signature), u"✔ Valid"_s);
        QCOMPARE(s.cell(0, ReceivedModel::Path), u"/hook"_s);
        QCOMPARE(s.cell(0, ReceivedModel::Answer), u"200 OK"_s);
        QVERIFY(s.find<QLabel>(u"verdict"_s)->text().startsWith(u"✔ The signature is right"_s));
        QVERIFY(s.find<QPlainTextEdit>(u"requestHeaders"_s)->toPlainText().contains("X-Webhook-Timestamp: 1710700000"_L1));

        client.send(signedPost("{\"a\":1}", "another"));
        QTRY_COMPARE(s.rows(), 2);
        QCOMPARE(s.cell(0, ReceivedModel::Signature), u"✖ Invalid"_s); // newest first, and followed
        QVERIFY(s.find<QPushButton>(u"findOutWhy"_s)->isVisible());

        s.find<QAction>(u"toggleReceiver"_s)->trigger();
        QTRY_COMPARE(running.size(), 2);
        QVERIFY(!s.page.isRunning());
        QCOMPARE(s.rows(), 2);
        // The same port again, so that the webhook stays right.
        const QString before = draft.url;
        s.start();
        QCOMPARE(s.page.url(), before);
    }

    void theAnswerIsChosenByKeysWhileItRuns()
    {
        Stage s;
        const quint16 port = s.start();
        auto *status = s.find<QComboBox>(u"status"_s);
        status->setFocus();
        status->lineEdit()->selectAll();
        QTest::keyClicks(status, u"301"_s);
        QTest::keyClicks(s.find<QLineEdit>(u"location"_s), u"https://x/"_s);
        QTest::keyClicks(s.find<QLineEdit>(u"answerBody"_s), u"moved"_s);
        RawHttpClient client(port);
        client.send(signedPost("x", "s"));
        QTRY_VERIFY(client.heard().endsWith("moved"));
        QVERIFY(client.heard().startsWith("HTTP/1.1 301"));
        QVERIFY(client.heard().contains("Location: https://x/"));
        QTRY_COMPARE(s.cell(0, ReceivedModel::Answer), u"301 Moved Permanently"_s);
        QCOMPARE(s.cell(0, ReceivedModel::Signature), u"– Not checked"_s);

        auto *fault = s.find<QLabel>(u"answerFault"_s);
        QVERIFY(fault->isHidden());
        status->lineEdit()->selectAll();
        QTest::keyClicks(status, u"7000"_s);
        QVERIFY(fault->text().contains(u"100 to 599"_s));
    }

    void aDelayKeepsTheAnswerBack()
    {
        Stage s;
        const quint16 port = s.start();
        s.find<QSpinBox>(u"delay"_s)->setValue(200);
        RawHttpClient client(port);
        QElapsedTimer clock;
        clock.start();
        client.send(signedPost("x", "s"));
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY(clock.elapsed() >= 200);
    }

    void forwardingShowsTheReplyBesideTheVerdict()
    {
        ReceiverOptions options;
        options.status = 500;
        options.body = "no such thing";
        Receiver developer(std::move(options));
        QVERIFY(developer.listen());
        Stage s;
        const quint16 port = s.start();
        for (auto *choice : s.page.findChildren<QRadioButton *>()) {
            if (choice->text().remove(u'&').startsWith("Forward"_L1))
                choice->click();
        }
        auto *target = s.find<QLineEdit>(u"forwardTarget"_s);
        QVERIFY(!s.find<QLabel>(u"answerFault"_s)->isHidden()); // no URL yet
        QVERIFY(target->hasFocus());
        QTest::keyClicks(target, developer.url().toString());
        QVERIFY(s.find<QLabel>(u"answerFault"_s)->isHidden());
        QTest::keyClicks(s.find<QLineEdit>(u"secret"_s), u"s3cret"_s);
        RawHttpClient client(port);
        client.send(signedPost("{}", "s3cret"));
        QTRY_COMPARE(s.cell(0, ReceivedModel::Answer), u"✖ 500 Internal Server Error"_s);
        QCOMPARE(s.cell(0, ReceivedModel::Signature), u"✔ Valid"_s);
        QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 500"));
        QVERIFY(s.find<QLabel>(u"replySentence"_s)->text().contains("500"_L1));
    }

    void theSecretOfAWebhookIsTaken()
    {
        Stage s;
        s.addWebhook(u"Without"_s, {});
        s.addWebhook(u"CRM sync"_s, "of the webhook");
        const quint16 port = s.start();
        s.find<QPushButton>(u"secretOfWebhook"_s)->click();
        auto *list = s.find<QListView>(u"webhooks"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(s.find<QLineEdit>(u"secret"_s)->text(), u"of the webhook"_s);
        QVERIFY(s.find<QLabel>(u"secretNote"_s)->text().contains(u"CRM sync"_s));
        RawHttpClient client(port);
        client.send(signedPost("{}", "of the webhook"));
        QTRY_COMPARE(s.rows(), 1);
        QCOMPARE(s.cell(0, ReceivedModel::Signature), u"✔ Valid"_s);
    }

    void aPortInUseIsSaid()
    {
        Receiver other({});
        QVERIFY(other.listen());
        Stage s;
        QSignalSpy failed(&s.page, &ReceiverPage::failed);
        s.find<QSpinBox>(u"port"_s)->setValue(other.port());
        s.find<QAction>(u"toggleReceiver"_s)->trigger();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.at(0).at(0).toString().contains(QString::number(other.port())));
        QVERIFY(!s.page.isRunning());
        QVERIFY(s.find<QAction>(u"toggleReceiver"_s)->isEnabled());
    }

    void theModelKeepsTheNewest()
    {
        ReceivedModel model;
        QAbstractItemModelTester tester(&model);
        ReceivedRequest request;
        request.method = "POST";
        request.answer = 200;
        for (int i = 0; i < ReceivedModel::most + 3; ++i) {
            request.number = static_cast<quint64>(i);
            model.add(request);
        }
        QCOMPARE(model.rowCount(), ReceivedModel::most);
        QVERIFY(model.isCut());
        QCOMPARE(model.entry(0).request.number, static_cast<quint64>(ReceivedModel::most + 2));
        request.body = QByteArray(40 << 20, 'x');
        model.add(request);
        model.add(request);
        QCOMPARE(model.rowCount(), 1);
        model.setForwarded(99999, {}); // gone by then: nothing happens
        model.clear();
        QVERIFY(!model.isCut());
    }
};

QTEST_MAIN(TestReceiverPage)
#include "tst_receiverpage.moc"
