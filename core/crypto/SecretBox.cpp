// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/SecretBox.h"

#include "core/crypto/OpenSslBytes.h"
#include "core/crypto/Random.h"

#include <openssl/evp.h>

#include <memory>

namespace switchhook {

namespace {

constexpr char version = 1;
constexpr qsizetype nonceLength = 12; // SP 800-38D: 96 bits
constexpr qsizetype tagLength = 16;
constexpr qsizetype headLength = 1 + nonceLength;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

CipherContext makeContext()
{
    return {EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
}

unsigned char *out(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

} // namespace

QByteArray sealBox(const SecretBytes &key, QByteArrayView context, const SecretBytes &content)
{
    Q_ASSERT(key.size() == boxKeyLength);
    QByteArray box(headLength + content.size() + tagLength, Qt::Uninitialized);
    box[0] = version;
    fillRandom(box.data() + 1, nonceLength);
    char *const body = box.data() + headLength;

    const CipherContext cipher = makeContext();
    int written = 0;
    const bool sealed
        = EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, openSslBytes(key.view()), out(box.data() + 1))
        && EVP_EncryptUpdate(cipher.get(), nullptr, &written, out(box.data()), 1)
        && EVP_EncryptUpdate(cipher.get(), nullptr, &written, openSslBytes(context), static_cast<int>(context.size()))
        && EVP_EncryptUpdate(
            cipher.get(), out(body), &written, openSslBytes(content.view()), static_cast<int>(content.size()))
        && EVP_EncryptFinal_ex(cipher.get(), out(body + content.size()), &written)
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagLength, body + content.size());
    if (!sealed)
        qFatal("The cryptographic library cannot encrypt.");
    return box;
}

std::optional<SecretBytes> openBox(const SecretBytes &key, QByteArrayView context, QByteArrayView box)
{
    Q_ASSERT(key.size() == boxKeyLength);
    if (box.size() < headLength + tagLength || box[0] != version)
        return std::nullopt;
    const QByteArrayView body = box.sliced(headLength, box.size() - headLength - tagLength);
    QByteArray tag = box.last(tagLength).toByteArray();
    SecretBytes content(static_cast<size_t>(body.size()));

    const CipherContext cipher = makeContext();
    int written = 0;
    const bool opened
        = EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, openSslBytes(key.view()), openSslBytes(box.sliced(1)))
        && EVP_DecryptUpdate(cipher.get(), nullptr, &written, openSslBytes(box), 1)
        && EVP_DecryptUpdate(cipher.get(), nullptr, &written, openSslBytes(context), static_cast<int>(context.size()))
        && EVP_DecryptUpdate(
            cipher.get(), out(content.data()), &written, openSslBytes(body), static_cast<int>(body.size()))
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagLength, tag.data())
        && EVP_DecryptFinal_ex(cipher.get(), out(tag.data()), &written) == 1;
    if (!opened)
        return std::nullopt;
    return content;
}

} // namespace switchhook
