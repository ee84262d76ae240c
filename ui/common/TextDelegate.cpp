// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TextDelegate.h"

#include <QStyle>

namespace switchhook {

void TextDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto own = option->text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    if (own == option->direction)
        return;
    const Qt::Alignment side = QStyle::visualAlignment(option->direction, option->displayAlignment);
    option->direction = own;
    option->displayAlignment = side | Qt::AlignAbsolute;
}

QString inOwnDirection(const QString &text, Qt::LayoutDirection window)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return window == Qt::LeftToRight ? text : firstStrongIsolate + text + popIsolate;
}

} // namespace switchhook
