// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpLanes.h"
#include "core/http/HttpTransport.h"
#include "core/http/Resolver.h"

#include <QList>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <unordered_set>

namespace switchhook {

class HttpJob;

/// The certificates of a PEM file; CaFileUnreadable where there are none.
Result<QList<QSslCertificate>> loadCaFile(const QString &path);

/// HttpTransport on QNetworkAccessManager. What that does otherwise, and would do wrong for webhooks, is turned
/// off or worked around in HttpLanes (connections), UploadBody (one POST) and HttpJob (the rest). While one lives, and
/// after, QNetworkProxy's proxy of the whole application is none.
///
/// An answer that is not HTTP, of an interim status, or shorter than announced is `bad_response`; a connection
/// that ended before any of the answer came is `connection_lost` once the request was on its way, and
/// `connection_refused` before.
class QtHttpTransport final : public QObject, public HttpTransport
{
    Q_OBJECT

public:
    struct Options
    {
        QList<QSslCertificate> extraAuthorities; ///< trusted beside the system's
        std::chrono::milliseconds timeout = deliveryTimeout; ///< tests shorten it
        Resolver::Options resolver;
    };

    explicit QtHttpTransport(Options options);
    /// Ends what is under way; no handler is called any more.
    ~QtHttpTransport() override;

    void send(HttpRequest request, Handler handler) override;
    [[nodiscard]] int inFlight() const override { return static_cast<int>(m_jobs.size()); }

private:
    std::chrono::milliseconds m_timeout;
    QSslConfiguration m_tls;
    Resolver m_resolver;
    HttpLanes m_lanes;
    std::unordered_set<HttpJob *> m_jobs; // owned
};

} // namespace switchhook
