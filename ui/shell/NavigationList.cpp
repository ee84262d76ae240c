// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationList.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

/// The icon of the page that is shown, in the colour of its text.
class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // Icons of different sizes would move the text that stands beside them.
        const auto *view = qobject_cast<const QListWidget *>(option->widget);
        const QSize place = view ? view->iconSize() : option->decorationSize;
        option->decorationSize = place;
        if (!(option->state & QStyle::State_Selected))
            return;
        const qreal scale = option->widget ? option->widget->devicePixelRatioF() : 1.0;
        QPixmap tinted = option->icon.pixmap(option->decorationSize, scale);
        if (tinted.isNull())
            return;
        QPainter painter(&tinted);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(tinted.rect(), option->palette.color(QPalette::HighlightedText));
        painter.end();
        QIcon icon;
        icon.addPixmap(tinted, QIcon::Normal);
        icon.addPixmap(tinted, QIcon::Selected);
        option->icon = icon;
    }
};

} // namespace

NavigationList::NavigationList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Pages"));
    setObjectName(u"navigation"_s);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(false);
    setSpacing(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    const int iconSide = style()->pixelMetric(QStyle::PM_SmallIconSize);
    setIconSize({iconSide, iconSide});
    setItemDelegate(new PageDelegate(this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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

void NavigationList::setOffered(QWidget *page, bool offered)
{
    m_pages.key(page)->setHidden(!offered);
    updateGeometry();
}

QSize NavigationList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < count(); ++row) {
        if (!isRowHidden(row))
            height += sizeHintForRow(row) + 2 * spacing();
    }
    return {std::max(208, minimumSizeHint().width()), height + 2 * frameWidth()};
}

QSize NavigationList::minimumSizeHint() const
{
    const int mark = fontMetrics().horizontalAdvance(u"  ●"_s);
    int words = 0;
    for (const QWidget *page : m_pages)
        words = std::max(words, fontMetrics().horizontalAdvance(page->windowTitle()));
    return {words + mark + 48, 0}; // an icon and the gaps about it
}

void NavigationList::setPage(QWidget *page)
{
    const QSignalBlocker silent(this);
    setCurrentItem(m_pages.key(page));
}

} // namespace switchhook
