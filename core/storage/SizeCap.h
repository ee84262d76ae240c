// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

namespace switchhook {

class Database;

/// Keeps the database under its size: the oldest bodies go first (of answers, and of events that nothing waits
/// for), and only when none is left the oldest log entries. What is still to be delivered stays whatever the
/// size. Freed pages are used again; the file does not shrink. Remembers how far it came, so that a full
/// database costs a few look-ups and not a scan.
class SizeCap
{
public:
    explicit SizeCap(Database &database) : m_database(database) { }

    Result<qint64> usedBytes();
    /// One step within the caller's transaction: at most a few hundred rows. True where there is more to do.
    Result<bool> trim(qint64 cap);

private:
    Result<bool> trimBodies();
    Result<bool> trimEntries();

    Database &m_database;
    EventId m_event; // events up to this one have no body left that could go
    DeliveryId m_delivery; // likewise
};

} // namespace switchhook
