// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Outcome.h"

#include <QList>
#include <QSslError>
#include <QStringList>

namespace switchhook {

/// Why a certificate was not accepted, as an outcome and the details of its sentence.
struct TlsFailure
{
    Outcome outcome = Outcome::TlsFailed;
    QStringList detail;
};

/// The first thing to mend among the errors of a handshake with `host`: the date, then the name, then trust.
[[nodiscard]] TlsFailure classifyTls(const QList<QSslError> &errors, const QString &host);

} // namespace switchhook
