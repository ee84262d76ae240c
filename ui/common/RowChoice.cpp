// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/RowChoice.h"

#include <QAbstractItemView>

namespace switchhook {

void chooseRow(QAbstractItemView &view, int row)
{
    view.selectionModel()->setCurrentIndex(
        view.model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace switchhook
