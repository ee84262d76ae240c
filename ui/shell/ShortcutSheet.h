// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMainWindow;

namespace switchhook {

/// The keys that do something in a window, gathered from its actions: each menu's, then each page's.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QMainWindow &window);

    struct Line
    {
        QString group; ///< the menu or page
        QString text;
        QString keys; ///< "Ctrl+N", several separated by ", "
    };
    /// Each action once.
    static QList<Line> linesOf(const QMainWindow &window);
};

} // namespace switchhook
