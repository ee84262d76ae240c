// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_manager URL COUNT MANAGERS [CA]
//
// POSTs COUNT bodies through QNetworkAccessManager and nothing else: no database, no signature, no log. MANAGERS of
// them on one thread, six requests at a time each, the body given as core/http gives it. Prints one line:
// "SECONDS CPU-SECONDS FAILED".

#include "core/http/UploadBody.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int requestsAtOnce = 6; // what a manager gives one host

class BareManagers : public QObject
{
public:
    BareManagers(const QUrl &url, int count, int managers, const QByteArray &ca)
        : m_left(count)
        , m_unanswered(count)
    {
        m_request.setUrl(url);
        m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        m_request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        m_request.setHeader(QNetworkRequest::ContentLengthHeader, m_body.size());
        for (const auto &[name, value] : {std::pair("Content-Type", "application/json"), {"X-Webhook-Event", "call.missed"},
                 {"X-Webhook-Timestamp", "1710700000"}, {"X-Webhook-Id", "evt_0123456789abc"},
                 {"X-Webhook-Signature", "9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c9b1c"},
                 {"User-Agent", "Switchhook/bench"}})
            m_request.setRawHeader(name, value);
        if (!ca.isEmpty()) {
            auto tls = QSslConfiguration::defaultConfiguration();
            tls.addCaCertificates(QSslCertificate::fromData(ca));
            m_request.setSslConfiguration(tls);
        }
        for (int i = 0; i < managers; ++i) {
            m_managers.push_back(std::make_unique<QNetworkAccessManager>());
            m_managers.back()->setProxy(QNetworkProxy::NoProxy);
            for (int j = 0; j < requestsAtOnce; ++j)
                post(*m_managers.back());
        }
    }

    [[nodiscard]] int failed() const { return m_failed; }

private:
    void post(QNetworkAccessManager &manager)
    {
        if (m_left == 0)
            return;
        --m_left;
        auto *body = new switchhook::UploadBody(m_body);
        QNetworkReply *reply = manager.post(m_request, body);
        body->setParent(reply);
        connect(reply, &QNetworkReply::finished, this, [this, reply, &manager] {
            m_failed += reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200 ? 0 : 1;
            reply->readAll();
            reply->deleteLater();
            if (--m_unanswered == 0)
                QCoreApplication::quit();
            post(manager);
        });
    }

    QNetworkRequest m_request;
    const QByteArray m_body = "{\"event\":\"call.missed\",\"timestamp\":1710700000,\"data\":{\"text\":\""
        + QByteArray(530, 'x') + "\"}}";
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    int m_left;
    int m_unanswered;
    int m_failed = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 4)
        return 2;
    QFile ca(QString::fromLocal8Bit(argc > 4 ? argv[4] : ""));
    const QByteArray authority = argc > 4 && ca.open(QFile::ReadOnly) ? ca.readAll() : QByteArray();
    QElapsedTimer time;
    time.start();
    BareManagers bare(QUrl(QString::fromLocal8Bit(argv[1])), std::atoi(argv[2]), std::atoi(argv[3]), authority);
    QCoreApplication::exec();
    std::printf("%f %f %d\n", static_cast<double>(time.nsecsElapsed()) / 1e9,
        static_cast<double>(std::clock()) / CLOCKS_PER_SEC, bare.failed());
    return 0;
}
