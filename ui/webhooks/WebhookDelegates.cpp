// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookDelegates.h"

#include "ui/common/StatusStyle.h"
#include "ui/webhooks/WebhookFilterModel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace switchhook {

namespace {

constexpr int gap = 4;

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

QColor inkOf(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group, isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// To Qt a cell that may not be pressed is never selected, though its row is.
bool isRowSelected(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->selectionModel()->isSelected(index.siblingAtColumn(WebhookTableModel::Name));
}

/// A rectangle of that size at the cell's start, in the middle of its height.
QRect placed(const QStyleOptionViewItem &option, const QSize &size)
{
    return QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
        size.boundedTo(option.rect.size()), option.rect.adjusted(gap, 0, -gap, 0));
}

} // namespace

void MiddleElidedDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TextDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TextDelegate::initStyleOption(option, index);
    const QVariant verdict = index.data(WebhookTableModel::VerdictRole);
    const Verdict shown = verdict.isValid() ? static_cast<Verdict>(verdict.toInt()) : Verdict::Neutral;
    option->palette.setColor(QPalette::Text, verdictColor(shown, option->palette));
}

void PressableDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = std::exchange(ground.text, {});
    ground.features &= ~(QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay);
    ground.state.setFlag(QStyle::State_Selected, isRowSelected(option, index));
    ground.state |= QStyle::State_Enabled;
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    ground.state.setFlag(QStyle::State_Enabled, option.state & QStyle::State_Enabled);
    ground.text = text;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    paintContent(*painter, ground, index, m_down == index);
    painter->restore();
}

bool PressableDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isPress
        = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool isInside = mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier
        && pressRect(cell, index).contains(mouse->position().toPoint());
    if (isPress) {
        m_down = isInside ? QPersistentModelIndex(index) : QPersistentModelIndex();
        return isInside;
    }
    const bool wasDown = std::exchange(m_down, QPersistentModelIndex()) == index;
    if (wasDown && isInside)
        Q_EMIT pressed(index);
    return wasDown;
}

QSize SwitchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = option.fontMetrics.height();
    return {height * 2 + 4 * gap, height + 3 * gap};
}

QRect SwitchDelegate::pressRect(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = option.fontMetrics.height() - 2;
    return placed(option, {height * 2 - 2, height});
}

void SwitchDelegate::paintContent(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool isDown) const
{
    if (!(option.state & QStyle::State_Enabled))
        painter.setOpacity(0.5);
    const QRectF track = QRectF(pressRect(option, index)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QColor ink = inkOf(option);
    const QColor ground = option.palette.color(isSelected(option) ? QPalette::Highlight : QPalette::Base);
    QColor fill = ground;
    if (isOn)
        fill = isSelected(option) ? ink : verdictColor(Verdict::Good, option.palette);
    QColor outline = isOn ? fill : ink;
    outline.setAlphaF(isOn ? 1.0F : 0.6F);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const bool isAtEnd = isOn != (option.direction == Qt::RightToLeft);
    const qreal side = track.height() - (isDown ? 4 : 6);
    QRectF knob(0, 0, side, side);
    knob.moveCenter({isAtEnd ? track.right() - track.height() / 2 : track.left() + track.height() / 2,
        track.center().y()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOn ? ground : outline);
    painter.drawEllipse(knob);
}

DeliveriesDelegate::DeliveriesDelegate(const WebhookFilterModel &webhooks, QObject *parent)
    : PressableDelegate(parent)
    , m_webhooks(webhooks)
{
}

// Room for three digits, as the log keeps two hundred: the strips then begin below each other.
int DeliveriesDelegate::badgeWidth(const QStyleOptionViewItem &option) const
{
    return option.fontMetrics.horizontalAdvance(QStringLiteral("000")) + 4 * gap;
}

QSize DeliveriesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    constexpr int stripWidth = 12 * 5;
    return {badgeWidth(option) + stripWidth + 5 * gap, option.fontMetrics.height() + 3 * gap};
}

QRect DeliveriesDelegate::pressRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return placed(option, {sizeHint(option, index).width() - 2 * gap, option.fontMetrics.height() + gap});
}

void DeliveriesDelegate::paintContent(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool isDown) const
{
    const QRect all = pressRect(option, index);
    const QRect badge = QStyle::visualRect(
        option.direction, all, QRect(all.topLeft(), QSize(badgeWidth(option), all.height())));
    QColor ground = inkOf(option);
    ground.setAlphaF(isDown ? 0.3F : option.state & QStyle::State_MouseOver ? 0.2F : 0.1F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
    painter.setPen(inkOf(option));
    painter.setFont(option.font);
    painter.drawText(badge, Qt::AlignCenter, option.text);

    const std::vector<Outcome> &outcomes
        = m_webhooks.row(index.row()).outcomes;
    constexpr int step = 5;
    const int height = option.fontMetrics.ascent();
    const int bottom = all.center().y() + height / 2;
    int x = all.left() + badgeWidth(option) + 2 * gap;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Outcome outcome : outcomes) {
        const Verdict verdict = verdictOf(outcome);
        const int tall = verdict == Verdict::Bad ? height : verdict == Verdict::Good ? height / 2 : 2;
        const QRect bar(x, bottom - tall, step - 2, tall);
        const QColor colour = isSelected(option) ? inkOf(option) : verdictColor(verdict, option.palette);
        painter.fillRect(QStyle::visualRect(option.direction, all, bar), colour);
        x += step;
    }
}

QSize ButtonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {option.fontMetrics.horizontalAdvance(text) + 7 * gap, option.fontMetrics.height() + 3 * gap};
}

QRect ButtonDelegate::pressRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = sizeHint(option, index);
    return placed(option, {size.width() - 2 * gap, std::min(size.height(), option.rect.height() - 2)});
}

void ButtonDelegate::paintContent(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool isDown) const
{
    QStyleOptionButton button;
    button.rect = pressRect(option, index);
    button.text = option.text;
    button.state = (option.state & QStyle::State_Enabled) | (isDown ? QStyle::State_Sunken : QStyle::State_Raised)
        | (option.state & (QStyle::State_MouseOver | QStyle::State_Active));
    button.palette = option.palette;
    button.fontMetrics = option.fontMetrics;
    button.direction = option.direction;
    painter.setFont(option.font);
    styleOf(option)->drawControl(QStyle::CE_PushButton, &button, &painter, option.widget);
}

} // namespace switchhook
