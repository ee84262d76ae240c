// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"

#include "core/domain/Delivery.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/Tenant.h"
#include "core/domain/Webhook.h"
#include "core/receiver/Receiver.h"
#include "core/service/TokenService.h"
#include "core/text/DeliveryText.h"

namespace switchhook {

namespace {

template <typename T> Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json();
}

Json toJson(const std::optional<QByteArray> &bytes)
{
    return bytes ? switchhook::toJson(QByteArrayView(*bytes)) : Json();
}

Json toJson(const std::optional<BodyTrace> &trace)
{
    if (!trace)
        return {};
    return {{"size", trace->size}, {"sha256", trace->sha256.toHex().toStdString()}};
}

Json toJson(const HeaderList &headers)
{
    Json list = Json::array();
    for (const auto &[name, value] : headers)
        list.push_back(Json::array({name.toStdString(), value.toStdString()}));
    return list;
}

} // namespace

Json toJson(const QString &text)
{
    return text.toStdString();
}

Json toJson(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(text.toStdString());
    return list;
}

Json toJson(QByteArrayView bytes)
{
    return std::string(bytes.data(), static_cast<size_t>(bytes.size()));
}

Json toJson(const Webhook &webhook)
{
    return {
        {"id", toJson(webhook.id.toString())},
        {"name", toJson(webhook.name)},
        {"url", toJson(webhook.url)},
        {"active", webhook.active},
        {"events", toJson(webhook.events)},
        {"has_secret", webhook.hasSecret},
        {"failure_count", webhook.failureCount},
        {"consecutive_failures", webhook.consecutiveFailures},
        {"last_triggered", webhook.lastTriggered ? toJson(toIsoText(*webhook.lastTriggered)) : Json()},
        {"last_status_code", orNull(webhook.lastStatusCode)},
        {"deliveries", webhook.deliveries},
        {"keep_bodies", webhook.log.keepsBodies},
        {"masked_fields", toJson(webhook.log.maskedFields)},
    };
}

Json toJson(const Delivery &delivery)
{
    using std::chrono::duration_cast, std::chrono::milliseconds;
    return {
        {"id", toJson(delivery.id.toString())},
        {"webhook_id", toJson(delivery.webhook.toString())},
        {"event_id", toJson(delivery.event.toString())},
        {"event", toJson(delivery.eventName)},
        {"time", toJson(toIsoText(delivery.time))},
        {"status_code", orNull(delivery.statusCode)},
        {"outcome", outcomeCode(delivery.outcome).data()},
        {"explanation", toJson(deliveryExplanation(delivery))},
        {"attempt", delivery.attempt},
        {"duration_ms", duration_cast<milliseconds>(delivery.timings.total).count()},
        {"request_headers", toJson(delivery.requestHeaders)},
        {"payload", toJson(delivery.payload)},
        {"response_headers", toJson(delivery.responseHeaders)},
        {"response", toJson(delivery.responseBody)},
        {"response_truncated", delivery.responseTruncated},
        {"bodies_kept", delivery.bodiesKept},
        {"payload_trace", toJson(delivery.payloadTrace)},
        {"response_trace", toJson(delivery.responseTrace)},
    };
}

Json toJson(const EventType &event)
{
    return {
        {"name", toJson(event.name)},
        {"category", toJson(event.category)},
        {"title", toJson(event.title)},
        {"description", toJson(event.description)},
        {"sample", Json::parse(event.sample.begin(), event.sample.end())},
    };
}

Json toJson(const ReceivedRequest &request)
{
    return {
        {"time", toJson(toIsoText(request.time))},
        {"method", toJson(QByteArrayView(request.method))},
        {"path", toJson(QByteArrayView(request.path))},
        {"headers", toJson(request.headers)},
        {"body", toJson(QByteArrayView(request.body))},
        {"signature", verdictCode(request.signature).data()},
    };
}

Json toJson(const ForwardedAnswer &answer)
{
    using std::chrono::duration_cast, std::chrono::milliseconds;
    return {
        {"url", toJson(answer.url)},
        {"status_code", orNull(answer.statusCode)},
        {"outcome", outcomeCode(answer.outcome).data()},
        {"explanation", toJson(forwardedText(answer))},
        {"duration_ms", duration_cast<milliseconds>(answer.duration).count()},
        {"headers", toJson(answer.headers)},
        {"body", toJson(QByteArrayView(answer.body))},
        {"truncated", answer.truncated},
    };
}

Json toJson(const Token &token)
{
    return {
        {"id", toJson(token.id.toString())},
        {"name", toJson(token.name)},
        {"created", toJson(toIsoText(token.created))},
    };
}

Json toJson(const Tenant &tenant)
{
    return {{"id", toJson(tenant.id.toString())}, {"name", toJson(tenant.name)}, {"active", tenant.active},
        {"created", toJson(toIsoText(tenant.created))}};
}

} // namespace switchhook
