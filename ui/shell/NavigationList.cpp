// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationList.h"

namespace switchhook {

using namespace Qt::StringLiterals;

NavigationList::NavigationList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Pages"));
    setObjectName(u"navigation"_s);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(false);
    setSpacing(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (QWidget *page = m_pages.value(item))
            Q_EMIT chosen(page);
    });
}

void NavigationList::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    item->setFlags(Qt::NoItemFlags);
    QFont small = font();
    small.setBold(true);
    item->setFont(small);
    item->setForeground(palette().placeholderText());
}

void NavigationList::addPage(QWidget *page, const QString &icon)
{
    auto *item = new QListWidgetItem(QIcon::fromTheme(icon), page->windowTitle(), this);
    item->setSizeHint(QSize(0, std::max(28, fontMetrics().height() + 12)));
    m_pages.insert(item, page);
}

void NavigationList::setRunning(QWidget *page, bool running, const QString &spoken)
{
    QListWidgetItem *item = m_pages.key(page);
    item->setText(running ? u"%1  ●"_s.arg(page->windowTitle()) : page->windowTitle());
    item->setData(Qt::AccessibleTextRole, running ? spoken : page->windowTitle());
    item->setToolTip(running ? spoken : QString());
}

void NavigationList::setPage(QWidget *page)
{
    const QSignalBlocker silent(this);
    setCurrentItem(m_pages.key(page));
}

} // namespace switchhook
