// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside this layer only: what includes it compiles nlohmann's parser.

#include "core/base/Result.h"

#include <QByteArrayView>

#include <nlohmann/json.hpp>

#include <optional>

namespace switchhook {

struct JsonFault
{
    Error error;
    qsizetype offset = 0; ///< bytes before the fault; at or just behind the piece that is wrong
};

[[nodiscard]] bool isJsonBlank(char c);
/// Without the white space that JSON allows around a value.
[[nodiscard]] QByteArrayView withoutJsonBlanks(QByteArrayView text);

/// One reading of a JSON text, from the first byte to the last, without making a tree of it. The text must be
/// UTF-8 without a byte order mark and hold exactly one value. What the text may say is up to the heir, who
/// overrides nlohmann's events and answers them with `true` or refuse(). A number beyond a double's range is
/// refused, for nearly every receiver would; any other number passes, whatever its length.
class JsonScan : public nlohmann::json_sax<nlohmann::json>
{
public:
    /// The first fault there is, or nothing. `text` must outlive the scan.
    std::optional<JsonFault> run();

protected:
    explicit JsonScan(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] QByteArrayView text() const { return m_text; }
    /// Bytes read so far. The parser reads no further than a bracket or a string's end, and one byte beyond a
    /// number.
    [[nodiscard]] qsizetype offset() const { return m_at - m_text.data(); }
    /// Ends the scan with this fault, at the byte read last.
    bool refuse(Error error);

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; } // JSON has none
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }

private:
    bool parse_error(
        std::size_t position, const std::string &token, const nlohmann::detail::exception &why) final;
    void checkEncoding();
    void parse();

    QByteArrayView m_text;
    const char *m_at = nullptr; // the parser's place in m_text
    std::optional<JsonFault> m_fault;
};

} // namespace switchhook
