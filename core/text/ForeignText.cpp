// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ForeignText.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

bool isPlain(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString writtenOut(char32_t c)
{
    return u"<U+%1>"_s.arg(QString::number(static_cast<uint>(c), 16).toUpper(), 4, u'0');
}

} // namespace

QString foreignText(QStringView text, qsizetype limit)
{
    const auto characters = text.first(std::min(text.size(), 2 * limit + 2)).toUcs4();
    QString shown;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (i == limit)
            return shown + u'…';
        const char32_t c = characters[i];
        shown += isPlain(c) ? QString::fromUcs4(&c, 1) : writtenOut(c);
    }
    return shown;
}

} // namespace switchhook
