// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

#include <functional>

namespace switchhook {

class Database;

/// Copies everything that belongs to a database into an empty one, whichever the two dialects: webhooks with
/// their sealed secrets, events, what is still due, the log, sums, keys, tokens, settings and the audit, all with their ids.
/// Engines are not copied, and what they had under way waits again. One read of the source at one moment, one
/// transaction on the target: where anything fails, or what arrived differs, the target stays as it was.
class DatabaseCopy
{
public:
    /// Told now and then: the table, and how many rows of all.
    using Progress = std::function<void(const QString &table, qint64 rows)>;

    DatabaseCopy(Database &from, Database &to) : m_from(from), m_to(to) { }

    /// How many rows it took. DatabaseNotEmpty where the target holds anything but its defaults.
    Result<qint64> run(const Progress &progress);

private:
    Result<void> checkTargetIsEmpty();

    Database &m_from;
    Database &m_to;
};

} // namespace switchhook
