// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/storage/Database.h"

#include <QSqlQuery>
#include <QVariant>

#include <concepts>
#include <optional>
#include <type_traits>
#include <vector>

namespace switchhook {

/// One run of a prepared statement: bind, run, read the rows, and it is reset when it goes. No query leaves
/// core/storage. A statement that finds another writer at work outside a transaction waits up to 10 s for it.
class Query
{
public:
    /// `sql` is a literal: it is prepared once for each connection. Its places are `?`, bound in order.
    Query(Database &database, const char *sql);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(std::integral auto value) { return add(QVariant(static_cast<qlonglong>(value))); }
    template <typename Tag>
    Query &bind(Id<Tag> id) { return add(QVariant(static_cast<qlonglong>(id.value()))); }
    Query &bind(Timestamp time) { return add(QVariant(static_cast<qlonglong>(toMilliseconds(time)))); }
    Query &bind(std::chrono::microseconds span) { return add(QVariant(static_cast<qlonglong>(span.count()))); }
    Query &bind(const QString &text) { return add(QVariant(text.isNull() ? QString::fromLatin1("") : text)); }
    Query &bind(const QByteArray &bytes) { return add(QVariant(bytes.isNull() ? QByteArray("") : bytes)); }
    template <typename T>
    Query &bind(const std::optional<T> &value) { return value ? bind(*value) : add(QVariant()); }

    /// Runs it to its end, for statements without rows.
    Result<void> run();
    /// Runs it and reads every row by `read(const Query &)`.
    template <typename Read>
    auto all(Read read) -> Result<std::vector<std::invoke_result_t<Read, const Query &>>>;
    /// Runs it and reads its first row, if there is one.
    template <typename Read>
    auto first(Read read) -> Result<std::optional<std::invoke_result_t<Read, const Query &>>>;
    /// Runs it and hands every row to `use(const Query &)`.
    template <typename Use>
    Result<void> each(Use use);
    /// For a statement that always answers one number.
    Result<qint64> count();
    /// After run(), of a statement that changes rows.
    [[nodiscard]] int changedRows() const { return query().numRowsAffected(); }

    [[nodiscard]] qint64 number(int column) const { return query().value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] QString text(int column) const { return query().value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return query().value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return query().value(column).isNull(); }
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const { return IdType(number(column)); }
    [[nodiscard]] Timestamp time(int column) const { return fromMilliseconds(number(column)); }
    [[nodiscard]] std::chrono::microseconds span(int column) const { return std::chrono::microseconds(number(column)); }

private:
    [[nodiscard]] QSqlQuery &query() const { return **m_prepared; }
    Result<void> start();
    Result<void> finished() const;
    Query &add(QVariant value);

    Database &m_database;
    const char *m_sql;
    Result<QSqlQuery *> m_prepared;
    int m_places = 0;
};

template <typename Use>
Result<void> Query::each(Use use)
{
    if (auto started = start(); !started)
        return started;
    while (query().next())
        use(std::as_const(*this));
    return finished();
}

template <typename Read>
auto Query::all(Read read) -> Result<std::vector<std::invoke_result_t<Read, const Query &>>>
{
    std::vector<std::invoke_result_t<Read, const Query &>> rows;
    if (const auto done = each([&](const Query &row) { rows.push_back(read(row)); }); !done)
        return done.error();
    return rows;
}

template <typename Read>
auto Query::first(Read read) -> Result<std::optional<std::invoke_result_t<Read, const Query &>>>
{
    if (const auto started = start(); !started)
        return started.error();
    std::optional<std::invoke_result_t<Read, const Query &>> row;
    if (query().next())
        row = read(std::as_const(*this));
    if (const auto ended = finished(); !ended)
        return ended.error();
    return row;
}

} // namespace switchhook
