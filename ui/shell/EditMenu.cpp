// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EditMenu.h"

#include <QApplication>
#include <QMetaMethod>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

bool canDo(const QWidget *widget, const QByteArray &slot)
{
    if (!widget || !widget->isEnabled())
        return false;
    const bool changes = slot != "copy" && slot != "selectAll";
    return widget->metaObject()->indexOfMethod(slot + "()") >= 0
        && !(changes && widget->property("readOnly").toBool());
}

} // namespace

EditMenu::EditMenu(QWidget *parent)
    : QMenu(tr("&Edit"), parent)
{
    addEntry("undo", tr("&Undo"), u"edit-undo"_s, QKeySequence::Undo);
    addEntry("redo", tr("&Redo"), u"edit-redo"_s, QKeySequence::Redo);
    addSeparator();
    addEntry("cut", tr("Cu&t"), u"edit-cut"_s, QKeySequence::Cut);
    addEntry("copy", tr("&Copy"), u"edit-copy"_s, QKeySequence::Copy);
    addEntry("paste", tr("&Paste"), u"edit-paste"_s, QKeySequence::Paste);
    addSeparator();
    addEntry("selectAll", tr("Select &all"), u"edit-select-all"_s, QKeySequence::SelectAll);
    connect(this, &QMenu::aboutToShow, this, &EditMenu::update);
}

void EditMenu::addEntry(const char *slot, const QString &text, const QString &icon, const QKeySequence &key)
{
    QAction *action
        = addAction(QIcon::fromTheme(icon), text + u'\t' + key.toString(QKeySequence::NativeText));
    connect(action, &QAction::triggered, this, [slot] {
        if (QWidget *widget = QApplication::focusWidget(); canDo(widget, slot))
            QMetaObject::invokeMethod(widget, slot);
    });
    m_entries.append({action, slot});
}

void EditMenu::update()
{
    for (const auto &[action, slot] : m_entries)
        action->setEnabled(canDo(QApplication::focusWidget(), slot));
}

} // namespace switchhook
