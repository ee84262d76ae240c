// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/JsonColors.h"

namespace switchhook {

namespace {

// A line that was broken for its length goes on within its string.
enum State { Outside, InString };

bool isValueLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'.';
}

} // namespace

JsonColors::JsonColors(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void JsonColors::setPalette(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    m_key.setForeground(dark ? QColor(0x8a, 0xb8, 0xff) : QColor(0x1a, 0x4f, 0xa8));
    m_string.setForeground(dark ? QColor(0x8f, 0xd6, 0xa2) : QColor(0x1c, 0x6b, 0x37));
    m_value.setForeground(dark ? QColor(0xf0, 0xb6, 0x7a) : QColor(0x9a, 0x47, 0x00));
}

qsizetype JsonColors::endOfString(const QString &text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text[end] != u'"')
        end += text[end] == u'\\' ? 2 : 1;
    const bool closed = end < text.size();
    setCurrentBlockState(closed ? Outside : InString);
    return closed ? end + 1 : text.size();
}

void JsonColors::highlightBlock(const QString &text)
{
    setCurrentBlockState(Outside);
    if (!m_enabled)
        return;
    qsizetype at = 0;
    const auto paint = [&](qsizetype end, const QTextCharFormat &format) {
        setFormat(static_cast<int>(at), static_cast<int>(end - at), format);
        at = end;
    };
    if (previousBlockState() == InString)
        paint(endOfString(text, 0), m_string);
    while (at < text.size()) {
        if (text[at] == u'"') {
            const qsizetype end = endOfString(text, at + 1);
            paint(end, end < text.size() && text[end] == u':' ? m_key : m_string);
        } else if (isValueLetter(text[at])) {
            qsizetype end = at;
            while (end < text.size() && isValueLetter(text[end]))
                ++end;
            paint(end, m_value);
        } else {
            ++at;
        }
    }
}

} // namespace switchhook
