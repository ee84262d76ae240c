// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PagePanes.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

namespace switchhook {

using namespace Qt::StringLiterals;

PagePanes::PagePanes(QWidget *parent)
    : QSplitter(parent)
    , m_middle(new QStackedWidget(this))
    , m_beside(new QWidget(this))
    , m_title(new QLabel(m_beside))
    , m_besideStack(new QStackedWidget(m_beside))
{
    setChildrenCollapsible(false);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *close = new QToolButton(m_beside);
    close->setObjectName(u"closeBeside"_s);
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close this pane"));
    close->setAccessibleName(tr("Close this pane"));
    connect(close, &QToolButton::clicked, this, &PagePanes::closeBeside);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 4, 4);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(m_beside);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_besideStack, 1);
    addWidget(m_middle);
    addWidget(m_beside);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    m_beside->hide();
}

void PagePanes::addPage(QWidget *page)
{
    m_pages.append(page);
    m_middle->addWidget(page);
}

void PagePanes::showPage(QWidget *page)
{
    // Where one page gives way to another the stack focuses whatever is first in it: a filter instead of the table.
    const bool isNew = !page->focusWidget();
    if (page != pageBeside())
        m_middle->setCurrentWidget(page);
    if (isNew && page->focusWidget())
        page->focusWidget()->clearFocus();
    focusWithin(page);
    Q_EMIT changed();
}

void PagePanes::showBeside(QWidget *page)
{
    if (page == pageBeside())
        return;
    closeBeside();
    if (m_middle->currentWidget() == page)
        m_middle->setCurrentWidget(m_pages.front() == page ? m_pages.at(1) : m_pages.front());
    m_besideStack->addWidget(page);
    m_title->setText(page->windowTitle());
    page->show();
    m_beside->show();
    Q_EMIT changed();
}

void PagePanes::closeBeside()
{
    QWidget *page = pageBeside();
    if (!page)
        return;
    const bool hadFocus = m_beside->isAncestorOf(window()->focusWidget());
    m_middle->addWidget(page);
    m_beside->hide();
    if (hadFocus)
        focusWithin(m_middle->currentWidget());
    Q_EMIT changed();
}

QWidget *PagePanes::page() const
{
    return m_middle->currentWidget();
}

QWidget *PagePanes::pageBeside() const
{
    return m_besideStack->currentWidget();
}

void focusWithin(QWidget *pane)
{
    if (QWidget *last = pane->focusWidget(); last && last->isVisibleTo(pane) && last->isEnabled()) {
        last->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto children = pane->findChildren<QWidget *>();
    // The biggest thing to work with: a table or a text comes before the buttons above it.
    for (const auto policy : {Qt::StrongFocus, Qt::TabFocus}) {
        for (QWidget *child : children) {
            const bool takesIt = (child->focusPolicy() & policy) == policy && child->isEnabled()
                && child->isVisibleTo(pane) && !child->focusProxy();
            if (takesIt && (policy == Qt::TabFocus || child->inherits("QAbstractItemView"))) {
                child->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
    pane->setFocus(Qt::OtherFocusReason);
}

} // namespace switchhook
