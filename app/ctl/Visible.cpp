// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Visible.h"

#include "core/text/ForeignText.h"

#include <QStringList>

namespace switchhook {

QString visible(QStringView text)
{
    return foreignText(text, text.size());
}

QString visibleLines(QByteArrayView bytes)
{
    QStringList lines = QString::fromUtf8(bytes).replace(u'\t', u' ').split(u'\n');
    for (QString &line : lines)
        line = visible(line);
    return lines.join(u'\n');
}

} // namespace switchhook
