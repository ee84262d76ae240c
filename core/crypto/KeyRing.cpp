// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyRing.h"

#include "core/crypto/AuditMac.h"
#include "core/crypto/SecretBox.h"

#include <QFileInfo>

#include <algorithm>

namespace switchhook {

namespace {

/// A secret that is copied to another webhook's row must not open there.
QByteArray contextOf(WebhookId webhook)
{
    return "switchhook webhook secret " + webhook.toString().toLatin1();
}

QByteArray auditContextOf(const QString &keyId)
{
    return "switchhook audit key " + keyId.toLatin1();
}

const EncryptionKey *keyOf(const std::vector<EncryptionKey> &keys, const QString &id)
{
    const auto found
        = std::find_if(keys.begin(), keys.end(), [&id](const EncryptionKey &key) { return key.id == id; });
    return found == keys.end() ? nullptr : &*found;
}

} // namespace

Result<SealedSecret> KeyRing::seal(WebhookId webhook, const SecretBytes &secret)
{
    const auto current = currentKey();
    if (!current)
        return current.error();
    return SealedSecret{sealBox((*current)->bytes, contextOf(webhook), secret), (*current)->id};
}

Result<const EncryptionKey *> KeyRing::currentKey()
{
    const auto needed = m_needed ? m_needed() : Result<QString>(QString());
    if (!needed)
        return needed.error();
    auto keys = needed->isEmpty() ? m_file.readOrMake() : m_file.read();
    const bool isAway = keys ? !needed->isEmpty() && !keyOf(*keys, *needed) : !QFileInfo::exists(m_file.path());
    if (isAway && !needed->isEmpty())
        return Error{ErrorCode::KeyNotHere, {m_file.path(), *needed}};
    if (!keys)
        return keys.error();
    m_keys = std::move(keys).value();
    return &m_keys.back();
}

Result<void> KeyRing::checkCurrent()
{
    const auto current = currentKey();
    return current ? Result<void>() : Result<void>(current.error());
}

Result<AuditKey> KeyRing::auditKey()
{
    const auto current = currentKey();
    if (!current)
        return current.error();
    return AuditKey{(*current)->id, deriveAuditKey(**current)};
}

Result<SecretBytes> KeyRing::auditKey(const QString &id)
{
    const auto found = key(id);
    if (!found)
        return found.error();
    return deriveAuditKey(**found);
}

Result<SealedSecret> KeyRing::sealAuditKey(const QString &id, const SecretBytes &secret)
{
    const auto current = currentKey();
    if (!current)
        return current.error();
    return SealedSecret{sealBox((*current)->bytes, auditContextOf(id), secret), (*current)->id};
}

Result<SecretBytes> KeyRing::openAuditKey(const QString &id, const SealedSecret &sealed)
{
    const auto found = key(sealed.keyId);
    if (!found)
        return found.error();
    auto opened = openBox((*found)->bytes, auditContextOf(id), sealed.blob);
    if (!opened)
        return Error{ErrorCode::KeyUnknown, {id}};
    return std::move(*opened);
}

Result<SecretBytes> KeyRing::open(WebhookId webhook, QByteArrayView blob, const QString &keyId)
{
    const auto found = key(keyId);
    if (!found)
        return found.error();
    auto secret = openBox((*found)->bytes, contextOf(webhook), blob);
    if (!secret)
        return Error{ErrorCode::SecretDamaged, {webhook.toString()}};
    return std::move(*secret);
}

Result<const EncryptionKey *> KeyRing::key(const QString &id)
{
    if (const EncryptionKey *known = keyOf(m_keys, id))
        return known;
    auto keys = m_file.read();
    if (!keys) {
        Error error = keys.error();
        error.arguments.append(id);
        return error;
    }
    m_keys = std::move(keys).value();
    if (const EncryptionKey *added = keyOf(m_keys, id))
        return added;
    return Error{ErrorCode::KeyUnknown, {id}};
}

} // namespace switchhook
