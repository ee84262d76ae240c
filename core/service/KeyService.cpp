// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/KeyService.h"

#include "core/crypto/KeyRing.h"
#include "core/service/AccessPolicy.h"
#include "core/service/AuditChain.h"
#include "core/storage/SecretRepository.h"
#include "core/storage/Transaction.h"

#include <QFileInfo>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

// Few enough that an engine hardly waits for the transaction.
constexpr int secretsAtOnce = 50;

QString namesOf(const QHash<QString, qint64> &uses)
{
    QStringList names = uses.keys();
    names.sort();
    return names.join(QStringLiteral(", "));
}

} // namespace

const QString &KeyService::path() const
{
    return m_keys.file().path();
}

Result<std::vector<KeyState>> KeyService::list()
{
    if (const auto allowed = m_access.enter(ServiceCall::KeyList); !allowed)
        return allowed.error();
    auto uses = SecretRepository(m_database).countsByKey();
    if (!uses)
        return uses.error();
    if (uses->isEmpty() && !QFileInfo::exists(path()))
        return std::vector<KeyState>();
    const auto keys = m_keys.file().read();
    if (!keys) {
        Error error = keys.error();
        if (!uses->isEmpty())
            error.arguments.append(namesOf(*uses));
        return error;
    }
    std::vector<KeyState> states;
    for (const EncryptionKey &key : *keys) {
        const auto kind = &key == &keys->back() ? KeyState::Kind::Current : KeyState::Kind::Former;
        states.push_back({key.id, kind, uses->take(key.id)});
    }
    for (auto missing = uses->cbegin(); missing != uses->cend(); ++missing)
        states.insert(states.begin(), {missing.key(), KeyState::Kind::Missing, missing.value()});
    return states;
}

Result<QString> KeyService::add()
{
    if (const auto allowed = m_access.enter(ServiceCall::KeyAdd); !allowed)
        return allowed.error();
    if (const auto there = m_keys.checkCurrent(); !there)
        return there.error();
    const auto added = m_keys.file().add();
    if (!added)
        return added;
    if (const auto kept = record("key.added"_L1, *added); !kept)
        return kept.error();
    return added;
}

Result<KeyService::Place> KeyService::place()
{
    if (const auto allowed = m_access.enter(ServiceCall::KeyPlace); !allowed)
        return allowed.error();
    const auto away = m_keys.file().isInKeychain();
    if (!away)
        return away.error();
    return *away ? Place::Keychain : Place::File;
}

Result<void> KeyService::move(Place to)
{
    if (const auto allowed = m_access.enter(ServiceCall::KeyMove); !allowed)
        return allowed.error();
    if (const auto there = m_keys.checkCurrent(); !there)
        return there.error();
    const auto moved = to == Place::Keychain ? m_keys.file().moveToKeychain() : m_keys.file().moveToFile();
    if (!moved)
        return moved;
    return record(to == Place::Keychain ? "key.moved_to_keychain"_L1 : "key.moved_to_file"_L1, {});
}

Result<KeyRotation> KeyService::rotate(
    const std::optional<QString> &to, const std::function<void(qint64 sealed)> &progress)
{
    if (const auto allowed = m_access.enter(ServiceCall::KeyRotate); !allowed)
        return allowed.error();
    m_keys.needNoFormer();
    const auto before = m_keys.file().readOrMake();
    if (!before)
        return before.error();
    KeyRotation rotation;
    rotation.former = before->back().id;
    const auto id = to ? Result<QString>(*to) : m_keys.file().add();
    if (!id)
        return id.error();
    rotation.current = *id;
    if (const auto changed = m_keys.file().makeCurrent(*id); !changed)
        return changed.error();
    if (const auto kept = keepAuditKeys("key.rotated"_L1, rotation.current, rotation.former); !kept)
        return kept.error();
    if (const auto sealed = sealAll(rotation, progress); !sealed)
        return sealed.error();
    return rotation;
}

Result<void> KeyService::keepAuditKeys(QLatin1StringView action, const QString &keyId, const QString &former)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto kept = AuditChain(m_database, m_keys).keepKeys(); !kept)
        return kept;
    const QJsonObject before = former.isEmpty() ? QJsonObject() : QJsonObject {{u"key"_s, former}};
    if (auto kept = m_access.record(action, {keyId, {}}, before, {}); !kept)
        return kept;
    return transaction->commit();
}

Result<void> KeyService::record(QLatin1StringView action, const QString &keyId, const QString &former)
{
    return keepAuditKeys(action, keyId, former);
}

Result<void> KeyService::sealAll(KeyRotation &rotation, const std::function<void(qint64 sealed)> &progress)
{
    WebhookId after;
    for (bool more = true; more;) {
        const auto some = sealSome(rotation, after);
        if (!some)
            return some.error();
        more = *some;
        if (progress)
            progress(rotation.sealed);
    }
    return {};
}

Result<bool> KeyService::sealSome(KeyRotation &rotation, WebhookId &after)
{
    SecretRepository secrets(m_database);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto stored = secrets.notSealedWith(rotation.current, after, secretsAtOnce);
    if (!stored)
        return stored.error();
    for (const auto &[webhook, name, secret] : *stored) {
        after = webhook;
        const auto opened = m_keys.open(webhook, secret.sealed, secret.keyId);
        if (!opened) {
            rotation.left.push_back({webhook, name, opened.error()});
            continue;
        }
        const auto anew = m_keys.seal(webhook, *opened);
        if (!anew)
            return anew.error();
        const auto written = secrets.reseal(webhook, secret, {anew->blob, anew->keyId});
        if (!written)
            return written.error();
        rotation.sealed += *written ? 1 : 0;
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return stored->size() == secretsAtOnce;
}

Result<void> KeyService::forget(const QString &id)
{
    if (const auto allowed = m_access.enter(ServiceCall::KeyForget); !allowed)
        return allowed.error();
    if (auto kept = keepAuditKeys("key.forgotten"_L1, id, {}); !kept)
        return kept;
    // Whoever seals reads the file within a transaction: once those are over, the next ones see what is current now.
    SecretRepository secrets(m_database);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto held = secrets.holdStill(); !held)
        return held;
    const auto uses = secrets.countsByKey();
    if (!uses)
        return uses.error();
    if (uses->contains(id))
        return Error {ErrorCode::KeyInUse, {id}};
    if (auto removed = m_keys.file().remove(id); !removed)
        return removed;
    return transaction->commit();
}

} // namespace switchhook
