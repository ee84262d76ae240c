// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PassphraseKey.h"

#include "core/crypto/Random.h"
#include "core/crypto/SecretBox.h"

#include <openssl/evp.h>

namespace switchhook {

namespace {

constexpr qsizetype saltLength = 16;
constexpr qint64 mostMemory = 256 * 1024 * 1024;

bool isPossible(const KeyDerivation &how)
{
    const bool inRange = how.n >= 2 && how.n <= (1 << 21) && how.r >= 1 && how.r <= 64 && how.p >= 1 && how.p <= 16;
    return inRange && (how.n & (how.n - 1)) == 0 && 128 * how.n * how.r < mostMemory && !how.salt.isEmpty();
}

} // namespace

KeyDerivation KeyDerivation::fresh()
{
    KeyDerivation how;
    how.salt.resize(saltLength);
    fillRandom(how.salt.data(), saltLength);
    return how;
}

std::optional<SecretBytes> deriveKey(const SecretBytes &passphrase, const KeyDerivation &how)
{
    if (!isPossible(how))
        return std::nullopt;
    SecretBytes key(static_cast<size_t>(boxKeyLength));
    const int made = EVP_PBE_scrypt(passphrase.view().data(), static_cast<size_t>(passphrase.size()),
        reinterpret_cast<const unsigned char *>(how.salt.constData()), static_cast<size_t>(how.salt.size()),
        static_cast<uint64_t>(how.n), static_cast<uint64_t>(how.r), static_cast<uint64_t>(how.p),
        static_cast<uint64_t>(mostMemory), reinterpret_cast<unsigned char *>(key.data()),
        static_cast<size_t>(boxKeyLength));
    return made == 1 ? std::optional(std::move(key)) : std::nullopt;
}

} // namespace switchhook
