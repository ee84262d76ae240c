// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Allowance.h"

#include <QAction>
#include <QObject>

class QMenu;

namespace switchhook {

/// Everything one can do to webhooks, as actions for toolbar, menus and keys. What each does is the page's.
class WebhookActions : public QObject
{
    Q_OBJECT

public:
    /// Actions for keys that an editor of text needs too (Del, Enter, F2) work only where `table` has the focus,
    /// those that other pages have as well (F5, Ctrl+F) within `page`, the others in the window that it is shown
    /// in.
    WebhookActions(QWidget &page, QWidget &table);

    /// How many are selected, and whether the page is shown at all.
    void update(
        qsizetype selected, bool anyActive, bool anyInactive, bool isShown, const Allowance &allowance = {});
    /// All of them in their order; a null pointer separates groups.
    [[nodiscard]] QList<QAction *> forMenu() const;
    /// Those beside the toolbar's.
    [[nodiscard]] QList<QAction *> more() const;
    static void fill(QMenu &menu, const QList<QAction *> &actions);

    QAction *const add;
    QAction *const edit;
    QAction *const test;
    QAction *const deliveries;
    QAction *const duplicate;
    QAction *const activate;
    QAction *const deactivate;
    QAction *const resetFailures;
    QAction *const copyCurl;
    QAction *const copyUrl;
    QAction *const copyId;
    QAction *const importFile;
    QAction *const exportFile;
    QAction *const remove;
    QAction *const refresh;
    QAction *const find;

private:
    QAction *make(const char *name, const QString &text, const char *icon, const QKeySequence &key);
};

} // namespace switchhook
