// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/crypto/KeyFile.h"

namespace switchhook {

/// A secret as it lies in storage.
struct SealedSecret
{
    QByteArray blob; ///< a box of core/crypto/SecretBox.h, bound to its webhook
    QString keyId;
};

/// What entries of the audit are chained with.
struct AuditKey
{
    QString id; ///< of the encryption key that it is made from
    SecretBytes bytes;
};

/// Encrypts the webhooks' secrets for storage, with the keys of a KeyFile. Used on one thread.
class KeyRing
{
public:
    explicit KeyRing(QString keyFilePath, Keychain &keychain = Keychain::ofDesktop())
        : m_file(std::move(keyFilePath), keychain)
    {
    }

    /// Answers the key that a database works with; an empty one: with none yet.
    using NeededKey = std::function<Result<QString>()>;
    /// Asked before anything is sealed: on a machine that lacks this key none is made, and none that others lack is
    /// used (KeyNotHere).
    void need(NeededKey key) { m_needed = std::move(key); }
    /// From now on another one takes its place: it is lost.
    void needNoFormer() { m_needed = {}; }
    /// Makes the file where there is none and none is needed, or tells why nothing could be sealed.
    Result<void> checkCurrent();

    /// With the current key. The file is read each time, and made where there is none and none is needed: nothing is
    /// ever sealed with a key that lies nowhere any more.
    Result<SealedSecret> seal(WebhookId webhook, const SecretBytes &secret);
    /// KeyUnknown where the file does not hold that key (any more), SecretDamaged where the blob was changed
    /// or belongs to another webhook, and KeyFile's errors with the key's id behind their arguments. The file is
    /// read only for a key not seen before: so a key that another process added is found.
    Result<SecretBytes> open(WebhookId webhook, QByteArrayView blob, const QString &keyId);

    /// Made from the current encryption key, as seal() has it.
    Result<AuditKey> auditKey();
    /// Made from this one: KeyUnknown where the file does not hold it (any more).
    Result<SecretBytes> auditKey(const QString &id);
    /// So that it outlives its encryption key: sealed with the current one, and opened again.
    Result<SealedSecret> sealAuditKey(const QString &id, const SecretBytes &key);
    Result<SecretBytes> openAuditKey(const QString &id, const SealedSecret &sealed);

    [[nodiscard]] const KeyFile &file() const { return m_file; }

private:
    Result<const EncryptionKey *> currentKey();
    Result<const EncryptionKey *> key(const QString &id);

    KeyFile m_file;
    NeededKey m_needed;
    std::vector<EncryptionKey> m_keys;
};

} // namespace switchhook
