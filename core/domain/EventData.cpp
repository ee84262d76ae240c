// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventData.h"

#include "core/domain/JsonScan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

class DataScan final : public JsonScan
{
public:
    explicit DataScan(QByteArrayView text)
        : JsonScan(text)
    {
    }

private:
    bool null() override { return scalar(u"null"_s); }
    bool boolean(bool value) override { return scalar(value ? u"true"_s : u"false"_s); }
    bool number_integer(number_integer_t) override { return scalar(u"number"_s); }
    bool number_unsigned(number_unsigned_t) override { return scalar(u"number"_s); }
    bool number_float(number_float_t, const string_t &) override { return scalar(u"number"_s); }
    bool string(string_t &) override { return scalar(u"string"_s); }
    bool start_object(std::size_t) override { return enter(); }
    bool start_array(std::size_t) override { return enter(); }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }

    bool scalar(const QString &kind) { return m_depth > 0 || refuse({ErrorCode::DataNotContainer, {kind}}); }

    bool enter()
    {
        return ++m_depth <= maxEventDataDepth
            || refuse({ErrorCode::DataTooDeep, {QString::number(maxEventDataDepth)}});
    }

    bool leave()
    {
        --m_depth;
        return true;
    }

    int m_depth = 0;
};

Error tooLarge(qsizetype size)
{
    return {ErrorCode::DataTooLarge, {QString::number(size), QString::number(maxEventDataBytes)}};
}

} // namespace

Result<QByteArray> checkEventData(QByteArrayView json)
{
    const QByteArrayView value = withoutJsonBlanks(json);
    if (value.isEmpty())
        return Error{ErrorCode::DataMissing};
    if (value.size() > maxEventDataBytes)
        return tooLarge(value.size());
    // Scanned with the blanks before it, so that offsets count from the beginning of what was given.
    const qsizetype end = value.data() + value.size() - json.data();
    if (const auto fault = DataScan(json.first(end)).run())
        return fault->error;
    return value.toByteArray();
}

Result<void> checkEventTimestamp(qint64 unixSeconds)
{
    if (unixSeconds < 0 || unixSeconds > maxEventTimestamp)
        return Error{ErrorCode::TimestampInvalid, {QString::number(unixSeconds)}};
    return {};
}

Result<qint64> parseEventTimestamp(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 seconds = text.toLongLong(&fits);
    if (!digits || !fits || !checkEventTimestamp(seconds))
        return Error{ErrorCode::TimestampInvalid, {text.toString()}};
    return seconds;
}

Result<void> checkEventKey(QByteArrayView key)
{
    const bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c >= 0x21 && c <= 0x7e; });
    if (key.isEmpty() || key.size() > maxEventKeyLength || !visible)
        return Error{ErrorCode::KeyInvalid};
    return {};
}

QByteArray makePayload(QStringView eventName, qint64 unixSeconds, QByteArrayView data)
{
    constexpr qsizetype frame = 64; // the fixed text and the longest timestamp
    QByteArray payload;
    payload.reserve(frame + eventName.size() + data.size());
    payload.append(R"({"event":")").append(eventName.toLatin1());
    payload.append(R"(","timestamp":)").append(QByteArray::number(unixSeconds));
    payload.append(R"(,"data":)").append(data).append('}');
    return payload;
}

// Neither an event's name nor a number can hold what the data begins with.
QByteArray payloadWithTenant(QByteArrayView payload, TenantId tenant, const QString &name)
{
    const qsizetype place = payload.indexOf(R"(,"data":)");
    Q_ASSERT(place > 0);
    const nlohmann::ordered_json field {{"id", tenant.toString().toStdString()}, {"name", name.toStdString()}};
    QByteArray whole(payload.first(place).toByteArray());
    whole.append(R"(,"tenant":)").append(QByteArray::fromStdString(field.dump()));
    return whole.append(payload.sliced(place));
}

QByteArray testEventData(WebhookId webhook, const QString &name)
{
    const nlohmann::ordered_json data{
        {"test", true},
        {"message", "This is a test delivery from Switchhook."},
        {"webhook", {{"id", webhook.toString().toStdString()}, {"name", name.toStdString()}}},
    };
    return QByteArray::fromStdString(data.dump());
}

} // namespace switchhook
