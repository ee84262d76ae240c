// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Query.h"

#include <algorithm>
#include <vector>

namespace switchhook {

// A statement that takes many ids at once has a fixed number of places for them, so that it is prepared once.

inline constexpr size_t idsPerPage = 50;

#define TEN_PLACES "?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define ID_PLACES                                                                                            \
    "(" TEN_PLACES ", " TEN_PLACES ", " TEN_PLACES ", " TEN_PLACES ", " TEN_PLACES ")" // idsPerPage of them

/// Runs `sql`, whose places are the tenant and ID_PLACES, for all the ids, and reads every row.
template <typename Row, typename IdType>
Result<std::vector<Row>> readPages(
    Database &database, const char *sql, TenantId tenant, const std::vector<IdType> &ids, Row (*read)(const Query &))
{
    std::vector<Row> rows;
    for (size_t from = 0; from < ids.size(); from += idsPerPage) {
        Query query(database, sql);
        query.bind(tenant);
        for (size_t i = from; i < from + idsPerPage; ++i)
            query.bind(i < ids.size() ? ids[i] : IdType());
        if (const auto done = query.each([&](const Query &row) { rows.push_back(read(row)); }); !done)
            return done.error();
    }
    return rows;
}

} // namespace switchhook
