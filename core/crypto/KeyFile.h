// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/SecretBytes.h"

#include <QString>

#include <vector>

namespace switchhook {

/// A key that secrets are encrypted with, under the name that is stored with each of them.
struct EncryptionKey
{
    QString id;
    SecretBytes bytes; ///< boxKeyLength of them
};

/// The file that holds the keys: text, a line `id base64` for each, the last one the current one; lines that
/// are empty or start with # do not count. It is for its owner alone (0600) and is refused otherwise. It is
/// only ever made, never overwritten: processes that start at once agree on one.
class KeyFile
{
public:
    explicit KeyFile(QString path)
        : m_path(std::move(path))
    {
    }

    /// Never empty. KeyFileUnreadable (where there is none, too), KeyFileExposed, KeyFileDamaged.
    Result<std::vector<EncryptionKey>> read() const;
    /// The same; where there is no file, one with a new key is on the disk afterwards.
    Result<std::vector<EncryptionKey>> readOrMake() const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    Result<void> make() const;
    [[nodiscard]] Error unreadable(int cause) const;

    QString m_path;
};

} // namespace switchhook
