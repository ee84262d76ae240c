// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/TlsFailure.h"

#include <QDateTime>
#include <QSslCertificate>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Outcome outcomeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
    case QSslError::InvalidNotBeforeField:
    case QSslError::InvalidNotAfterField:
        return Outcome::TlsExpired;
    case QSslError::HostNameMismatch:
        return Outcome::TlsHostname;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::InvalidCaCertificate:
        return Outcome::TlsUntrusted;
    default:
        return Outcome::TlsFailed;
    }
}

QString isoDate(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QStringList detailOf(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    const QString subject = certificate.subjectDisplayName();
    switch (outcomeOf(error.error())) {
    case Outcome::TlsExpired: {
        const bool early = error.error() == QSslError::CertificateNotYetValid;
        return {subject, early ? u"not_yet_valid"_s : u"expired"_s,
            isoDate(early ? certificate.effectiveDate() : certificate.expiryDate())};
    }
    case Outcome::TlsHostname: {
        QStringList names = certificate.subjectAlternativeNames().values();
        if (names.isEmpty())
            names.append(subject);
        return {host, names.join(", "_L1)};
    }
    case Outcome::TlsUntrusted:
        return {subject, certificate.issuerDisplayName(),
            error.error() == QSslError::SelfSignedCertificate ? u"self_signed"_s : u"unknown_issuer"_s};
    default:
        return {error.errorString()};
    }
}

} // namespace

TlsFailure classifyTls(const QList<QSslError> &errors, const QString &host)
{
    for (const Outcome outcome : {Outcome::TlsExpired, Outcome::TlsHostname, Outcome::TlsUntrusted}) {
        const auto found = std::ranges::find_if(
            errors, [outcome](const QSslError &error) { return outcomeOf(error.error()) == outcome; });
        if (found != errors.end())
            return {outcome, detailOf(*found, host)};
    }
    if (errors.isEmpty())
        return {};
    return {Outcome::TlsFailed, detailOf(errors.front(), host)};
}

} // namespace switchhook
