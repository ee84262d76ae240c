// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/HttpJob.h"

#include "core/http/TlsFailure.h"

#include <algorithm>
#include <utility>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = "[" + host + "]";
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    const int port = url.port(usual);
    return port == usual ? host : host + ':' + QByteArray::number(port);
}

/// Every header there is, so that QNetworkAccessManager has none of its own to add.
HeaderList allHeaders(const HttpRequest &request)
{
    HeaderList headers {
        {"Host"_ba, hostHeader(request.url)},
        {"Connection"_ba, "keep-alive"_ba},
        {"Accept"_ba, "*/*"_ba},
        {"Accept-Encoding"_ba, "identity"_ba},
        {"Accept-Language"_ba, "*"_ba},
    };
    headers.insert(headers.end(), request.headers.begin(), request.headers.end());
    headers.emplace_back("Content-Length"_ba, QByteArray::number(request.body.size()));
    for (auto &[name, value] : headers)
        Q_ASSERT(!name.contains('\n') && !value.contains('\n') && !value.contains('\r'));
    return headers;
}

/// Qt joins repeated headers into one: cookies by line feeds, which are parted again here, all others by
/// commas, which mean the same as the header repeated.
HeaderList answerHeaders(const QNetworkReply &reply)
{
    HeaderList headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        for (const QByteArray &part : value.split('\n'))
            headers.emplace_back(name, part);
    }
    return headers;
}

/// Errors that Qt makes of a status of 400 or more: the answer itself is whole.
bool isOnlyAboutTheStatus(QNetworkReply::NetworkError error)
{
    using Reply = QNetworkReply;
    return error == Reply::NoError || (error >= Reply::ContentAccessDenied && error <= Reply::UnknownContentError)
        || (error >= Reply::InternalServerError && error <= Reply::UnknownServerError)
        || error == Reply::ProtocolInvalidOperationError // of 400
        || error == Reply::ProxyAuthenticationRequiredError || error == Reply::UnknownProxyError;
}

} // namespace

HttpJob::HttpJob(HttpRequest request, const QSslConfiguration &tls, HttpLanes &lanes)
    : m_request(std::move(request))
    , m_headers(allHeaders(m_request))
    , m_tls(tls)
    , m_lanes(lanes)
    , m_host(m_request.url.host(QUrl::FullyEncoded))
{
}

HttpJob::~HttpJob()
{
    dropReply();
}

void HttpJob::start(Resolver &resolver, std::chrono::milliseconds limit, HttpTransport::Handler done)
{
    m_doneHandler = std::move(done);
    m_clock.start();
    m_limit.setSingleShot(true);
    m_limit.setTimerType(Qt::PreciseTimer);
    connect(&m_limit, &QTimer::timeout, this, &HttpJob::timeOut);
    m_limit.start(limit);
    if (const QHostAddress literal(m_host); !literal.isNull()) {
        post(literal);
        return;
    }
    resolver.resolve(m_host, this, [this](const QList<QHostAddress> &addresses) {
        if (!m_doneHandler)
            return; // timed out meanwhile
        m_exchange.timings.dns = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
        m_addresses = addresses;
        if (addresses.isEmpty())
            fail(Outcome::DnsFailed, {m_host});
        else
            tryNextAddress();
    });
}

void HttpJob::tryNextAddress()
{
    post(m_addresses.takeFirst());
}

// By address, so that the one that was looked up is the one that is connected to; the name goes along for the
// certificate.
void HttpJob::post(const QHostAddress &address)
{
    const QUrl &url = m_request.url;
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    m_origin = url.scheme().toLatin1() + '/' + address.toString().toLatin1() + '/' + QByteArray::number(url.port(usual));
    m_lane = &m_lanes.acquire(m_origin);
    m_body = new UploadBody(m_request.body);
    enter(Phase::Connecting);
    m_exchange.timings.reused = true; // until it says that it connects
    QNetworkAccessManager &manager = m_lane->manager();
    m_reply = m_request.method == "POST" ? manager.post(makeRequest(address), m_body)
                                         : manager.sendCustomRequest(makeRequest(address), m_request.method, m_body);
    m_body->setParent(m_reply);
    watchReply();
}

QNetworkRequest HttpJob::makeRequest(const QHostAddress &address) const
{
    QUrl url = m_request.url;
    url.setHost(address.toString());
    QNetworkRequest request(url);
    for (const auto &[name, value] : m_headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (url.scheme() == "https"_L1) {
        request.setSslConfiguration(m_tls);
        if (address != QHostAddress(m_host))
            request.setPeerVerifyName(m_host);
    }
    return request;
}

void HttpJob::watchReply()
{
    const bool tls = m_request.url.scheme() == "https"_L1;
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_exchange.timings.reused = false;
        enter(Phase::Connecting);
    });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { enter(Phase::Waiting); });
    if (tls) {
        connect(m_reply, &QNetworkReply::encrypted, this, [this] { enter(Phase::Sending); });
        connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    }
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { enter(Phase::Reading); });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpJob::readAnswer);
    connect(m_reply, &QNetworkReply::finished, this, &HttpJob::finishReply);
}

/// The time since the last phase began goes to the part of the timings that it belongs to.
void HttpJob::enter(Phase phase)
{
    const auto now = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    const auto spent = now - m_phaseStart;
    DeliveryTimings &timings = m_exchange.timings;
    switch (m_phase) {
    case Phase::LookingUp:
        break;
    case Phase::Connecting:
    case Phase::Sending:
        if (timings.reused)
            timings.wait += spent;
        else
            timings.connect += spent;
        break;
    case Phase::Waiting:
        timings.wait += spent;
        break;
    case Phase::Reading:
        timings.body += spent;
        break;
    }
    m_phase = phase;
    m_phaseStart = now;
}

void HttpJob::readAnswer()
{
    QByteArray &body = m_exchange.responseBody;
    // One byte past the limit tells that there was more. More than has come is not asked for: Qt makes room for it all.
    body.append(m_reply->read(std::min(maxResponseBytes + 1 - body.size(), m_reply->bytesAvailable())));
    if (body.size() <= maxResponseBytes)
        return;
    body.truncate(maxResponseBytes);
    m_exchange.responseTruncated = true;
    m_reply->abort();
}

void HttpJob::timeOut()
{
    m_timedOut = true;
    if (m_reply)
        m_reply->abort();
    else
        fail(Outcome::Timeout, {u"dns"_s});
}

void HttpJob::finishReply()
{
    if (!m_exchange.responseTruncated && !m_timedOut)
        readAnswer();
    enter(m_phase);
    takeAnswer();
    judge();
    const bool nothingSent = !m_body->wasRead() && m_exchange.failure == Outcome::ConnectionRefused;
    dropReply();
    if (nothingSent && !m_addresses.isEmpty() && !m_timedOut) {
        m_exchange.failure.reset();
        m_exchange.detail.clear();
        tryNextAddress();
        return;
    }
    finish();
}

void HttpJob::takeAnswer()
{
    if (m_body->wasRead())
        m_exchange.requestHeaders = m_headers;
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid() || status.toInt() < 100)
        return;
    m_exchange.statusCode = status.toInt();
    m_exchange.responseHeaders = answerHeaders(*m_reply);
}

void HttpJob::judge()
{
    const auto error = m_reply->error();
    const auto judged = [this](Outcome outcome, const QStringList &detail) {
        m_exchange.failure = outcome;
        m_exchange.detail = detail;
    };
    if (m_timedOut) {
        static constexpr const char *words[] {"dns", "connect", "connect", "wait", "body"};
        const bool sending = m_phase == Phase::Connecting && m_body->wasRead();
        judged(Outcome::Timeout, {QString::fromLatin1(words[static_cast<int>(sending ? Phase::Waiting : m_phase)])});
        return;
    }
    if (!m_exchange.statusCode) {
        judgeUnanswered(error);
        return;
    }
    const int status = *m_exchange.statusCode;
    if (status < 200)
        judged(Outcome::BadResponse, {u"its last answer had the interim status %1"_s.arg(status)});
    // Qt would send the body of these once more, cannot, and calls that an error.
    else if (!m_exchange.responseTruncated && !isOnlyAboutTheStatus(error) && !isRedirectStatus(status))
        judged(Outcome::BadResponse, {u"the answer ended early"_s});
}

void HttpJob::judgeUnanswered(QNetworkReply::NetworkError error)
{
    if (!m_tlsErrors.isEmpty() || error == QNetworkReply::SslHandshakeFailedError) {
        TlsFailure failure = classifyTls(m_tlsErrors, m_host);
        if (failure.detail.isEmpty())
            failure.detail = {u"the handshake failed"_s};
        m_exchange.failure = failure.outcome;
        m_exchange.detail = failure.detail;
    } else if (!m_body->wasRead()) {
        const bool refused = error == QNetworkReply::ConnectionRefusedError;
        m_exchange.failure = Outcome::ConnectionRefused;
        m_exchange.detail = {hostAndPort(), refused ? u"refused"_s : u"unreachable"_s};
    } else if (error == QNetworkReply::ProtocolFailure || error == QNetworkReply::NoError) {
        m_exchange.failure = Outcome::BadResponse;
        m_exchange.detail = {u"it is not an HTTP answer"_s};
    } else {
        m_exchange.failure = Outcome::ConnectionLost;
        m_exchange.detail = {m_phase == Phase::Waiting ? u"waiting"_s : u"sending"_s};
    }
}

void HttpJob::fail(Outcome outcome, const QStringList &detail)
{
    m_exchange.failure = outcome;
    m_exchange.detail = detail;
    finish();
}

void HttpJob::finish()
{
    m_limit.stop();
    m_exchange.timings.total = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    std::exchange(m_doneHandler, {})(std::move(m_exchange));
}

void HttpJob::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    m_lanes.release(*std::exchange(m_lane, nullptr), m_origin);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

QString HttpJob::hostAndPort() const
{
    return QString::fromLatin1(hostHeader(m_request.url));
}

} // namespace switchhook
