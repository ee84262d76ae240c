// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/SigningFunctions.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <memory>

namespace switchhook {

// OpenSSL, as it is several times as quick as QCryptographicHash, and the doctor hashes a large body often.

namespace {

const char *nameOf(QCryptographicHash::Algorithm algorithm)
{
    switch (algorithm) {
    case QCryptographicHash::Md5:
        return "MD5";
    case QCryptographicHash::Sha1:
        return "SHA1";
    case QCryptographicHash::Sha384:
        return "SHA384";
    case QCryptographicHash::Sha512:
        return "SHA512";
    default:
        return "SHA256";
    }
}

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.isNull() ? "" : view.data());
}

QByteArray hash(QCryptographicHash::Algorithm algorithm, std::initializer_list<QByteArrayView> pieces)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const EVP_MD *digest = EVP_get_digestbyname(nameOf(algorithm));
    bool isDone = context && digest && EVP_DigestInit_ex(context.get(), digest, nullptr);
    for (const QByteArrayView piece : pieces)
        isDone = isDone && EVP_DigestUpdate(context.get(), bytes(piece), static_cast<size_t>(piece.size()));
    QByteArray result(EVP_MAX_MD_SIZE, 0);
    unsigned int size = 0;
    isDone = isDone && EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(result.data()), &size);
    return isDone ? result.first(static_cast<qsizetype>(size)) : QByteArray();
}

QByteArray hmac(QCryptographicHash::Algorithm algorithm, QByteArrayView key, const MessagePieces &pieces)
{
    static const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> method(
        EVP_MAC_fetch(nullptr, "HMAC", nullptr), &EVP_MAC_free);
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context(
        EVP_MAC_CTX_new(method.get()), &EVP_MAC_CTX_free);
    const OSSL_PARAM parameters[] {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(nameOf(algorithm)), 0),
        OSSL_PARAM_construct_end()};
    bool isDone = context && EVP_MAC_init(context.get(), bytes(key), static_cast<size_t>(key.size()), parameters);
    for (const QByteArrayView piece : pieces)
        isDone = isDone && EVP_MAC_update(context.get(), bytes(piece), static_cast<size_t>(piece.size()));
    QByteArray result(EVP_MAX_MD_SIZE, 0);
    size_t size = 0;
    isDone = isDone
        && EVP_MAC_final(context.get(), reinterpret_cast<unsigned char *>(result.data()), &size,
            static_cast<size_t>(result.size()));
    return isDone ? result.first(static_cast<qsizetype>(size)) : QByteArray();
}

} // namespace

QByteArray digestOf(SigningFunction function, QCryptographicHash::Algorithm algorithm, QByteArrayView secret,
    const MessagePieces &message)
{
    const auto &[first, second, third] = message;
    switch (function) {
    case SigningFunction::Hmac:
        return hmac(algorithm, secret, message);
    case SigningFunction::PlainAfter:
        return hash(algorithm, {first, second, third, secret});
    case SigningFunction::PlainBefore:
        return hash(algorithm, {secret, first, second, third});
    case SigningFunction::PlainAlone:
        return hash(algorithm, {first, second, third});
    case SigningFunction::Swapped:
        break;
    }
    QByteArray key;
    for (const QByteArrayView piece : message)
        key.append(piece);
    return hmac(algorithm, key, {secret});
}

} // namespace switchhook
