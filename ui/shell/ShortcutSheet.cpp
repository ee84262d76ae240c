// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShortcutSheet.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTreeWidget>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QString withoutMnemonic(QString text)
{
    static const QString kept(QChar(1));
    text = text.section(u'\t', 0, 0);
    text.replace("&&"_L1, kept).remove(u'&').replace(kept, "&"_L1);
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

/// The page (a widget with a title of its own) that an action belongs to.
QString pageOf(const QAction &action)
{
    for (const QObject *owner = action.parent(); owner; owner = owner->parent()) {
        const auto *widget = qobject_cast<const QWidget *>(owner);
        if (widget && !widget->isWindow() && !widget->windowTitle().isEmpty())
            return widget->windowTitle();
    }
    return {};
}

class Gatherer
{
public:
    void add(const QString &group, const QAction &action)
    {
        if (!action.isVisible() || action.shortcuts().isEmpty() || action.text().isEmpty() || m_seen.contains(&action))
            return;
        m_seen.insert(&action);
        lines.append({group, withoutMnemonic(action.text()),
            QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText)
                .replace("; "_L1, ", "_L1)});
    }

    void addMenu(const QString &group, const QMenu &menu)
    {
        for (const QAction *action : menu.actions()) {
            if (action->menu())
                addMenu(group, *action->menu());
            else
                add(group, *action);
        }
    }

    QList<ShortcutSheet::Line> lines;

private:
    QSet<const QAction *> m_seen;
};

} // namespace

QList<ShortcutSheet::Line> ShortcutSheet::linesOf(const QMainWindow &window)
{
    Gatherer gatherer;
    for (const QAction *top : window.menuBar()->actions()) {
        if (top->menu())
            gatherer.addMenu(withoutMnemonic(top->text()), *top->menu());
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        const QString page = pageOf(*action);
        gatherer.add(page.isEmpty() ? tr("Everywhere") : page, *action);
    }
    return gatherer.lines;
}

ShortcutSheet::ShortcutSheet(QMainWindow &window)
    : QDialog(&window)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformRowHeights(true);
    QTreeWidgetItem *group = nullptr;
    for (const Line &line : linesOf(window)) {
        if (!group || group->text(0) != line.group) {
            group = new QTreeWidgetItem(list, {line.group});
            QFont bold = list->font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(group, {line.text, line.keys});
    }
    list->expandAll();
    list->setItemsExpandable(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(list);
    layout->addWidget(buttons);
    resize(480, 560);
}

} // namespace switchhook
