// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ScrollPane.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace switchhook {

ScrollPane::ScrollPane(QWidget *content, int least, QWidget *parent)
    : QScrollArea(parent)
    , m_least(least)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false); // it would become a surface of its own
    viewport()->setAutoFillBackground(false);
    content->installEventFilter(this);
}

QSize ScrollPane::minimumSizeHint() const
{
    const QSize content = widget()->minimumSizeHint();
    const int bar = content.height() > m_least ? verticalScrollBar()->sizeHint().width() : 0;
    return {content.width() + bar, std::min(content.height(), m_least)};
}

QSize ScrollPane::sizeHint() const
{
    return widget()->sizeHint().expandedTo(minimumSizeHint());
}

bool ScrollPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace switchhook
