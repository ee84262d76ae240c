// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace switchhook {

/// Selects this row, and makes it the current one. QTableView::selectRow() does nothing in a reversed window whose
/// columns fill it exactly (Qt 6.4), and takes a row away where Ctrl counts as held.
void chooseRow(QAbstractItemView &view, int row);

} // namespace switchhook
