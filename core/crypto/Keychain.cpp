// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Keychain.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <future>
#include <memory>
#include <mutex>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 30s;
const QString service = u"Switchhook"_s;

struct Answer
{
    QKeychain::Error error = QKeychain::NoError;
    QString text;
    SecretBytes content;
};

Error refusal(const QString &cause)
{
    return {ErrorCode::KeychainUnreadable, {cause}};
}

/// QtKeychain hands its jobs one after the other to an object that belongs to the thread of the first one: so all are
/// started on one thread, which lasts as long as the program.
class DesktopKeychain final : public Keychain
{
public:
    Result<SecretBytes> read(const QString &entry) override
    {
        auto answer = run([entry] {
            auto *job = new QKeychain::ReadPasswordJob(service);
            job->setKey(entry);
            return job;
        });
        if (!answer)
            return answer.error();
        return std::move(answer->content);
    }

    Result<void> write(const QString &entry, const SecretBytes &content) override
    {
        const auto answer = run([entry, content] {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setKey(entry);
            job->setBinaryData(content.view().toByteArray());
            return job;
        });
        return answer ? Result<void>() : Result<void>(answer.error());
    }

    Result<void> remove(const QString &entry) override
    {
        const auto answer = run([entry] {
            auto *job = new QKeychain::DeletePasswordJob(service);
            job->setKey(entry);
            return job;
        });
        return answer ? Result<void>() : Result<void>(answer.error());
    }

private:
    template <typename MakeJob>
    Result<Answer> run(MakeJob makeJob)
    {
        if (!QCoreApplication::instance())
            return refusal(u"the program is not running yet"_s);
        const auto promise = std::make_shared<std::promise<Answer>>();
        auto future = promise->get_future();
        QMetaObject::invokeMethod(worker(), [makeJob, promise] {
            QKeychain::Job *const job = makeJob();
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job *done) {
                Answer answer {done->error(), done->errorString(), {}};
                if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done)) {
                    QByteArray bytes = read->binaryData();
                    answer.content = SecretBytes::takeFrom(bytes);
                }
                promise->set_value(std::move(answer));
            });
            job->start();
        });
        if (future.wait_for(longestWait) != std::future_status::ready)
            return refusal(u"it does not answer"_s);
        Answer answer = future.get();
        if (answer.error != QKeychain::NoError)
            return refusal(answer.text);
        return answer;
    }

    QObject *worker()
    {
        const std::lock_guard lock(m_mutex);
        if (!m_worker) {
            m_worker = new QObject;
            m_worker->moveToThread(&m_thread);
            m_thread.start();
            qAddPostRoutine([] { static_cast<DesktopKeychain &>(ofDesktop()).stop(); });
        }
        return m_worker;
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_thread.quit();
        m_thread.wait();
        delete std::exchange(m_worker, nullptr);
    }

    std::mutex m_mutex;
    QThread m_thread;
    QObject *m_worker = nullptr;
};

} // namespace

Keychain &Keychain::ofDesktop()
{
    static DesktopKeychain keychain;
    return keychain;
}

} // namespace switchhook
