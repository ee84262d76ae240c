// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/SecretBytes.h"
#include "core/crypto/Keychain.h"

#include <QString>

#include <functional>
#include <vector>

namespace switchhook {

/// A key that secrets are encrypted with, under the name that is stored with each of them.
struct EncryptionKey
{
    QString id;
    SecretBytes bytes; ///< boxKeyLength of them
};

/// The file that holds the keys: text, a line `id base64` for each, the last one the current one; lines that
/// are empty or start with # do not count. It is for its owner alone (0600) and is refused otherwise. Where there
/// is none it is made, and never over one that stands: processes that start at once agree on one. A change puts
/// a whole new file in its place at once, one process after the other; who is stopped in between leaves the
/// former one. Instead of keys it may hold a line `keychain entry`: then they lie there, in the same form.
class KeyFile
{
public:
    explicit KeyFile(QString path, Keychain &keychain = Keychain::ofDesktop())
        : m_path(std::move(path))
        , m_keychain(keychain)
    {
    }

    /// Never empty. KeyFileUnreadable (where there is none, too), KeyFileExposed, KeyFileDamaged.
    Result<std::vector<EncryptionKey>> read() const;
    /// The same; where there is no file, one with a new key is on the disk afterwards.
    Result<std::vector<EncryptionKey>> readOrMake() const;

    /// A new key, on the disk when this returns, and its id. It stands first: the current one stays the current one.
    Result<QString> add() const;
    /// KeyUnknown where it is not there.
    Result<void> makeCurrent(const QString &id) const;
    /// Takes a key out; whatever was sealed with it is lost then. KeyUnknown where it is not there, KeyInUse for the
    /// current one.
    Result<void> remove(const QString &id) const;

    /// Takes the keys there, or back into the file; nothing to do where they are there already. KeychainUnreadable.
    Result<void> moveToKeychain() const;
    Result<void> moveToFile() const;
    Result<bool> isInKeychain() const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    using Keys = std::vector<EncryptionKey>;
    Result<void> make() const;
    Result<SecretBytes> readFile() const;
    Result<SecretBytes> readText() const;
    Result<void> inTurn(const std::function<Result<void>()> &change) const;
    Result<void> change(const std::function<Result<void>(Keys &)> &edit) const;
    Result<void> replaceBy(const SecretBytes &text) const;
    [[nodiscard]] Error unreadable(int cause) const;

    QString m_path;
    Keychain &m_keychain;
};

} // namespace switchhook
