// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/TextDelegate.h"

#include <QPersistentModelIndex>

namespace switchhook {

class WebhookFilterModel;

/// Text that gives way in its middle: both ends of a URL tell which one it is.
class MiddleElidedDelegate : public TextDelegate
{
    Q_OBJECT

public:
    using TextDelegate::TextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The status in its colour, beside its sign and words.
class StatusDelegate : public TextDelegate
{
    Q_OBJECT

public:
    using TextDelegate::TextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// A cell with something to press in it, painted: a row costs nothing, however many there are.
class PressableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    /// Where one presses, within the cell's `option.rect`.
    [[nodiscard]] virtual QRect pressRect(
        const QStyleOptionViewItem &option, const QModelIndex &index) const = 0;

Q_SIGNALS:
    void pressed(const QModelIndex &index);

protected:
    /// Paints what is on the cell's ground.
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        bool isDown) const = 0;

private:
    QPersistentModelIndex m_down;
};

/// Active, as a switch. Where the knob stands tells it, not the colour alone.
class SwitchDelegate : public PressableDelegate
{
    Q_OBJECT

public:
    using PressableDelegate::PressableDelegate;
    [[nodiscard]] QRect pressRect(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        bool isDown) const override;
};

/// How many entries the log has, and how the last of them ended: tall and red is a failure, low and green is not.
class DeliveriesDelegate : public PressableDelegate
{
    Q_OBJECT

public:
    DeliveriesDelegate(const WebhookFilterModel &webhooks, QObject *parent);
    [[nodiscard]] QRect pressRect(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        bool isDown) const override;

private:
    [[nodiscard]] int badgeWidth(const QStyleOptionViewItem &option) const;

    const WebhookFilterModel &m_webhooks;
};

/// A button with the cell's text.
class ButtonDelegate : public PressableDelegate
{
    Q_OBJECT

public:
    using PressableDelegate::PressableDelegate;
    [[nodiscard]] QRect pressRect(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        bool isDown) const override;
};

} // namespace switchhook
