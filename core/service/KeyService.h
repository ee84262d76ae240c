// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <functional>
#include <optional>
#include <vector>

namespace switchhook {

class AccessPolicy;
class Database;
class KeyRing;

/// A key by its name; the key itself is nowhere told.
struct KeyState
{
    enum class Kind { Current, Former, Missing };

    QString id;
    Kind kind = Kind::Current; ///< Missing: secrets are encrypted with it, and it is not in the file
    qint64 secrets = 0; ///< of this database that are encrypted with it
};

struct KeyRotation
{
    /// A secret that no key at hand opens; it was left as it is.
    struct Left
    {
        WebhookId webhook;
        QString name;
        Error why;
    };

    QString former; ///< the current key before; the same as `current` where that was asked for
    QString current;
    qint64 sealed = 0; ///< secrets that were encrypted anew
    std::vector<Left> left;
};

/// The keys that secrets are encrypted with. Each step is on the disk before the next one, and at every moment the
/// file holds each key that a secret needs: whoever is stopped in between calls rotate() again. Used on the thread
/// of its Database.
class KeyService
{
public:
    KeyService(Database &database, AccessPolicy &access, KeyRing &keys)
        : m_database(database)
        , m_access(access)
        , m_keys(keys)
    {
    }

    [[nodiscard]] const QString &path() const;
    /// In the file's order, the missing ones first. Empty where there is no key yet and none is needed; an error of
    /// the file names the keys that are needed from it.
    Result<std::vector<KeyState>> list();
    /// A new key that nothing is encrypted with yet, so that it can be handed to other machines first.
    Result<QString> add();
    /// Makes `to` (without it a new one) the current key and encrypts every secret of all tenants with it, some at a
    /// time: deliveries go on, with whichever key. Told how many are done. The former key stays in the file, since
    /// backups and other databases may need it.
    Result<KeyRotation> rotate(
        const std::optional<QString> &to = {}, const std::function<void(qint64 sealed)> &progress = {});
    enum class Place { File, Keychain };
    Result<Place> place();
    /// Takes all keys there. In the desktop's keychain services and remote logins cannot read them: nothing that needs
    /// a secret is delivered where no one is logged in.
    Result<void> move(Place to);
    /// Takes a former key out of the file. KeyInUse where a secret of this database needs it.
    Result<void> forget(const QString &id);

private:
    /// And the entry that tells of it, in one transaction.
    Result<void> keepAuditKeys(QLatin1StringView action, const QString &keyId, const QString &former);
    Result<void> record(QLatin1StringView action, const QString &keyId, const QString &former = {});
    Result<void> sealAll(KeyRotation &rotation, const std::function<void(qint64 sealed)> &progress);
    Result<bool> sealSome(KeyRotation &rotation, WebhookId &after);

    Database &m_database;
    AccessPolicy &m_access;
    KeyRing &m_keys;
};

} // namespace switchhook
