// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/JsonScan.h"

#include <QString>

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace switchhook {

namespace {

constexpr QByteArrayView byteOrderMark{"\xEF\xBB\xBF"};
constexpr int outOfRangeNumber = 406; // nlohmann's number for this exception

/// Walks over bytes and lets the owner of the pointer see how far it came.
class WatchedIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    explicit WatchedIterator(const char **place)
        : m_place(place)
    {
    }
    reference operator*() const { return **m_place; }
    WatchedIterator &operator++()
    {
        ++*m_place;
        return *this;
    }
    friend bool operator==(WatchedIterator a, WatchedIterator b) { return *a.m_place == *b.m_place; }
    friend bool operator!=(WatchedIterator a, WatchedIterator b) { return !(a == b); }

private:
    const char **m_place;
};

Error errorAt(ErrorCode code, qsizetype offset)
{
    return {code, {QString::number(offset)}};
}

/// Length of the UTF-8 character at the text's beginning, 0 where there is none.
qsizetype utf8CharacterLength(QByteArrayView text)
{
    for (qsizetype length = 1; length <= std::min(text.size(), qsizetype(4)); ++length) {
        if (text.first(length).isValidUtf8())
            return length;
    }
    return 0;
}

/// Length of the valid UTF-8 at the text's beginning.
qsizetype validUtf8Length(QByteArrayView text)
{
    qsizetype valid = 0;
    while (const qsizetype length = utf8CharacterLength(text.sliced(valid)))
        valid += length;
    return valid;
}

} // namespace

bool isJsonBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QByteArrayView withoutJsonBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isJsonBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isJsonBlank(text.back()))
        text.chop(1);
    return text;
}

std::optional<JsonFault> JsonScan::run()
{
    m_at = m_text.data();
    checkEncoding();
    if (!m_fault)
        parse();
    return m_fault;
}

bool JsonScan::refuse(Error error)
{
    m_fault = JsonFault{std::move(error), std::max(offset() - 1, qsizetype(0))};
    return false;
}

void JsonScan::checkEncoding()
{
    if (m_text.startsWith(byteOrderMark)) {
        m_fault = JsonFault{{ErrorCode::DataByteOrderMark}, 0};
    } else if (!m_text.isValidUtf8()) {
        const qsizetype place = validUtf8Length(m_text);
        m_fault = JsonFault{errorAt(ErrorCode::DataNotUtf8, place), place};
    }
}

void JsonScan::parse()
{
    const char *end = m_text.data() + m_text.size();
    const bool accepted = nlohmann::json::sax_parse(WatchedIterator(&m_at), WatchedIterator(&end),
        static_cast<nlohmann::json_sax<nlohmann::json> *>(this));
    if (!accepted)
        return;
    // The parser takes NUL for the text's end and does not look at what follows.
    if (const qsizetype place = m_text.indexOf('\0'); place >= 0)
        m_fault = JsonFault{errorAt(ErrorCode::DataNotJson, place), place};
}

bool JsonScan::parse_error(
    std::size_t position, const std::string &token, const nlohmann::detail::exception &why)
{
    auto place = static_cast<qsizetype>(position);
    if (why.id == outOfRangeNumber) {
        place -= static_cast<qsizetype>(token.size());
        m_fault = JsonFault{errorAt(ErrorCode::DataNumberTooLarge, place), place};
    } else {
        place = std::max(place - 1, qsizetype(0)); // the position counts the wrong byte, or the end, too
        m_fault = JsonFault{errorAt(ErrorCode::DataNotJson, place), place};
    }
    return false;
}

} // namespace switchhook
