// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/IdSequence.h"

#include "core/storage/Query.h"

#include <QRandomGenerator>

namespace switchhook {

namespace {

constexpr qint64 epoch2020 = 1577836800000;
constexpr int randomBits = 22;

qint64 candidate(Timestamp now)
{
    const qint64 elapsed = std::max<qint64>(toMilliseconds(now) - epoch2020, 0);
    return (elapsed << randomBits) | QRandomGenerator::global()->bounded(1 << randomBits);
}

} // namespace

Result<IdBlock> takeIds(Database &database, Timestamp now, qint64 count)
{
    const qint64 least = candidate(now);
    Query query(database, "UPDATE id_sequence SET next = CASE WHEN next < ? THEN ? ELSE next END + ? RETURNING next");
    const auto next = query.bind(least).bind(least).bind(count).count();
    if (!next)
        return next.error();
    return IdBlock(*next - count);
}

} // namespace switchhook
