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

// QScrollArea's own way would scroll as soon as the content has less than it would like to have.
void ScrollPane::fitContent()
{
    widget()->resize(viewport()->width(), std::max(viewport()->height(), widget()->minimumSizeHint().height()));
}

void ScrollPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitContent();
}

bool ScrollPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        fitContent();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace switchhook
