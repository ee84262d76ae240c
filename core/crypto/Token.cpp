// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Token.h"

#include "core/crypto/Random.h"

#include <QCryptographicHash>

namespace switchhook {

namespace {

constexpr qsizetype randomLength = 32;

QByteArray readableRandom(const char *prefix)
{
    QByteArray encoded = randomBytes(randomLength)
                             .borrowed()
                             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QByteArray text = prefix + encoded;
    SecretBytes::takeFrom(encoded);
    return text;
}

} // namespace

QByteArray generateToken()
{
    return readableRandom("swh_");
}

QByteArray hashToken(QByteArrayView token)
{
    return QCryptographicHash::hash(
        QByteArray::fromRawData(token.data(), token.size()), QCryptographicHash::Sha256);
}

SecretBytes generateSecret()
{
    QByteArray text = readableRandom("whsec_");
    return SecretBytes::takeFrom(text);
}

} // namespace switchhook
