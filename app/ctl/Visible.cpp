// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Visible.h"

#include <QList>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

bool isHarmless(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // turns of direction, invisible marks
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(char32_t letter)
{
    if (letter == U'\n')
        return u"\\n"_s;
    if (letter == U'\r')
        return u"\\r"_s;
    if (letter == U'\t')
        return u"\\t"_s;
    return u"\\u%1"_s.arg(static_cast<uint>(letter), 4, 16, QLatin1Char('0'));
}

QString withEscapes(QStringView text, QStringView kept)
{
    QString shown;
    shown.reserve(text.size());
    for (const char32_t letter : text.toUcs4()) {
        if (isHarmless(letter) || (letter < 0x80 && kept.contains(QChar(static_cast<char16_t>(letter)))))
            shown += QStringView(QChar::fromUcs4(letter));
        else
            shown += escaped(letter);
    }
    return shown;
}

} // namespace

QString visible(QStringView text)
{
    return withEscapes(text, {});
}

QString visibleLines(QByteArrayView bytes)
{
    return withEscapes(QString::fromUtf8(bytes), u"\n\t");
}

} // namespace switchhook
