// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/DeliveryExport.h"

#include "core/text/DeliveryText.h"

#include <nlohmann/json.hpp>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *csvNames
    = "id,webhook_id,event_id,event,time,status_code,outcome,explanation,attempt,"
      "duration_ms,url,request_headers,payload,response_headers,response,response_truncated,"
      "bodies_kept,payload_size,payload_sha256,response_size,response_sha256\r\n";

qint64 milliseconds(const Delivery &delivery)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(delivery.timings.total).count();
}

Json toJson(const HeaderList &headers)
{
    Json list = Json::array();
    for (const auto &[name, value] : headers)
        list.push_back(Json::array({name.toStdString(), value.toStdString()}));
    return list;
}

Json toJson(const std::optional<QByteArray> &bytes)
{
    return bytes ? Json(bytes->toStdString()) : Json();
}

Json toJson(const std::optional<BodyTrace> &trace)
{
    return trace ? Json {{"size", trace->size}, {"sha256", trace->sha256.toHex().toStdString()}} : Json();
}

QString sizeOf(const std::optional<BodyTrace> &trace)
{
    return trace ? QString::number(trace->size) : QString();
}

QString hashOf(const std::optional<BodyTrace> &trace)
{
    return trace ? QString::fromLatin1(trace->sha256.toHex()) : QString();
}

QByteArray jsonLine(const Delivery &delivery)
{
    const auto text = [](const QString &value) { return value.toStdString(); };
    const Json object = {
        {"id", text(delivery.id.toString())},
        {"webhook_id", text(delivery.webhook.toString())},
        {"event_id", text(delivery.event.toString())},
        {"event", text(delivery.eventName)},
        {"time", text(toIsoText(delivery.time))},
        {"status_code", delivery.statusCode ? Json(*delivery.statusCode) : Json()},
        {"outcome", outcomeCode(delivery.outcome).data()},
        {"explanation", text(deliveryExplanation(delivery))},
        {"attempt", delivery.attempt},
        {"duration_ms", milliseconds(delivery)},
        {"request_headers", toJson(delivery.requestHeaders)},
        {"payload", toJson(delivery.payload)},
        {"response_headers", toJson(delivery.responseHeaders)},
        {"response", toJson(delivery.responseBody)},
        {"response_truncated", delivery.responseTruncated},
        {"bodies_kept", delivery.bodiesKept},
        {"payload_trace", toJson(delivery.payloadTrace)},
        {"response_trace", toJson(delivery.responseTrace)},
    };
    const std::string line = object.dump(-1, ' ', false, Json::error_handler_t::replace);
    return QByteArray::fromStdString(line) + '\n';
}

QByteArray csvLine(const Delivery &delivery)
{
    const auto text
        = [](const std::optional<QByteArray> &bytes) { return QString::fromUtf8(bytes.value_or("")); };
    const QStringList cells{
        delivery.id.toString(),
        delivery.webhook.toString(),
        delivery.event.toString(),
        delivery.eventName,
        toIsoText(delivery.time),
        delivery.statusCode ? QString::number(*delivery.statusCode) : QString(),
        outcomeCode(delivery.outcome),
        deliveryExplanation(delivery),
        QString::number(delivery.attempt),
        QString::number(milliseconds(delivery)),
        delivery.url,
        text(toHeaderBlock(delivery.requestHeaders)),
        text(delivery.payload),
        text(toHeaderBlock(delivery.responseHeaders)),
        text(delivery.responseBody),
        delivery.responseTruncated ? u"true"_s : u"false"_s,
        delivery.bodiesKept ? u"true"_s : u"false"_s,
        sizeOf(delivery.payloadTrace),
        hashOf(delivery.payloadTrace),
        sizeOf(delivery.responseTrace),
        hashOf(delivery.responseTrace),
    };
    QByteArrayList encoded;
    for (const QString &cell : cells)
        encoded.append(csvCell(cell));
    return encoded.join(',') + "\r\n";
}

} // namespace

QByteArray exportHead(ExportFormat format)
{
    return format == ExportFormat::Csv ? QByteArray(csvNames) : QByteArray();
}

QByteArray exportLine(ExportFormat format, const Delivery &delivery)
{
    return format == ExportFormat::Csv ? csvLine(delivery) : jsonLine(delivery);
}

QByteArray csvCell(const QString &text)
{
    static const QString dangerous = u"=+-@\t\r"_s;
    static const QString special = u",\"\r\n'"_s;
    QString cell = text;
    if (!cell.isEmpty() && dangerous.contains(cell.front()))
        cell.prepend(u'\'');
    const bool quoted = std::any_of(cell.begin(), cell.end(), [](QChar c) { return special.contains(c); });
    if (quoted)
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

} // namespace switchhook
