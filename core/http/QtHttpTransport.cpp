// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/QtHttpTransport.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {
class Body final : public QIODevice
{
public:
    explicit Body(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 n = std::min<qint64>(most, m_bytes.size() - m_at);
        memcpy(to, m_bytes.constData() + m_at, static_cast<size_t>(n));
        m_at += n;
        return n == 0 && most > 0 ? -1 : n;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};
}

Result<QList<QSslCertificate>> loadCaFile(const QString &path)
{
    const auto list = QSslCertificate::fromPath(path);
    if (list.isEmpty())
        return Error {ErrorCode::CaFileUnreadable, {path, u"no certificate in it"_s}};
    return list;
}

QtHttpTransport::QtHttpTransport(Options options) : m_options(std::move(options)) { }

void QtHttpTransport::send(HttpRequest request, Handler handler)
{
    size_t lane = 0;
    while (lane < m_busy.size() && m_busy[lane] >= 6)
        ++lane;
    if (lane == m_busy.size()) {
        m_busy.push_back(0);
        m_managers.push_back(std::make_unique<QNetworkAccessManager>());
        m_managers.back()->setProxy(QNetworkProxy::NoProxy);
    }
    ++m_busy[lane];
    ++m_inFlight;
    QNetworkRequest r(request.url);
    for (const auto &[n, v] : request.headers)
        r.setRawHeader(n, v);
    r.setRawHeader("Content-Length", QByteArray::number(request.body.size()));
    r.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    r.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    r.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_options.extraAuthorities.isEmpty()) {
        auto ssl = QSslConfiguration::defaultConfiguration();
        ssl.addCaCertificates(m_options.extraAuthorities);
        r.setSslConfiguration(ssl);
    }
    auto *body = new Body(request.body);
    QNetworkReply *reply = m_managers[lane]->post(r, body);
    body->setParent(reply);
    auto *timer = new QTimer(reply);
    timer->setTimerType(Qt::PreciseTimer);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, reply, [reply] { reply->setProperty("timeout", true); reply->abort(); });
    timer->start(deliveryTimeout);
    QElapsedTimer clock;
    clock.start();
    connect(reply, &QNetworkReply::finished, this, [this, reply, lane, clock, handler, request] {
        --m_busy[lane];
        --m_inFlight;
        HttpExchange x;
        const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
        if (status.isValid())
            x.statusCode = status.toInt();
        x.requestHeaders = request.headers;
        for (const auto &[n, v] : reply->rawHeaderPairs())
            x.responseHeaders.emplace_back(n, v);
        x.responseBody = reply->read(maxResponseBytes);
        if (reply->property("timeout").toBool())
            x.failure = Outcome::Timeout;
        else if (!x.statusCode)
            x.failure = reply->error() == QNetworkReply::ConnectionRefusedError ? Outcome::ConnectionRefused : Outcome::ConnectionLost;
        x.timings.total = std::chrono::microseconds(clock.nsecsElapsed() / 1000);
        reply->deleteLater();
        handler(std::move(x));
    });
}

} // namespace switchhook
