// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/ServiceThread.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace switchhook;
using namespace Qt::StringLiterals;

/// Values go over, values come back, and nobody waits.
class TestServiceThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = {m_folder->filePath(u"w.sqlite"_s), m_folder->filePath(u"secrets.key"_s)};
    }

    void anAnswerComesBackToTheCallersThread()
    {
        ServiceThread service(u"test"_s, m_paths);
        QThread *there = nullptr;
        std::optional<Webhook> answer;
        service.call(
            this,
            [&](Workspace &workspace) {
                there = QThread::currentThread();
                return workspace.webhooks().add(
                    {u"CRM"_s, u"http://127.0.0.1:9/"_s, {u"*"_s}, {}, true, defaultConcurrency});
            },
            [&](Result<Webhook> added) {
                QCOMPARE(QThread::currentThread(), thread());
                QVERIFY(added);
                answer = *added;
            });
        QVERIFY(!answer); // not from within the call
        QTRY_VERIFY(answer);
        QCOMPARE(answer->name, u"CRM"_s);
        QVERIFY(there && there != thread());
    }

    void callsAreDoneInTheirOrder()
    {
        ServiceThread service(u"test"_s, m_paths);
        QList<int> done;
        QList<int> answered;
        for (int i = 0; i < 20; ++i) {
            service.call(
                this,
                [&done, i](Workspace &) {
                    done.append(i);
                    return Result<int>(i);
                },
                [&answered](Result<int> answer) { answered.append(*answer); });
        }
        QTRY_COMPARE(answered.size(), 20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(answered.at(i), i);
        QCOMPARE(done, answered);
    }

    void aHangingJobBlocksNobody()
    {
        ServiceThread service(u"test"_s, m_paths);
        QSemaphore reached;
        QSemaphore allowed;
        bool answered = false;
        const auto work = [&](Workspace &) {
            reached.release();
            allowed.acquire();
            return Result<void>();
        };
        service.call(this, work, [&](Result<void>) { answered = true; });
        reached.acquire(); // it hangs from here on
        int turns = 0;
        QMetaObject::invokeMethod(
            this, [&turns] { ++turns; }, Qt::QueuedConnection);
        QTRY_COMPARE(turns, 1); // the loop here goes round
        QVERIFY(!answered);
        allowed.release();
        QTRY_VERIFY(answered);
    }

    void anAnswerForOneWhoIsGoneIsDropped()
    {
        ServiceThread service(u"test"_s, m_paths);
        QSemaphore allowed;
        bool told = false;
        bool after = false;
        auto context = std::make_unique<QObject>();
        service.call(
            context.get(),
            [&](Workspace &) {
                allowed.acquire();
                return Result<void>();
            },
            [&](Result<void>) { told = true; });
        service.call(
            this, [](Workspace &) { return Result<void>(); }, [&](Result<void>) { after = true; });
        context.reset();
        allowed.release();
        QTRY_VERIFY(after);
        QVERIFY(!told);
    }

    void whyTheDatabaseCannotBeOpenedIsSaidAndTriedAnew()
    {
        QFile file(m_paths.database);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        ServiceThread service(u"test"_s, m_paths);
        std::optional<Error> error;
        bool works = false;
        const auto work = [](Workspace &workspace) { return workspace.webhooks().list(); };
        const auto then = [&](Result<std::vector<Webhook>> listed) {
            works = listed.hasValue();
            error = listed ? std::nullopt : std::optional(listed.error());
        };
        service.call(this, work, then);
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::DatabaseNotADatabase);
        QVERIFY(QFile::remove(m_paths.database));
        service.call(this, work, then);
        QTRY_VERIFY(works);
        QVERIFY(!error);
    }

    void whatWasNotBegunIsDroppedAtTheEnd()
    {
        QSemaphore reached;
        QSemaphore allowed;
        std::atomic<int> begun = 0;
        int answered = 0;
        auto service = std::make_unique<ServiceThread>(u"test"_s, m_paths);
        for (int i = 0; i < 10; ++i) {
            service->call(
                this,
                [&](Workspace &) {
                    ++begun;
                    reached.release();
                    allowed.acquire();
                    return Result<void>();
                },
                [&](Result<void>) { ++answered; });
        }
        reached.acquire();
        // The end waits for the first of them, so another thread lets that go on meanwhile.
        const std::unique_ptr<QThread> helper(QThread::create([&] {
            QThread::msleep(50);
            allowed.release(10);
        }));
        helper->start();
        service.reset();
        QVERIFY(helper->wait());
        QCOMPARE(begun, 1);
        QCoreApplication::processEvents();
        QCOMPARE(answered, 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    WorkspacePaths m_paths;
};

QTEST_GUILESS_MAIN(TestServiceThread)
#include "tst_servicethread.moc"
