// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventInput.h"

#include "core/domain/EventData.h"
#include "core/domain/JsonScan.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

enum Field : unsigned { Event, Data, TimestampField, Key };

constexpr std::array<std::string_view, 4> fieldNames{"event", "data", "timestamp", "id"};

QString fieldName(Field field)
{
    return QString::fromUtf8(fieldNames[field]);
}

class EventScan final : public JsonScan
{
public:
    EventScan(QByteArrayView text, bool arrayAllowed)
        : JsonScan(text)
        , m_arrayAllowed(arrayAllowed)
    {
    }

    EventInput read()
    {
        EventInput input;
        if (auto fault = run())
            input.fault = EventInputFault{std::move(fault->error), index(), fault->offset};
        else
            input.events = std::move(m_events);
        input.isArray = m_isArray;
        return input;
    }

private:
    enum class Place { Before, InArray, InEvent, InData, After };

    bool null() override { return scalar("null"_L1); }
    bool boolean(bool value) override { return scalar(value ? "true"_L1 : "false"_L1); }
    bool number_float(number_float_t, const string_t &digits) override { return number(digits); }

    bool number_integer(number_integer_t value) override
    {
        return isTimestamp() ? timestamp(value) : scalar("number"_L1);
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (isTimestamp() && value > static_cast<number_unsigned_t>(maxEventTimestamp))
            return number(std::to_string(value));
        return number_integer(static_cast<number_integer_t>(value));
    }

    bool string(string_t &value) override
    {
        if (m_place != Place::InEvent || (m_field != Event && m_field != Key))
            return scalar("string"_L1);
        if (m_field == Event)
            m_event.name = QString::fromStdString(value);
        else
            m_event.key = QByteArray::fromStdString(value);
        const auto valid = m_field == Key ? checkEventKey(*m_event.key) : Result<void>();
        return valid || refuse(valid.error());
    }

    bool start_object(std::size_t) override
    {
        if (m_place == Place::Before || m_place == Place::InArray) {
            m_event = {};
            m_seen = {};
            m_place = Place::InEvent;
            return true;
        }
        return container();
    }

    bool start_array(std::size_t) override
    {
        if (m_place == Place::Before && m_arrayAllowed) {
            m_isArray = true;
            m_place = Place::InArray;
            return true;
        }
        return container();
    }

    bool end_object() override { return m_place == Place::InEvent ? finishEvent() : leaveData(); }

    bool end_array() override
    {
        if (m_place == Place::InData)
            return leaveData();
        m_place = Place::After;
        return true;
    }

    bool key(string_t &name) override
    {
        if (m_place == Place::InData)
            return true;
        const auto found = std::find(fieldNames.begin(), fieldNames.end(), name);
        if (found == fieldNames.end())
            return refuse({ErrorCode::LineFieldUnknown, {QString::fromStdString(name)}});
        m_field = static_cast<Field>(found - fieldNames.begin());
        if (std::exchange(m_seen[m_field], true))
            return refuse({ErrorCode::LineFieldTwice, {fieldName(m_field)}});
        return true;
    }

    /// An object or array that is no event: data, or inside of data, or misplaced.
    bool container()
    {
        if (m_place == Place::InEvent && m_field == Data) {
            m_place = Place::InData;
            m_dataStart = offset() - 1;
        }
        if (m_place != Place::InData)
            return m_place == Place::InEvent ? wrongType() : refuse({ErrorCode::LineNotObject});
        return ++m_depth <= maxEventDataDepth
            || refuse({ErrorCode::DataTooDeep, {QString::number(maxEventDataDepth)}});
    }

    bool leaveData()
    {
        if (--m_depth > 0)
            return true;
        const qsizetype size = offset() - m_dataStart;
        if (size > maxEventDataBytes)
            return refuse(
                {ErrorCode::DataTooLarge, {QString::number(size), QString::number(maxEventDataBytes)}});
        m_event.data = text().sliced(m_dataStart, size).toByteArray();
        m_place = Place::InEvent;
        return true;
    }

    bool finishEvent()
    {
        for (const Field field : {Event, Data}) {
            if (!m_seen[field])
                return refuse({ErrorCode::LineFieldMissing, {fieldName(field)}});
        }
        m_events.push_back(std::move(m_event));
        m_place = m_isArray ? Place::InArray : Place::After;
        return true;
    }

    /// A value that is no container and not what the field wants.
    bool scalar(QLatin1StringView kind)
    {
        if (m_place == Place::InData)
            return true;
        if (m_place != Place::InEvent)
            return refuse({ErrorCode::LineNotObject});
        return m_field == Data ? refuse({ErrorCode::DataNotContainer, {kind}}) : wrongType();
    }

    /// A number that is no 64-bit integer, or too large for a timestamp.
    bool number(const string_t &digits)
    {
        if (isTimestamp())
            return refuse({ErrorCode::TimestampInvalid, {QString::fromStdString(digits)}});
        return scalar("number"_L1);
    }

    bool timestamp(number_integer_t seconds)
    {
        m_event.timestamp = seconds;
        const auto valid = checkEventTimestamp(seconds);
        return valid || refuse(valid.error());
    }

    bool wrongType()
    {
        const QString type = m_field == TimestampField ? u"number"_s : u"string"_s;
        return refuse({ErrorCode::LineFieldType, {fieldName(m_field), type}});
    }

    [[nodiscard]] bool isTimestamp() const { return m_place == Place::InEvent && m_field == TimestampField; }

    [[nodiscard]] std::optional<qsizetype> index() const
    {
        if (!m_isArray || m_place == Place::After)
            return std::nullopt;
        return static_cast<qsizetype>(m_events.size());
    }

    bool m_arrayAllowed;
    bool m_isArray = false;
    Place m_place = Place::Before;
    std::vector<NewEvent> m_events;
    NewEvent m_event; // the one being read
    std::array<bool, fieldNames.size()> m_seen{};
    Field m_field = Event; // whose value comes next
    qsizetype m_dataStart = 0;
    int m_depth = 0; // within data
};

EventInput read(QByteArrayView json, bool arrayAllowed)
{
    if (withoutJsonBlanks(json).isEmpty())
        return {{}, false, EventInputFault{{ErrorCode::DataMissing}, std::nullopt, 0}};
    return EventScan(json, arrayAllowed).read();
}

} // namespace

EventInput parseEvents(QByteArrayView json)
{
    return read(json, true);
}

Result<NewEvent> parseEventLine(QByteArrayView line)
{
    if (line.size() > maxEventLineBytes)
        return Error{ErrorCode::LineTooLong, {QString::number(maxEventLineBytes)}};
    EventInput input = read(line, false);
    if (input.fault)
        return std::move(input.fault->error);
    return std::move(input.events.front());
}

} // namespace switchhook
