// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/BodySearch.h"

#include <algorithm>
#include <functional>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

struct SameLetter
{
    bool operator()(char a, char b) const { return lower(a) == lower(b); }
};

struct LetterHash
{
    size_t operator()(char c) const { return static_cast<unsigned char>(lower(c)); }
};

/// Beyond ASCII as \uXXXX, as many libraries write JSON.
QByteArray escaped(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            out += static_cast<char>(c.unicode());
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

} // namespace

BodySearch::BodySearch(const QString &text)
    : m_text(text)
    , m_ascii(escaped(text).toLower())
    , m_isAscii(std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }))
{
}

bool BodySearch::isIn(QByteArrayView body) const
{
    const std::boyer_moore_horspool_searcher searcher(
        m_ascii.begin(), m_ascii.end(), LetterHash(), SameLetter());
    if (std::search(body.begin(), body.end(), searcher) != body.end() || m_ascii.isEmpty())
        return true;
    return !m_isAscii && QString::fromUtf8(body).contains(m_text, Qt::CaseInsensitive);
}

} // namespace switchhook
