// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/AuditMac.h"

#include "core/crypto/OpenSslBytes.h"
#include "core/crypto/KeyFile.h"
#include "core/crypto/SecretBox.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>

#include <memory>

namespace switchhook {

namespace {

constexpr QByteArrayView derivationPurpose("switchhook audit chain");

} // namespace

SecretBytes deriveAuditKey(const EncryptionKey &key)
{
    SecretBytes derived(static_cast<size_t>(boxKeyLength));
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> hkdf(
        EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr), &EVP_PKEY_CTX_free);
    auto length = static_cast<size_t>(derived.size());
    const bool made = hkdf && EVP_PKEY_derive_init(hkdf.get()) == 1
        && EVP_PKEY_CTX_set_hkdf_md(hkdf.get(), EVP_sha256()) == 1
        && EVP_PKEY_CTX_set1_hkdf_key(hkdf.get(), openSslBytes(key.bytes.view()), static_cast<int>(key.bytes.size())) == 1
        && EVP_PKEY_CTX_add1_hkdf_info(hkdf.get(), openSslBytes(derivationPurpose), static_cast<int>(derivationPurpose.size())) == 1
        && EVP_PKEY_derive(hkdf.get(), reinterpret_cast<unsigned char *>(derived.data()), &length) == 1;
    if (!made)
        qFatal("The cryptographic library cannot derive keys.");
    return derived;
}

QByteArray auditMac(
    const SecretBytes &key, QByteArrayView purpose, const std::vector<std::optional<QByteArray>> &parts)
{
    QByteArray text = purpose.toByteArray() + '\n';
    for (const auto &part : parts) {
        text.append(QByteArray::number(part ? part->size() : -1)).append(':');
        if (part)
            text.append(*part);
    }
    QByteArray mac(auditMacLength, Qt::Uninitialized);
    if (!HMAC(EVP_sha256(), key.view().data(), static_cast<int>(key.size()), openSslBytes(text), static_cast<size_t>(text.size()),
            reinterpret_cast<unsigned char *>(mac.data()), nullptr))
        qFatal("The cryptographic library cannot make macs.");
    return mac;
}

} // namespace switchhook
