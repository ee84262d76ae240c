// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace switchhook {

/// As OpenSSL's functions take what they only read.
[[nodiscard]] inline const unsigned char *openSslBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace switchhook
