// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Migrator.h"

#include "core/storage/DatabaseBackup.h"
#include "core/storage/Query.h"
#include "core/storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSqlError>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestUpgrade = 10min; // of another process, that is waited for

} // namespace

int Migrator::newestVersion(const QString &folder)
{
    return static_cast<int>(QDir(folder).entryList({u"*.sql"_s}, QDir::Files).size());
}

Result<void> Migrator::migrate()
{
    const SqlDialect &dialect = m_database.dialect();
    const int newest = newestVersion(dialect.migrationFolder());
    const auto current = checkNotNewer();
    if (!current)
        return current.error();
    if (*current == 0) {
        if (const auto initialised = dialect.initialise(m_database.m_connection); !initialised)
            return initialised;
    }
    if (*current == newest)
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto alone = Query(m_database, dialect.lockMigrations()).run(); !alone)
        return alone;
    // Another process may have been first while this one waited.
    const auto reached = checkNotNewer();
    if (!reached)
        return reached.error();
    for (int version = *reached + 1; version <= newest; ++version) {
        if (const auto applied = apply(version); !applied)
            return applied;
    }
    return transaction->commit();
}

Result<void> Migrator::backUpAndMigrate()
{
    const auto isToBeRaised = [this]() -> Result<bool> {
        const auto current = checkNotNewer();
        if (!current)
            return current.error();
        return *current > 0 && *current < newestVersion(m_database.dialect().migrationFolder());
    };
    auto needed = isToBeRaised();
    if (!needed)
        return needed.error();
    if (m_database.dialect().isServer() || !*needed)
        return migrate();
    QLockFile lock(m_database.name() + ".upgrade.lock"_L1);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(static_cast<int>(longestUpgrade.count())))
        return Error {ErrorCode::DatabaseBusy, {m_database.name()}};
    needed = isToBeRaised();
    if (!needed)
        return needed.error();
    if (*needed) {
        if (const auto kept = backUpBeforeUpgrade(m_database, newestVersion(m_database.dialect().migrationFolder())); !kept)
            return kept;
    }
    return migrate();
}

Result<void> Migrator::checkIsNewest()
{
    const auto current = checkNotNewer();
    if (!current)
        return current.error();
    const int newest = newestVersion(m_database.dialect().migrationFolder());
    if (*current == 0)
        return Error {ErrorCode::DatabaseNotInitialised, {m_database.name()}};
    if (*current < newest)
        return Error {ErrorCode::DatabaseOlder,
            {m_database.name(), QString::number(*current), QString::number(newest)}};
    return {};
}

Result<int> Migrator::checkNotNewer()
{
    const SqlDialect &dialect = m_database.dialect();
    const auto current = dialect.schemaVersion(m_database.m_connection);
    const int newest = newestVersion(dialect.migrationFolder());
    if (current && *current > newest)
        return Error {ErrorCode::DatabaseNewer,
            {m_database.name(), QString::number(*current), QString::number(newest)}};
    return current;
}

Result<void> Migrator::apply(int version)
{
    const SqlDialect &dialect = m_database.dialect();
    QFile file(u"%1/%2.sql"_s.arg(dialect.migrationFolder()).arg(version, 4, 10, QLatin1Char('0')));
    [[maybe_unused]] const bool opened = file.open(QFile::ReadOnly);
    Q_ASSERT(opened);
    if (const auto done = runScript(QString::fromUtf8(file.readAll())); !done)
        return done;
    return runScript(dialect.setSchemaVersion(version));
}

Result<void> Migrator::runScript(const QString &script)
{
    for (const QString &statement : m_database.dialect().statementsOf(script)) {
        QSqlQuery query(m_database.m_connection);
        if (!query.exec(statement))
            return m_database.dialect().toError(query.lastError());
    }
    return {};
}

} // namespace switchhook
