// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/http/HttpTransport.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslCertificate>

namespace switchhook {

Result<QList<QSslCertificate>> loadCaFile(const QString &path);

class QtHttpTransport final : public QObject, public HttpTransport
{
    Q_OBJECT

public:
    struct Options
    {
        QList<QSslCertificate> extraAuthorities;
    };
    explicit QtHttpTransport(Options options);
    void send(HttpRequest request, Handler handler) override;
    [[nodiscard]] int inFlight() const override { return m_inFlight; }

private:
    Options m_options;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::vector<int> m_busy;
    int m_inFlight = 0;
};

} // namespace switchhook
