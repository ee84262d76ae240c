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

Timestamp timeOfId(qint64 id)
{
    return fromMilliseconds((id >> randomBits) + epoch2020);
}

Result<IdBlock> takeIds(Database &database, Timestamp now, qint64 count)
{
    Query query(database, database.dialect().takeIds());
    const auto taken = query.bind(candidate(now)).bind(count).first([&](const Query &row) {
        return IdBlock(row.number(0) - count, row.isNull(1) ? now : row.time(1));
    });
    if (!taken)
        return taken.error();
    return **taken;
}

} // namespace switchhook
