// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace switchhook {

/// Cells whose text is read in its own direction, whatever that of the window: in a mirrored table "200 OK" stays
/// so, and a URL is cut at its end; it stands at the side where the table's cells begin all the same.
class TextDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// For a label in a window of that direction: the text itself, or shut off from what is around it.
[[nodiscard]] QString inOwnDirection(const QString &text, Qt::LayoutDirection window);

} // namespace switchhook
