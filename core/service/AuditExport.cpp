// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/AuditExport.h"

#include "core/text/DeliveryText.h"

#include <nlohmann/json.hpp>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

QByteArray auditJsonLine(const AuditEntry &entry)
{
    const auto text = [](const QString &value) { return value.toStdString(); };
    const auto values = [](const QByteArray &json) { return Json::parse(json.begin(), json.end(), nullptr, false); };
    const Json object = {
        {"number", entry.number},
        {"time", text(toIsoText(entry.time))},
        {"actor", text(entry.actor)},
        {"acting_as", entry.actingAs ? Json(text(*entry.actingAs)) : Json()},
        {"tenant_id", entry.tenant ? Json(text(entry.tenant->toString())) : Json()},
        {"action", text(entry.action)},
        {"object", {{"kind", text(entry.objectKind)}, {"id", text(entry.objectId)}, {"name", text(entry.objectName)}}},
        {"before", values(entry.before)},
        {"after", values(entry.after)},
    };
    const std::string line = object.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QByteArray::fromStdString(line) + '\n';
}

QByteArray auditCsvLine(const AuditEntry &entry)
{
    const QStringList cells {
        QString::number(entry.number),
        toIsoText(entry.time),
        entry.actor,
        entry.actingAs.value_or(QString()),
        entry.tenant ? entry.tenant->toString() : QString(),
        entry.action,
        entry.objectKind,
        entry.objectId,
        entry.objectName,
        QString::fromUtf8(entry.before),
        QString::fromUtf8(entry.after),
    };
    QByteArrayList encoded;
    for (const QString &cell : cells)
        encoded.append(csvCell(cell));
    return encoded.join(',') + "\r\n";
}

} // namespace

QByteArray auditExportHead(ExportFormat format)
{
    return format == ExportFormat::Csv
        ? QByteArray("number,time,actor,acting_as,tenant_id,action,object_kind,object_id,object_name,before,after\r\n")
        : QByteArray();
}

QByteArray auditExportLine(ExportFormat format, const AuditEntry &entry)
{
    return format == ExportFormat::Csv ? auditCsvLine(entry) : auditJsonLine(entry);
}

} // namespace switchhook
