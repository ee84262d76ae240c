// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/SecretBytes.h"

#include <openssl/crypto.h>

namespace switchhook {

SecretBytes SecretBytes::takeFrom(QByteArray &bytes)
{
    SecretBytes taken {QByteArrayView(bytes)};
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
    return taken;
}

SecretBytes &SecretBytes::operator=(const SecretBytes &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    return a.m_bytes.size() == b.m_bytes.size()
        && CRYPTO_memcmp(a.m_bytes.data(), b.m_bytes.data(), a.m_bytes.size()) == 0;
}

void SecretBytes::wipe()
{
    if (!m_bytes.empty())
        OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

} // namespace switchhook
