// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <utility>

namespace switchhook {

class Database;

/// Ids that were taken together, given out one by one.
class IdBlock
{
public:
    explicit IdBlock(qint64 first = 0, Timestamp time = {}) : m_next(first), m_time(time) { }
    template <typename IdType>
    IdType take() { return IdType(m_next++); }
    qint64 takeNumber() { return m_next++; }
    /// The next `count` ids go to a statement that numbers its rows from here on.
    qint64 takeRun(qint64 count) { return std::exchange(m_next, m_next + count); }
    /// When they were taken, by the clock that all who share the database go by: leases are given by it.
    [[nodiscard]] Timestamp time() const { return m_time; }

private:
    qint64 m_next;
    Timestamp m_time;
};

/// Takes `count` ids; call it within the transaction that uses them. An id is (milliseconds since 2020) << 22
/// plus a random part, or one more than the last: it grows within the database and two databases do not give
/// out the same one, which receivers rely on when they drop duplicates.
/// `now` is this machine's time.
Result<IdBlock> takeIds(Database &database, Timestamp now, qint64 count);

/// About when an id was given out.
[[nodiscard]] Timestamp timeOfId(qint64 id);

} // namespace switchhook
