// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/SignatureDiagnosis.h"

#include <QByteArray>

#include <vector>

namespace switchhook {

/// A body as a program would write it that parses it and makes text of it again.
struct JsonRewriting
{
    QByteArray text;
    SignatureMistake mistake;
};

/// As the usual libraries of Python, JavaScript, PHP, Go and Qt write it. None where the body is no JSON, is
/// larger than 1 MiB or nested deeper than 512.
[[nodiscard]] std::vector<JsonRewriting> rewriteJson(const QByteArray &body);

/// The text of the number in the payload's `timestamp`; empty where there is none.
[[nodiscard]] QByteArray payloadTimestamp(const QByteArray &body);

} // namespace switchhook
