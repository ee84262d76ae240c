// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signer.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <openssl/crypto.h>

namespace switchhook {

QByteArray sign(const SecretBytes &secret, QByteArrayView timestamp, QByteArrayView body)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, secret.borrowed());
    code.addData(timestamp.data(), timestamp.size());
    code.addData(".", 1);
    code.addData(body.data(), body.size());
    return code.result().toHex();
}

bool verifySignature(
    const SecretBytes &secret, QByteArrayView timestamp, QByteArrayView body, QByteArrayView signature)
{
    if (signature.size() != signatureLength)
        return false;
    const QByteArray expected = sign(secret, timestamp, body);
    return CRYPTO_memcmp(expected.constData(), signature.data(), static_cast<size_t>(signatureLength)) == 0;
}

} // namespace switchhook
