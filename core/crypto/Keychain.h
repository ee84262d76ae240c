// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/SecretBytes.h"

#include <QString>

namespace switchhook {

/// Where a desktop keeps passwords. Each call waits for the answer, for half a minute at most, since the user may be asked
/// to unlock it. KeychainUnreadable with the cause where there is none, or it says no. Thread-safe.
class Keychain
{
public:
    virtual ~Keychain() = default;
    virtual Result<SecretBytes> read(const QString &entry) = 0;
    virtual Result<void> write(const QString &entry, const SecretBytes &content) = 0;
    virtual Result<void> remove(const QString &entry) = 0;

    /// The one of the desktop that this process runs on.
    static Keychain &ofDesktop();
};

} // namespace switchhook
