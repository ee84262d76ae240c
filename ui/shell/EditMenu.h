// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace switchhook {

/// Cut, copy and so on, for whatever has the focus. The keys are the focused widget's own and only shown
/// here; an entry is enabled where that widget can do it.
class EditMenu : public QMenu
{
    Q_OBJECT

public:
    explicit EditMenu(QWidget *parent);

private:
    void addEntry(const char *slot, const QString &text, const QString &icon, const QKeySequence &key);
    void update();

    QList<QPair<QAction *, QByteArray>> m_entries;
};

} // namespace switchhook
