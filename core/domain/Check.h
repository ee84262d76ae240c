// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchhook {

enum class CheckKind {
    Integrity, ///< the file's pages and indexes, as SQLite itself checks them
    References, ///< rows that refer to rows which are not there
    LogCounts, ///< webhooks whose count of log entries is wrong
    Subscriptions, ///< subscriptions that do not know whether their webhook is active
    UnusedEvents, ///< events that nothing waits for and no entry shows
};

/// What one check of a database found.
struct CheckFinding
{
    CheckKind kind;
    qint64 faults = 0;
    QString detail; ///< as the database words it, where it says more
};

} // namespace switchhook
