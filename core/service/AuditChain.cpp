// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/AuditChain.h"

#include "core/crypto/AuditMac.h"
#include "core/crypto/KeyRing.h"
#include "core/storage/AuditRepository.h"
#include "core/storage/SecretRepository.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <limits>

namespace switchhook {

namespace {

constexpr int rowsAtOnce = 500;
constexpr size_t mostFindings = 200;

QByteArray macOf(const SecretBytes &key, const AuditRow &row, const QByteArray &former)
{
    const auto number = [](qint64 value) { return std::optional(QByteArray::number(value)); };
    const auto text = [](const QString &value) { return std::optional(value.toUtf8()); };
    const AuditEntry &entry = row.entry;
    return auditMac(key, "switchhook audit entry",
        {number(entry.number), number(toMilliseconds(entry.time)), text(entry.actor),
            entry.actingAs ? text(*entry.actingAs) : std::nullopt,
            entry.tenant ? number(entry.tenant->value()) : std::nullopt, text(entry.action), text(entry.objectKind),
            text(entry.objectId), text(entry.objectName), entry.before, entry.after, text(row.keyId), former});
}

QByteArray macOf(const SecretBytes &key, const AuditHead &head)
{
    return auditMac(
        key, "switchhook audit head", {QByteArray::number(head.entries), head.lastMac, head.keyId.toUtf8()});
}

} // namespace

/// What verify() has seen so far.
struct AuditChain::Walk
{
    AuditReport report;
    std::unordered_map<QString, std::optional<SecretBytes>> keys;
    qint64 next = 1;
    QByteArray former;

    void add(AuditFinding finding)
    {
        if (report.findings.size() < mostFindings)
            report.findings.push_back(std::move(finding));
    }
    /// A run of entries is one finding.
    void addKeyMissing(qint64 number, const QString &keyId)
    {
        AuditFinding *last = report.findings.empty() ? nullptr : &report.findings.back();
        if (last && last->kind == AuditFinding::Kind::KeyMissing && last->keyId == keyId && last->last == number - 1)
            last->last = number;
        else
            add({AuditFinding::Kind::KeyMissing, number, number, keyId});
    }
};

Result<void> AuditChain::append(AuditEntry entry)
{
    const auto key = m_keys.auditKey();
    if (!key)
        return key.error();
    AuditRepository audit(m_database);
    auto head = audit.beginEntry();
    if (!head)
        return head.error();
    entry.number = head->entries;
    AuditRow row {std::move(entry), key->id, {}};
    row.mac = macOf(key->bytes, row, head->lastMac);
    head->lastMac = row.mac;
    head->keyId = key->id;
    head->mac = macOf(key->bytes, *head);
    return audit.append(row, *head);
}

Result<QString> AuditChain::keyInUse()
{
    const auto head = AuditRepository(m_database).head();
    if (!head)
        return head.error();
    if (*head && !(*head)->keyId.isEmpty())
        return (*head)->keyId;
    const auto uses = SecretRepository(m_database).countsByKey();
    if (!uses)
        return uses.error();
    return uses->isEmpty() ? QString() : uses->cbegin().key();
}

// The walk and the head are read at one moment.
Result<AuditReport> AuditChain::verify()
{
    auto reading = Transaction::beginRead(m_database);
    if (!reading)
        return reading.error();
    AuditRepository audit(m_database);
    Walk walk;
    qint64 from = std::numeric_limits<qint64>::min();
    for (bool more = true; more;) {
        const auto rows = audit.rows(from, rowsAtOnce);
        if (!rows)
            return rows.error();
        for (const AuditRow &row : *rows) {
            if (const auto looked = look(walk, row); !looked)
                return looked.error();
            from = row.entry.number + 1;
        }
        more = rows->size() == rowsAtOnce;
    }
    const auto head = audit.head();
    if (!head)
        return head.error();
    if (const auto looked = lookAtHead(walk, *head); !looked)
        return looked.error();
    return walk.report;
}

// After a fault it goes on with what is stored, so that each fault is found where it is.
Result<void> AuditChain::look(Walk &walk, const AuditRow &row)
{
    const qint64 number = row.entry.number;
    if (number < 1) {
        walk.add({AuditFinding::Kind::Surplus, number, number});
        return {};
    }
    if (number > walk.next)
        walk.add({AuditFinding::Kind::Missing, walk.next, number - 1});
    const bool follows = number == walk.next;
    auto known = walk.keys.find(row.keyId);
    if (known == walk.keys.end()) {
        auto key = find(row.keyId);
        if (!key)
            return key.error();
        known = walk.keys.emplace(row.keyId, std::move(*key)).first;
    }
    if (!known->second)
        walk.addKeyMissing(number, row.keyId);
    else if (follows && macOf(*known->second, row, walk.former) != row.mac)
        walk.add({AuditFinding::Kind::Changed, number, number});
    walk.former = row.mac;
    walk.next = number + 1;
    ++walk.report.entries;
    walk.report.head = row.mac;
    return {};
}

Result<void> AuditChain::lookAtHead(Walk &walk, const std::optional<AuditHead> &head)
{
    const qint64 last = walk.next - 1;
    if (!head) {
        if (last > 0)
            walk.add({AuditFinding::Kind::HeadMissing});
        return {};
    }
    const auto key = find(head->keyId);
    if (!key)
        return key.error();
    if (*key && macOf(**key, *head) != head->mac)
        walk.add({AuditFinding::Kind::HeadChanged});
    else if (head->entries > last)
        walk.add({AuditFinding::Kind::CutOff, last + 1, head->entries});
    else if (head->entries < last)
        walk.add({AuditFinding::Kind::Surplus, head->entries + 1, last});
    else if (head->lastMac != walk.former)
        walk.add({AuditFinding::Kind::Changed, last, last});
    else if (!*key && last == 0)
        walk.addKeyMissing(0, head->keyId);
    return {};
}

/// From the key file, or as it was kept when its encryption key became a former one.
Result<std::optional<SecretBytes>> AuditChain::find(const QString &keyId)
{
    auto derived = m_keys.auditKey(keyId);
    if (derived)
        return std::optional(std::move(*derived));
    const auto kept = AuditRepository(m_database).keys();
    if (!kept)
        return kept.error();
    const auto sealed = std::ranges::find(*kept, keyId, &SealedAuditKey::keyId);
    if (sealed == kept->end())
        return std::optional<SecretBytes>();
    auto opened = m_keys.openAuditKey(keyId, {sealed->sealed, sealed->sealedWith});
    return opened ? std::optional(std::move(*opened)) : std::optional<SecretBytes>();
}

Result<void> AuditChain::keepKeys()
{
    AuditRepository audit(m_database);
    const auto keys = m_keys.file().read();
    const auto kept = audit.keys();
    if (!keys || !kept)
        return keys ? kept.error() : keys.error();
    std::vector<QString> wanted;
    for (const EncryptionKey &key : *keys)
        wanted.push_back(key.id);
    wanted.pop_back(); // the current one
    for (const SealedAuditKey &former : *kept) {
        if (std::ranges::find(wanted, former.keyId) == wanted.end())
            wanted.push_back(former.keyId);
    }
    for (const QString &id : wanted) {
        const auto key = find(id);
        if (!key)
            return key.error();
        if (!*key)
            continue;
        const auto sealed = m_keys.sealAuditKey(id, **key);
        if (!sealed)
            return sealed.error();
        if (auto written = audit.setKey({id, sealed->blob, sealed->keyId}); !written)
            return written;
    }
    return {};
}

} // namespace switchhook
