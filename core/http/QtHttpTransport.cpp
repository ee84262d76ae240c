// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/QtHttpTransport.h"

#include "core/http/HttpJob.h"

#include <QFile>

namespace switchhook {

using namespace Qt::StringLiterals;

Result<QList<QSslCertificate>> loadCaFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Error {ErrorCode::CaFileUnreadable, {path, file.errorString()}};
    const auto certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return Error {ErrorCode::CaFileUnreadable, {path, u"it holds no certificate in PEM form"_s}};
    return certificates;
}

QtHttpTransport::QtHttpTransport(Options options)
    : m_timeout(options.timeout)
    , m_tls(QSslConfiguration::defaultConfiguration())
    , m_resolver(std::move(options.resolver))
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls.addCaCertificates(options.extraAuthorities);
}

QtHttpTransport::~QtHttpTransport()
{
    for (HttpJob *job : std::exchange(m_jobs, {}))
        delete job;
}

void QtHttpTransport::send(HttpRequest request, Handler handler)
{
    auto *job = new HttpJob(std::move(request), m_tls, m_lanes);
    m_jobs.insert(job);
    job->start(m_resolver, m_timeout, [this, job, handler = std::move(handler)](HttpExchange &&exchange) {
        m_jobs.erase(job);
        job->deleteLater();
        handler(std::move(exchange));
    });
}

} // namespace switchhook
