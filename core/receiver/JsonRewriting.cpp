// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receiver/JsonRewriting.h"

#include <QJsonDocument>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestBody = 1 << 20;
constexpr int deepest = 512;

using Ordered = nlohmann::ordered_json;

/// How a library writes JSON.
struct Style
{
    const char *comma = ",";
    const char *colon = ":";
    int indent = -1; ///< blanks a level; below 0: all on one line
    bool ascii = false; ///< other letters as \uXXXX
    bool slashes = false; ///< as PHP: \/
    bool plainNumbers = false; ///< as JavaScript: 1.0 is 1
    bool sorted = false;
};

class Writer
{
public:
    explicit Writer(const Style &style) : m_style(style) { }

    void write(const Ordered &value, int level = 0)
    {
        if (value.is_object())
            writeObject(value, level);
        else if (value.is_array())
            writeArray(value, level);
        else
            writeLeaf(value);
    }
    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    void writeLeaf(const Ordered &value)
    {
        if (m_style.plainNumbers && value.is_number_float()) {
            const double number = value.get<double>();
            if (number == std::floor(number) && std::abs(number) < 1e15) {
                m_text.append(QByteArray::number(static_cast<qint64>(number)));
                return;
            }
        }
        QByteArray text = QByteArray::fromStdString(
            value.dump(-1, ' ', m_style.ascii, Ordered::error_handler_t::replace));
        if (m_style.slashes && value.is_string())
            text.replace('/', "\\/");
        m_text.append(text);
    }

    void writeObject(const Ordered &object, int level)
    {
        std::vector<std::pair<std::string, const Ordered *>> members;
        for (const auto &[key, value] : object.items())
            members.emplace_back(key, &value);
        if (m_style.sorted)
            std::ranges::stable_sort(members, {}, &std::pair<std::string, const Ordered *>::first);
        m_text.append('{');
        for (size_t i = 0; i < members.size(); ++i) {
            separate(i, level + 1);
            writeLeaf(members[i].first);
            m_text.append(m_style.colon);
            write(*members[i].second, level + 1);
        }
        close('}', members.empty(), level);
    }

    void writeArray(const Ordered &array, int level)
    {
        m_text.append('[');
        for (size_t i = 0; i < array.size(); ++i) {
            separate(i, level + 1);
            write(array[i], level + 1);
        }
        close(']', array.empty(), level);
    }

    void separate(size_t place, int level)
    {
        if (place > 0)
            m_text.append(m_style.comma);
        startLine(level);
    }

    void close(char bracket, bool isEmpty, int level)
    {
        if (!isEmpty)
            startLine(level);
        m_text.append(bracket);
    }

    void startLine(int level)
    {
        if (m_style.indent >= 0)
            m_text.append('\n').append(QByteArray(level * m_style.indent, ' '));
    }

    const Style &m_style;
    QByteArray m_text;
};

bool isTooDeep(const QByteArray &body)
{
    int depth = 0;
    for (const char c : body) {
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        if (depth > deepest)
            return true;
    }
    return false;
}

std::optional<Ordered> parse(const QByteArray &body)
{
    if (body.size() > largestBody || isTooDeep(body))
        return std::nullopt;
    auto value = Ordered::parse(body.begin(), body.end(), nullptr, false);
    return value.is_discarded() ? std::nullopt : std::optional(std::move(value));
}

struct KnownStyle
{
    Style style;
    SignatureMistake mistake;
};

std::vector<KnownStyle> knownStyles()
{
    using enum SignatureMistake;
    constexpr const char *comma = ", ";
    constexpr const char *colon = ": ";
    return {
        {{}, BodyCompact},
        {{.plainNumbers = true}, BodyCompact},
        {{.comma = comma, .colon = colon}, BodySpaced},
        {{.comma = comma, .colon = colon, .ascii = true}, BodySpaced},
        {{.colon = colon, .indent = 2}, BodyIndented},
        {{.colon = colon, .indent = 4}, BodyIndented},
        {{.colon = colon, .indent = 2, .ascii = true}, BodyIndented},
        {{.colon = colon, .indent = 4, .ascii = true}, BodyIndented},
        {{.colon = colon, .indent = 2, .plainNumbers = true}, BodyIndented},
        {{.colon = colon, .indent = 4, .ascii = true, .slashes = true}, BodyIndented},
        {{.ascii = true}, BodyEscaped},
        {{.slashes = true}, BodyEscaped},
        {{.ascii = true, .slashes = true}, BodyEscaped},
        {{.sorted = true}, BodySorted},
        {{.ascii = true, .sorted = true}, BodySorted},
        {{.plainNumbers = true, .sorted = true}, BodySorted},
        {{.comma = comma, .colon = colon, .sorted = true}, BodySorted},
        {{.comma = comma, .colon = colon, .ascii = true, .sorted = true}, BodySorted},
        {{.colon = colon, .indent = 2, .sorted = true}, BodySorted},
        {{.colon = colon, .indent = 4, .sorted = true}, BodySorted},
        {{.colon = colon, .indent = 4, .ascii = true, .sorted = true}, BodySorted},
    };
}

QByteArray written(const Ordered &value, const Style &style)
{
    Writer writer(style);
    writer.write(value);
    return writer.take();
}

} // namespace

std::vector<JsonRewriting> rewriteJson(const QByteArray &body)
{
    const auto value = parse(body);
    if (!value)
        return {};
    std::vector<JsonRewriting> rewritings;
    for (const auto &[style, mistake] : knownStyles())
        rewritings.push_back({written(*value, style), mistake});
    const QJsonDocument document = QJsonDocument::fromJson(body);
    rewritings.push_back({document.toJson(QJsonDocument::Compact), SignatureMistake::BodySorted});
    rewritings.push_back({document.toJson(QJsonDocument::Indented), SignatureMistake::BodySorted});
    if (const auto data = value->is_object() ? value->find("data") : value->end(); data != value->end()) {
        rewritings.push_back({written(*data, {}), SignatureMistake::OnlyData});
        rewritings.push_back({written(*data, {.comma = ", ", .colon = ": ", .ascii = true}), SignatureMistake::OnlyData});
    }
    return rewritings;
}

QByteArray payloadTimestamp(const QByteArray &body)
{
    const auto value = parse(body);
    if (!value || !value->is_object())
        return {};
    const auto timestamp = value->find("timestamp");
    const bool isNumber = timestamp != value->end() && timestamp->is_number_integer();
    return isNumber ? QByteArray::fromStdString(timestamp->dump()) : QByteArray();
}

} // namespace switchhook
