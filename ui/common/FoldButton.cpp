// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FoldButton.h"

#include <QEvent>

namespace switchhook {

FoldButton::FoldButton(QWidget *parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::toggled, this, &FoldButton::updateArrow);
    updateArrow();
}

// Fusion draws the arrow close to the text, on either side.
void FoldButton::setTitle(const QString &title)
{
    setText(u' ' + title + u' ');
    setAccessibleName(title);
}

void FoldButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        updateArrow();
}

void FoldButton::updateArrow()
{
    const auto closed = layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
    setArrowType(isChecked() ? Qt::DownArrow : closed);
}

} // namespace switchhook
