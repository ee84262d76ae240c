// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace switchhook {

class Database;

/// A transaction, mostly one that writes. Rolls back when it goes, unless committed. They do not nest.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    /// One that only reads, and sees everything as it was at one moment.
    static Result<Transaction> beginRead(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// After this the change is on disk, or an error tells that nothing of it is.
    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) { }
    static Result<Transaction> beginBy(Database &database, const char *statement);
    void rollBack();

    Database *m_database;
};

/// A part of a transaction that can be taken back alone. Rolls back to its start when it goes, unless kept.
class Savepoint
{
public:
    static Result<Savepoint> begin(Database &database);
    ~Savepoint();
    Savepoint(Savepoint &&other) noexcept;
    Savepoint &operator=(Savepoint &&) = delete;

    Result<void> keep();

private:
    explicit Savepoint(Database &database) : m_database(&database) { }

    Database *m_database;
};

} // namespace switchhook
