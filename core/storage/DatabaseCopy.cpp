// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DatabaseCopy.h"

#include "core/storage/Database.h"
#include "core/storage/JsonRows.h"
#include "core/storage/Query.h"
#include "core/storage/Transaction.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSqlQuery>

#include <vector>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Number, Text, Bytes };

struct Column
{
    const char *name;
    Kind kind;
    bool left = false; ///< stays empty in the copy
};

struct TableSpec
{
    const char *name;
    const char *order; ///< its key: the order of reading, on both sides
    std::vector<Column> columns;
    int rowsFromStart = 0; ///< that a new database has
};

using enum Kind;

/// In the order in which rows may refer to each other.
const std::vector<TableSpec> &tables()
{
    static const std::vector<TableSpec> all {
        {"tenants", "id", {{"id", Number}, {"name", Text}, {"active", Number}, {"created", Number}}, 2},
        {"roles", "id", {{"id", Number}, {"name", Text}, {"reach", Text}, {"built_in", Number}}, 5},
        {"role_permissions", "role_id, permission", {{"role_id", Number}, {"permission", Text}}, 28},
        {"users", "id", {{"id", Number}, {"name", Text}, {"account", Text}, {"role_id", Number}}, 1},
        {"user_tenants", "user_id, tenant_id", {{"user_id", Number}, {"tenant_id", Number}}},
        {"settings", "name", {{"name", Text}, {"value", Text}}},
        {"webhooks", "id",
            {{"id", Number}, {"tenant_id", Number}, {"name", Text}, {"url", Text}, {"secret", Bytes},
                {"secret_key_id", Text}, {"active", Number}, {"concurrency", Number}, {"version", Number},
                {"last_triggered", Number}, {"last_status_code", Number}, {"failure_count", Number},
                {"consecutive_failures", Number}, {"log_count", Number}, {"deleted", Number},
                {"keeps_bodies", Number}, {"masked_fields", Text}}},
        {"subscriptions", "webhook_id, pattern",
            {{"tenant_id", Number}, {"active", Number}, {"pattern", Text}, {"webhook_id", Number}}},
        {"events", "id",
            {{"id", Number}, {"tenant_id", Number}, {"name", Text}, {"timestamp", Number}, {"body", Bytes}}},
        {"event_keys", "tenant_id, key",
            {{"tenant_id", Number}, {"key", Text}, {"event_id", Number}, {"deliveries", Number},
                {"content_hash", Bytes}, {"created", Number}}},
        {"due_deliveries", "id",
            {{"id", Number}, {"webhook_id", Number}, {"event_id", Number}, {"attempt", Number}, {"manual", Number},
                {"engine_id", Number, true}, {"lease_token", Number, true}, {"lease_until", Number, true},
                {"delivery_id", Number, true}}},
        {"deliveries", "id",
            {{"id", Number}, {"webhook_id", Number}, {"event_id", Number}, {"attempt", Number}, {"started", Number},
                {"outcome", Text}, {"status_code", Number}, {"url", Text}, {"request_headers", Bytes},
                {"response_headers", Bytes}, {"response_body", Bytes}, {"response_truncated", Number},
                {"dns", Number}, {"connect", Number}, {"wait", Number}, {"body", Number}, {"total", Number},
                {"reused", Number}, {"detail", Text}, {"bodies_kept", Number}, {"payload_size", Number},
                {"payload_hash", Bytes}, {"response_size", Number}, {"response_hash", Bytes}}},
        {"hourly_sums", "webhook_id, hour, bucket",
            {{"webhook_id", Number}, {"hour", Number}, {"bucket", Number}, {"deliveries", Number},
                {"failures", Number}}},
        {"event_hours", "tenant_id, name, hour",
            {{"tenant_id", Number}, {"name", Text}, {"hour", Number}, {"events", Number}}},
        {"catalogue_additions", "tenant_id, name",
            {{"tenant_id", Number}, {"name", Text}, {"category", Text}, {"title", Text}, {"description", Text},
                {"sample", Bytes}, {"provisioning", Number}, {"added", Number}}},
        {"tokens", "id",
            {{"id", Number}, {"tenant_id", Number}, {"name", Text}, {"hash", Bytes}, {"created", Number}}},
        {"audit", "number",
            {{"number", Number}, {"time", Number}, {"actor", Text}, {"acting_as", Text}, {"tenant_id", Number},
                {"action", Text}, {"object_kind", Text}, {"object_id", Text}, {"object_name", Text}, {"old_values", Text},
                {"new_values", Text}, {"key_id", Text}, {"mac", Bytes}}},
        {"audit_head", "entries",
            {{"id", Number}, {"entries", Number}, {"last_mac", Bytes}, {"key_id", Text}, {"mac", Bytes}}},
        {"audit_keys", "key_id", {{"key_id", Text}, {"sealed", Bytes}, {"sealed_with", Text}}},
    };
    return all;
}

// A statement for a server carries that many rows, or about that many bytes.
constexpr size_t rowsAtOnce = 500;
constexpr qsizetype bytesAtOnce = 4 * 1024 * 1024;
constexpr qint64 rowsBetweenReports = 2000;

using Row = std::vector<QVariant>;

QString namesOf(const TableSpec &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names.append(QString::fromLatin1(column.name));
    return names.join(u", "_s);
}

/// The row as bytes that are the same for the same values, whichever database they come from.
void addToHash(QCryptographicHash &hash, const TableSpec &table, const Row &row)
{
    for (size_t i = 0; i < row.size(); ++i) {
        QByteArray value;
        if (!row[i].isNull())
            value = table.columns[i].kind == Bytes ? row[i].toByteArray() : row[i].toString().toUtf8();
        hash.addData(QByteArray::number(row[i].isNull() ? -1 : value.size()) + ':');
        hash.addData(value);
    }
}

/// Bytes of which there are none come out of a file without an address, and would go into one as null.
bool isEmptyBytes(const QVariant &value)
{
    return !value.isNull() && value.typeId() == QMetaType::QByteArray && value.toByteArray().isEmpty();
}

qsizetype sizeOf(const Row &row)
{
    qsizetype bytes = 0;
    for (const QVariant &value : row)
        bytes += value.typeId() == QMetaType::QByteArray ? value.toByteArray().size() : 20;
    return bytes;
}

/// Reads a table from its start to its end, in the order of its key.
class TableReader
{
public:
    TableReader(Database &database, const TableSpec &table)
        : m_database(database)
        , m_table(table)
        , m_query(database.connection())
    {
        m_query.setForwardOnly(true);
    }

    Result<void> each(const std::function<Result<void>(const Row &)> &use)
    {
        // Text is ordered by its bytes: each server has an order of its own otherwise.
        QString order = QString::fromLatin1(m_table.order);
        const QString bytewise = m_database.dialect().bytewise();
        order.replace(QRegularExpression(u"\\b(name|pattern|key|key_id|permission)\\b"_s), u"\\1 "_s + bytewise);
        const QString sql = u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(namesOf(m_table), QLatin1StringView(m_table.name), order);
        if (!m_query.exec(sql))
            return m_database.dialect().toError(m_query.lastError());
        while (m_query.next()) {
            Row row;
            for (size_t i = 0; i < m_table.columns.size(); ++i)
                row.push_back(m_table.columns[i].left ? QVariant() : m_query.value(static_cast<int>(i)));
            if (auto used = use(row); !used)
                return used;
        }
        if (m_query.lastError().isValid())
            return m_database.dialect().toError(m_query.lastError());
        return {};
    }

private:
    Database &m_database;
    const TableSpec &m_table;
    QSqlQuery m_query;
};

/// Writes rows of a table: one by one into a file, many in one statement to a server.
class TableWriter
{
public:
    TableWriter(Database &database, const TableSpec &table)
        : m_database(database)
        , m_table(table)
        , m_query(database.connection())
    {
        const QLatin1StringView name(table.name);
        const QString names = namesOf(table);
        m_query.prepare(isServer()
                ? u"INSERT INTO %1 (%2) SELECT %2 FROM json_populate_recordset(NULL::%1, CAST(? AS json))"_s.arg(name, names)
                : u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(name, names,
                    QStringList(static_cast<qsizetype>(table.columns.size()), u"?"_s).join(u", "_s)));
    }

    Result<void> add(const Row &row)
    {
        if (!isServer()) {
            for (const QVariant &value : row)
                m_query.addBindValue(isEmptyBytes(value) ? QVariant(QByteArray("")) : value);
            return run();
        }
        m_rows.begin();
        for (size_t i = 0; i < row.size(); ++i)
            addCell(m_table.columns[i], row[i]);
        m_bytes += sizeOf(row);
        return ++m_count >= rowsAtOnce || m_bytes >= bytesAtOnce ? flush() : Result<void>();
    }

    Result<void> flush()
    {
        if (m_count == 0)
            return {};
        m_query.addBindValue(m_rows.document());
        m_rows = {};
        m_count = 0;
        m_bytes = 0;
        return run();
    }

private:
    [[nodiscard]] bool isServer() const { return m_database.dialect().isServer(); }

    void addCell(const Column &column, const QVariant &value)
    {
        if (value.isNull())
            m_rows.add(column.name, std::optional<int>());
        else if (column.kind == Number)
            m_rows.add(column.name, value.toLongLong());
        else if (column.kind == Text)
            m_rows.add(column.name, value.toString());
        else
            m_rows.add(column.name, value.toByteArray());
    }

    Result<void> run()
    {
        if (!m_query.exec())
            return m_database.dialect().toError(m_query.lastError());
        return {};
    }

    Database &m_database;
    const TableSpec &m_table;
    QSqlQuery m_query;
    JsonRows m_rows;
    size_t m_count = 0;
    qsizetype m_bytes = 0;
};

Result<void> empty(Database &database, const TableSpec &table)
{
    QSqlQuery query(database.connection());
    if (!query.exec(u"DELETE FROM "_s + QLatin1StringView(table.name)))
        return database.dialect().toError(query.lastError());
    return {};
}

Result<qint64> countRows(Database &database, const TableSpec &table)
{
    QSqlQuery query(database.connection());
    if (!query.exec(u"SELECT count(*) FROM "_s + QLatin1StringView(table.name)) || !query.next())
        return database.dialect().toError(query.lastError());
    return query.value(0).toLongLong();
}

} // namespace

Result<void> DatabaseCopy::checkTargetIsEmpty()
{
    for (const TableSpec &table : tables()) {
        const auto rows = countRows(m_to, table);
        if (!rows)
            return rows.error();
        if (*rows > table.rowsFromStart)
            return Error {ErrorCode::DatabaseNotEmpty, {m_to.name()}};
    }
    return {};
}

Result<qint64> DatabaseCopy::run(const Progress &progress)
{
    auto reading = Transaction::beginRead(m_from);
    if (!reading)
        return reading.error();
    auto writing = Transaction::begin(m_to);
    if (!writing)
        return writing.error();
    if (const auto isEmpty = checkTargetIsEmpty(); !isEmpty)
        return isEmpty.error();
    for (auto table = tables().rbegin(); table != tables().rend(); ++table) { // what refers to others goes first
        if (const auto emptied = empty(m_to, *table); !emptied)
            return emptied.error();
    }
    qint64 rows = 0;
    qint64 highest = 0;
    for (const TableSpec &table : tables()) {
        const QString name = QString::fromLatin1(table.name);
        progress(name, rows);
        QCryptographicHash sent(QCryptographicHash::Sha256);
        TableWriter writer(m_to, table);
        const bool hasId = QLatin1StringView(table.columns.front().name) == "id"_L1;
        auto copied = TableReader(m_from, table).each([&](const Row &row) {
            addToHash(sent, table, row);
            if (hasId)
                highest = std::max(highest, row.front().toLongLong());
            if (++rows % rowsBetweenReports == 0)
                progress(name, rows);
            return writer.add(row);
        });
        if (copied)
            copied = writer.flush();
        if (!copied)
            return copied.error();
        QCryptographicHash arrived(QCryptographicHash::Sha256);
        const auto checked = TableReader(m_to, table).each([&](const Row &row) -> Result<void> {
            addToHash(arrived, table, row);
            return {};
        });
        if (!checked)
            return checked.error();
        if (sent.result() != arrived.result())
            return Error {ErrorCode::DatabaseCopyDiffers, {m_to.name(), name}};
    }
    // No id that the copied rows carry is given out again.
    Query ids(m_to, m_to.dialect().takeIds());
    if (const auto raised = ids.bind(highest + 1).bind(1).run(); !raised)
        return raised.error();
    if (const auto committed = writing->commit(); !committed)
        return committed.error();
    return rows;
}

} // namespace switchhook
