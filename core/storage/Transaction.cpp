// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Transaction.h"

#include "core/storage/Database.h"
#include "core/storage/Query.h"

#include <utility>

namespace switchhook {

Result<Transaction> Transaction::begin(Database &database)
{
    return beginBy(database, database.dialect().beginWrite());
}

Result<Transaction> Transaction::beginRead(Database &database)
{
    return beginBy(database, database.dialect().beginRead());
}

Result<Transaction> Transaction::beginBy(Database &database, const char *statement)
{
    Q_ASSERT(!database.m_inTransaction);
    if (const auto begun = Query(database, statement).run(); !begun)
        return begun.error();
    database.m_inTransaction = true;
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database)
        rollBack();
}

Result<void> Transaction::commit()
{
    auto committed = Query(*m_database, "COMMIT").run();
    if (!committed)
        return committed; // the destructor rolls back
    m_database->m_inTransaction = false;
    m_database = nullptr;
    return committed;
}

void Transaction::rollBack()
{
    // An error such as a full disk may have rolled it back already; then this one's failure says nothing new.
    const auto ignored = Query(*m_database, "ROLLBACK").run();
    Q_UNUSED(ignored)
    m_database->m_inTransaction = false;
}

Result<Savepoint> Savepoint::begin(Database &database)
{
    if (const auto begun = Query(database, "SAVEPOINT part").run(); !begun)
        return begun.error();
    return Savepoint(database);
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Savepoint::~Savepoint()
{
    if (!m_database)
        return;
    for (const char *statement : {"ROLLBACK TO part", "RELEASE part"}) {
        const auto ignored = Query(*m_database, statement).run();
        Q_UNUSED(ignored)
    }
}

Result<void> Savepoint::keep()
{
    return Query(*std::exchange(m_database, nullptr), "RELEASE part").run();
}

} // namespace switchhook
