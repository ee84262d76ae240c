// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/JsonIndent.h"

#include <algorithm>

namespace switchhook {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isStructural(char c)
{
    return c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':' || c == '"';
}

/// true, false, null or something made of a number's letters; where the text ends within it, a beginning.
bool isScalar(QByteArrayView token, bool mayBeCut)
{
    for (const QByteArrayView word :
        {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (token == word || (mayBeCut && word.startsWith(token)))
            return true;
    }
    const bool beginsLikeNumber = token.front() == '-' || (token.front() >= '0' && token.front() <= '9');
    return beginsLikeNumber && std::all_of(token.begin(), token.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    });
}

class Indenter
{
public:
    explicit Indenter(QByteArrayView text)
        : m_text(text)
    {
        m_out.reserve(text.size() * 2);
    }

    std::optional<QByteArray> run()
    {
        skipBlanks();
        if (m_at == m_text.size() || (m_text[m_at] != '{' && m_text[m_at] != '['))
            return std::nullopt;
        while (m_at < m_text.size()) {
            if (m_ended || !takeToken())
                return std::nullopt;
            skipBlanks();
        }
        return m_out;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    bool takeToken()
    {
        switch (const char c = m_text[m_at]) {
        case '{':
        case '[':
            return open(c);
        case '}':
        case ']':
            return close(c);
        case ',':
            return takeComma();
        case ':':
            take(1);
            m_out += ' ';
            return true;
        case '"':
            return takeString();
        default:
            return takeScalar();
        }
    }

    bool open(char bracket)
    {
        take(1);
        skipBlanks();
        const char closing = bracket == '{' ? '}' : ']';
        if (m_at < m_text.size() && m_text[m_at] == closing) {
            take(1);
            m_ended = m_open.isEmpty();
            return true;
        }
        m_open += closing;
        if (m_at < m_text.size())
            breakLine();
        return true;
    }

    bool close(char bracket)
    {
        if (m_open.isEmpty() || m_open.back() != bracket)
            return false;
        m_open.chop(1);
        breakLine();
        take(1);
        m_ended = m_open.isEmpty();
        return true;
    }

    bool takeComma()
    {
        take(1);
        skipBlanks();
        if (m_at < m_text.size())
            breakLine();
        return true;
    }

    bool takeString()
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '"')
            end += m_text[end] == '\\' ? 2 : 1;
        take(std::min(end + 1, m_text.size()) - m_at);
        return true;
    }

    bool takeScalar()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !isBlank(m_text[end]) && !isStructural(m_text[end]))
            ++end;
        const QByteArrayView token = m_text.sliced(m_at, end - m_at);
        take(token.size());
        return isScalar(token, end == m_text.size());
    }

    void take(qsizetype count)
    {
        m_out += m_text.sliced(m_at, count);
        m_at += count;
    }

    void breakLine()
    {
        m_out += '\n';
        m_out.append(2 * std::min<qsizetype>(m_open.size(), deepestIndent), ' ');
    }

    QByteArrayView m_text;
    QByteArray m_out;
    QByteArray m_open; // the brackets that are still to come
    qsizetype m_at = 0;
    bool m_ended = false; // the outermost bracket was closed
};

} // namespace

std::optional<QByteArray> indentJson(QByteArrayView text)
{
    return Indenter(text).run();
}

} // namespace switchhook
