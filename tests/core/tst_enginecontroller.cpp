// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/Receiver.h"
#include "core/service/DatabaseService.h"
#include "core/service/EngineController.h"

#include "tests/support/TestDatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace switchhook;
using namespace Qt::StringLiterals;

using State = EngineController::State;

/// The engine of a program with a window, against a real receiver.
class TestEngineController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<TestDatabase>(m_folder->path());
        m_paths = {m_database->name(), m_folder->filePath(u"secrets.key"_s)};
        m_workspace = std::move(Workspace::open(m_paths)).value();
        receive({});
    }

    void cleanup()
    {
        m_receiver.reset();
        m_workspace.reset();
        m_database.reset();
        m_folder.reset();
    }

    void deliversWhatHappensOnceItIsStarted()
    {
        const Webhook webhook = addWebhook();
        EngineController engine(options());
        QCOMPARE(engine.state(), State::Paused);
        QSignalSpy delivered(&engine, &EngineController::delivered);
        engine.start();
        QCOMPARE(engine.state(), State::Starting);
        QTRY_COMPARE(engine.state(), State::Delivering);
        QVERIFY(!engine.error());
        emitContact();
        QTRY_COMPARE(m_bodies.size(), 1);
        QTRY_COMPARE(delivered.size(), 1);
        QCOMPARE(m_workspace->webhooks().find(webhook.id)->deliveries, 1);
        QTRY_COMPARE(engine.waiting(), 0);
        QVERIFY(engine.others().empty());
    }

    void whatHappensWhilePausedWaitsAndGoesOutAfterwards()
    {
        addWebhook();
        EngineController engine(options());
        engine.start();
        QTRY_COMPARE(engine.state(), State::Delivering);
        engine.pause();
        QCOMPARE(engine.state(), State::Paused);
        QTRY_VERIFY(!*m_workspace->isEngineRunning());
        emitContact();
        QTRY_COMPARE(engine.waiting(), 1);
        QVERIFY(m_bodies.isEmpty());
        engine.start();
        QTRY_COMPARE(m_bodies.size(), 1);
        QTRY_COMPARE(engine.waiting(), 0);
    }

    void pausingDoesNotWaitForWhatIsUnderWay()
    {
        ReceiverOptions slow;
        slow.delay = std::chrono::milliseconds(1000);
        receive(slow);
        const Webhook webhook = addWebhook();
        EngineController engine(options());
        engine.start();
        QTRY_COMPARE(engine.state(), State::Delivering);
        emitContact();
        QTRY_COMPARE(m_bodies.size(), 1);
        engine.pause();
        engine.start();
        engine.pause(); // whoever cannot decide
        QCOMPARE(m_workspace->webhooks().find(webhook.id)->deliveries, 0); // it is still on the wire
        QCOMPARE(engine.state(), State::Paused);
        QTRY_COMPARE(m_workspace->webhooks().find(webhook.id)->deliveries, 1);
        QTRY_VERIFY(!*m_workspace->isEngineRunning());
        QCOMPARE(engine.state(), State::Paused);
        QCOMPARE(m_bodies.size(), 1);
    }

    void startedAgainWhileItStopsItGoesOn()
    {
        addWebhook();
        EngineController engine(options());
        engine.start();
        QTRY_COMPARE(engine.state(), State::Delivering);
        engine.pause();
        engine.start();
        QTRY_COMPARE(engine.state(), State::Delivering);
        emitContact();
        QTRY_COMPARE(m_bodies.size(), 1);
    }

    void oneEventIsDeliveredEvenWhilePaused()
    {
        const Webhook webhook = addWebhook();
        EngineController engine(options());
        emitContact();
        QSignalSpy delivered(&engine, &EngineController::delivered);
        engine.deliverNow(m_workspace->events().emitTest(webhook.id)->id);
        QTRY_COMPARE(delivered.size(), 1);
        QCOMPARE(m_bodies.size(), 1);
        QVERIFY(m_bodies.front().startsWith(R"({"event":"webhook.test")"));
        QCOMPARE(engine.state(), State::Paused);
        QTRY_COMPARE(engine.waiting(), 1); // the other event still waits
    }

    void manyAtOnceAreDeliveredWhilePaused()
    {
        const Webhook webhook = addWebhook();
        EngineController engine(options());
        for (int i = 0; i < 9; ++i)
            engine.deliverNow(m_workspace->events().emitTest(webhook.id)->id);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->webhooks().find(webhook.id)->deliveries, 9, 20'000);
        QCOMPARE(m_bodies.size(), 9);
    }

    void standsByWhileAnotherDeliversAndTakesOver()
    {
        addWebhook();
        auto other = std::make_unique<EngineHost>(options());
        QVERIFY(other->start());
        EngineController engine(options());
        engine.start();
        QTRY_COMPARE(engine.state(), State::Elsewhere);
        QCOMPARE(engine.others().size(), 1u);
        QCOMPARE(engine.others().front().pid, QCoreApplication::applicationPid());
        QCOMPARE(engine.others().front().host, QSysInfo::machineHostName());
        emitContact();
        QTRY_COMPARE(m_bodies.size(), 1);
        other.reset();
        QTRY_COMPARE(engine.state(), State::Delivering);
        QVERIFY(engine.others().empty());
        emitContact();
        QTRY_COMPARE(m_bodies.size(), 2);
    }

    void pausedItStillTellsWhoElseDelivers()
    {
        EngineController engine(options());
        auto other = std::make_unique<EngineHost>(options());
        QVERIFY(other->start());
        QTRY_COMPARE(engine.others().size(), 1u);
        QCOMPARE(engine.state(), State::Paused);
        other.reset();
        QTRY_VERIFY(engine.others().empty());
    }

    void oneThatComesLaterShares()
    {
        addWebhook();
        EngineController engine(options());
        engine.start();
        QTRY_COMPARE(engine.state(), State::Delivering);
        EngineHost other(options());
        QVERIFY(other.start());
        QTRY_COMPARE(engine.others().size(), 1u);
        QCOMPARE(engine.state(), State::Delivering);
        emitContact();
        QTRY_VERIFY(m_workspace->waiting().value() == 0);
        QCOMPARE(m_bodies.size(), 1);
    }

    void ofTwoThatStartTogetherOneStepsBack()
    {
        EngineController one(options());
        EngineController two(options());
        one.start();
        two.start();
        const auto delivering
            = [&] { return int(one.state() == State::Delivering) + int(two.state() == State::Delivering); };
        const auto standingBy
            = [&] { return int(one.state() == State::Elsewhere) + int(two.state() == State::Elsewhere); };
        QTRY_VERIFY(delivering() == 1 && standingBy() == 1);
        QTRY_COMPARE(m_workspace->workers().delivering()->size(), 1u);
    }

    /// On a server, and calm about it: who may not deliver sees who does, and takes nothing over.
    void whoMayNotDeliverStandsAside()
    {
        if (!TestDatabase::isServer())
            QSKIP("only on a server are there logins");
        qputenv("SWITCHHOOK_KEY_FILE", m_paths.keyFile.toUtf8()); // who grants goes on record with the database's key
        const auto [login, address] = m_database->addLogin();
        QVERIFY(m_workspace->users().add({u"Lou"_s, login, m_workspace->roles().find(u"Viewer"_s)->id, {defaultTenant}}));
        QVERIFY(DatabaseService::grant(m_paths.database, login, DatabaseService::LoginReach::User));
        const EngineOptions asLou {{address, m_paths.keyFile}, {}, {}, {}};
        EngineController engine(asLou);
        engine.start();
        QTRY_COMPARE(engine.state(), State::NotAllowed);
        QCOMPARE(engine.error()->code, ErrorCode::LoginNotWorker);
        QVERIFY(engine.others().empty());
        auto other = std::make_unique<EngineHost>(options());
        QVERIFY(other->start());
        QTRY_COMPARE(engine.others().size(), 1u);
        QCOMPARE(engine.state(), State::NotAllowed);
        EngineController later(asLou);
        later.start();
        QTRY_COMPARE(later.state(), State::NotAllowed);
        QCOMPARE(later.others().size(), 1u);
        other.reset();
        QTRY_VERIFY(engine.others().empty() && later.others().empty());
        QCOMPARE(engine.state(), State::NotAllowed);
        QCOMPARE(later.state(), State::NotAllowed);
        later.pause();
        QVERIFY(DatabaseService::grant(m_paths.database, login, DatabaseService::LoginReach::Worker));
        QTRY_COMPARE_WITH_TIMEOUT(engine.state(), State::Delivering, 15'000);
    }

    void whyItFailsIsSaidAndItRecovers()
    {
        if (TestDatabase::isServer())
            QSKIP("a file can be no database; a server always is one");
        const QString path = m_folder->filePath(u"text.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        EngineController engine({{path, m_paths.keyFile}, {}, {}, {}});
        engine.start();
        QTRY_COMPARE(engine.state(), State::Failed);
        QCOMPARE(engine.error()->code, ErrorCode::DatabaseNotADatabase);
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE_WITH_TIMEOUT(engine.state(), State::Delivering, 15'000);
        QVERIFY(!engine.error());
    }

    void retryingIsAtOnce()
    {
        const QString caFile = m_folder->filePath(u"ca.pem"_s);
        EngineController engine({m_paths, caFile, {}, {}});
        engine.start();
        QTRY_COMPARE(engine.state(), State::Failed);
        QCOMPARE(engine.error()->code, ErrorCode::CaFileUnreadable);
        QVERIFY(!*m_workspace->isEngineRunning());
        QVERIFY(QFile::copy(u"/etc/ssl/certs/ca-certificates.crt"_s, caFile));
        engine.start();
        QCOMPARE(engine.state(), State::Starting);
        QTRY_COMPARE(engine.state(), State::Delivering);
    }

    void whyOneEventCannotBeDeliveredIsSaid()
    {
        const Webhook webhook = addWebhook();
        EngineController engine({m_paths, m_folder->filePath(u"missing.pem"_s), {}, {}});
        std::optional<Error> error;
        connect(&engine, &EngineController::deliverNowFailed, this,
            [&](EventId, const Error &cause) { error = cause; });
        engine.deliverNow(m_workspace->events().emitTest(webhook.id)->id);
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::CaFileUnreadable);
    }

    void webhooksThatFailAreCounted()
    {
        ReceiverOptions broken;
        broken.status = 500;
        receive(broken);
        const Webhook webhook = addWebhook();
        EngineController engine(options());
        engine.start();
        emitContact();
        QTRY_COMPARE(engine.failing(), 1);
        WebhookChange change;
        change.active = false;
        QVERIFY(m_workspace->webhooks().change(webhook.id, change));
        QTRY_COMPARE(engine.failing(), 0);
    }

    void itsEndLeavesNoEngineWheneverItComes()
    {
        {
            EngineController engine(options());
        }
        {
            EngineController engine(options());
            engine.start();
        }
        {
            EngineController engine(options());
            engine.start();
            QTRY_COMPARE(engine.state(), State::Delivering);
            engine.pause();
        }
        QVERIFY(!*m_workspace->isEngineRunning());
    }

private:
    [[nodiscard]] EngineOptions options() const { return {m_paths, {}, {}, {}}; }

    void receive(ReceiverOptions options)
    {
        m_bodies.clear();
        m_receiver = std::make_unique<Receiver>(std::move(options));
        QVERIFY(m_receiver->listen());
        connect(m_receiver.get(), &Receiver::received, this,
            [this](const ReceivedRequest &request) { m_bodies.append(request.body); });
    }

    Webhook addWebhook()
    {
        const QString url = u"http://127.0.0.1:%1/hook"_s.arg(m_receiver->port());
        return m_workspace->webhooks().add({u"CRM"_s, url, {u"contact.*"_s}, {}, true, 6}).value();
    }

    void emitContact() { QVERIFY(m_workspace->events().emitEvent({u"contact.created"_s, "{}", {}, {}})); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDatabase> m_database;
    WorkspacePaths m_paths;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Receiver> m_receiver;
    QByteArrayList m_bodies;
};

QTEST_GUILESS_MAIN(TestEngineController)
#include "tst_enginecontroller.moc"
