// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/HttpLanes.h"
#include "core/http/HttpTransport.h"
#include "core/http/Resolver.h"
#include "core/http/UploadBody.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace switchhook {

/// One send(): looks the name up, connects by address, sends, reads, and tells what became of it. Its clock
/// runs from the first moment to the last.
class HttpJob final : public QObject
{
    Q_OBJECT

public:
    HttpJob(HttpRequest request, const QSslConfiguration &tls, HttpLanes &lanes);
    ~HttpJob() override;

    /// `done` is called once, from the event loop; the job is of no use afterwards.
    void start(Resolver &resolver, std::chrono::milliseconds limit, HttpTransport::Handler done);

private:
    enum class Phase { LookingUp, Connecting, Sending, Waiting, Reading };

    void tryNextAddress();
    void post(const QHostAddress &address);
    [[nodiscard]] QNetworkRequest makeRequest(const QHostAddress &address) const;
    void watchReply();
    void enter(Phase phase);
    void readAnswer();
    void timeOut();
    void finishReply();
    void takeAnswer();
    void judge();
    void judgeUnanswered(QNetworkReply::NetworkError error);
    void fail(Outcome outcome, const QStringList &detail);
    void finish();
    void dropReply();
    [[nodiscard]] QString hostAndPort() const;

    HttpRequest m_request;
    HeaderList m_headers; // all of them, as they go on the wire
    const QSslConfiguration &m_tls;
    HttpLanes &m_lanes;
    QString m_host; // as in certificates and look-ups; an IPv6 address without brackets
    QList<QHostAddress> m_addresses; // still to be tried
    QByteArray m_origin;
    HttpLane *m_lane = nullptr;
    UploadBody *m_body = nullptr; // the reply's
    QNetworkReply *m_reply = nullptr;
    QList<QSslError> m_tlsErrors;
    QTimer m_limit;
    QElapsedTimer m_clock;
    Phase m_phase = Phase::LookingUp;
    std::chrono::microseconds m_phaseStart {};
    bool m_timedOut = false;
    HttpTransport::Handler m_doneHandler; // empty once it was called
    HttpExchange m_exchange;
};

} // namespace switchhook
