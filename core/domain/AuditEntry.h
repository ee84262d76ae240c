// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace switchhook {

/// Who did what to what.
struct AuditEntry
{
    qint64 number = 0; ///< from 1, without a gap
    Timestamp time;
    QString actor; ///< who it was
    std::optional<QString> actingAs; ///< as whom, where as another one
    std::optional<TenantId> tenant; ///< nothing: the platform's
    QString action; ///< "webhook.changed"
    QString objectKind; ///< "webhook"
    QString objectId; ///< empty where it has none
    QString objectName;
    QByteArray before; ///< JSON objects of what became different, without secrets
    QByteArray after;

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// Which entries are wanted; an empty field asks for nothing. All that is set must hold.
struct AuditFilter
{
    std::optional<TenantId> tenant = {};
    QString actor = {}; ///< part of the name of the real one or of the one acted as
    QString action = {}; ///< "webhook.changed", or "webhook." for all of a kind
    QString object = {}; ///< id, or part of the name
    std::optional<Timestamp> from = {};
    std::optional<Timestamp> until = {}; ///< before then
    std::optional<qint64> before = {}; ///< numbers below: the next page
    int limit = 100;
};

/// Something that is wrong with the audit.
struct AuditFinding
{
    enum class Kind {
        Changed, ///< the entry says something else than was written, or stands where another one stood
        Missing, ///< entries from `number` to `last` are not there
        CutOff, ///< likewise, at the end
        Surplus, ///< entries from `number` on were added by someone without the key
        HeadChanged, ///< the count beside the entries is not what was written
        HeadMissing,
        KeyMissing, ///< `keyId` is not at hand: entries from `number` to `last` cannot be verified
    };

    Kind kind = Kind::Changed;
    qint64 number = 0;
    qint64 last = 0;
    QString keyId = {};

    friend bool operator==(const AuditFinding &, const AuditFinding &) = default;
};

struct AuditReport
{
    qint64 entries = 0;
    QByteArray head; ///< the last entry's mac: noted elsewhere, it tells whether the whole was exchanged
    std::vector<AuditFinding> findings; ///< none: all of it is as it was written
};

} // namespace switchhook
