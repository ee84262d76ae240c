// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Event.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace switchhook {

// Events as other programs write them:
// {"event":"contact.created","data":{…},"timestamp":1710700000,"id":"key"} in any order, timestamp and id
// left out at will. `data` is taken over byte for byte. Field names and their types are strict, so that a
// misspelt "timestmp" is no silent loss: LineField… otherwise. Whether there is such an event is not asked
// here (EventService does).

/// Where and why events could not be read. None of them is taken then.
struct EventInputFault
{
    Error error;
    std::optional<qsizetype> index; ///< the array's element it happened in or before, from 0
    qsizetype offset = 0; ///< bytes before the fault; at or just behind the piece that is wrong
};

struct EventInput
{
    std::vector<NewEvent> events; ///< empty where there is a fault
    bool isArray = false; ///< the answer has the same form
    std::optional<EventInputFault> fault;
};

/// One event or an array of them (an empty one too), for the HTTP interface. Each event's data is at most
/// 1 MiB; the size of the whole is the caller's to limit.
[[nodiscard]] EventInput parseEvents(QByteArrayView json);

/// The longest line there can be: data of 1 MiB and room for the other fields.
inline constexpr qsizetype maxEventLineBytes = 1024 * 1024 + 16 * 1024;

/// One line of NDJSON, with or without its line end. More than maxEventLineBytes are LineTooLong, an empty
/// line is DataMissing.
Result<NewEvent> parseEventLine(QByteArrayView line);

} // namespace switchhook
