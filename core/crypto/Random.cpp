// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Random.h"

#include <openssl/rand.h>

namespace switchhook {

void fillRandom(char *buffer, qsizetype size)
{
    if (RAND_bytes(reinterpret_cast<unsigned char *>(buffer), static_cast<int>(size)) != 1)
        qFatal("The system gives no random numbers.");
}

SecretBytes randomBytes(qsizetype size)
{
    SecretBytes bytes(static_cast<size_t>(size));
    fillRandom(bytes.data(), size);
    return bytes;
}

} // namespace switchhook
