// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EngineRepository.h"

#include "core/storage/Query.h"

namespace switchhook {

Result<void> EngineRepository::insert(const EngineRow &engine)
{
    Query query(m_database,
        "INSERT INTO engines (id, host, pid, socket, started, only_event_id) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(engine.id).bind(engine.host).bind(engine.pid).bind(engine.socket);
    return query.bind(engine.started).bind(engine.onlyEvent).run();
}

Result<void> EngineRepository::remove(EngineId id)
{
    return Query(m_database, "DELETE FROM engines WHERE id = ?").bind(id).run();
}

Result<std::vector<EngineRow>> EngineRepository::list()
{
    Query query(m_database, "SELECT id, host, pid, socket, started, only_event_id FROM engines ORDER BY id");
    return query.all([](const Query &row) {
        EngineRow engine {row.id<EngineId>(0), row.text(1), row.number(2), row.text(3), row.time(4), std::nullopt};
        if (!row.isNull(5))
            engine.onlyEvent = row.id<EventId>(5);
        return engine;
    });
}

} // namespace switchhook
