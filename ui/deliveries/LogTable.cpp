// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/LogTable.h"

#include "ui/common/RowChoice.h"
#include "ui/common/StatusStyle.h"
#include "ui/common/TextDelegate.h"
#include "ui/deliveries/DeliveryLogModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

class StatusDelegate : public TextDelegate
{
public:
    using TextDelegate::TextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        TextDelegate::initStyleOption(option, index);
        const QVariant verdict = index.data(DeliveryLogModel::VerdictRole);
        if (verdict.isValid())
            option->palette.setColor(
                QPalette::Text, verdictColor(static_cast<Verdict>(verdict.toInt()), option->palette));
    }
};

} // namespace

LogTable::LogTable(DeliveryLogModel &model, QWidget *parent)
    : QTableView(parent)
    , m_log(model)
{
    setModel(&model);
    setObjectName(u"deliveryLog"_s);
    setAccessibleName(tr("Delivery log"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerItem);
    setItemDelegate(new TextDelegate(this));
    setItemDelegateForColumn(DeliveryLogModel::Status, new StatusDelegate(this));
    const QFontMetrics metrics(font());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    const auto setWidth = [&](int column, const QString &text) {
        setColumnWidth(column, metrics.horizontalAdvance(text) + 24);
    };
    setWidth(DeliveryLogModel::Time, u"2026-12-30 23:59:59.999"_s);
    setWidth(DeliveryLogModel::Webhook, u"A name of usual length"_s);
    setWidth(DeliveryLogModel::Event, u"campaign.status_changed"_s);
    setWidth(DeliveryLogModel::Attempt, tr("Attempt") + u"00"_s);
    setWidth(DeliveryLogModel::Duration, tr("Duration") + u"0000"_s);
    setWidth(DeliveryLogModel::Size, u"1023.9 KiB00"_s);
    header->setSectionResizeMode(DeliveryLogModel::Status, QHeaderView::Stretch);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::heldChanged);
}

void LogTable::showWebhookColumn(bool show)
{
    setColumnHidden(DeliveryLogModel::Webhook, !show);
}

std::optional<DeliveryId> LogTable::selected() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_log.idAt(rows.front().row()));
}

void LogTable::select(DeliveryId id)
{
    const int row = m_log.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_log.index(row, 0);
    setCurrentIndex(index);
    selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

std::vector<DeliveryId> LogTable::inSight() const
{
    std::vector<DeliveryId> ids;
    const int first = rowAt(0);
    if (first < 0 || !isVisible())
        return ids;
    const int below = rowAt(viewport()->height());
    const int last = below < 0 ? m_log.rowCount() - 1 : below;
    for (int row = first; row <= last; ++row)
        ids.push_back(m_log.idAt(row));
    return ids;
}

bool LogTable::isHeld() const
{
    return verticalScrollBar()->value() > 0 || selectionModel()->hasSelection();
}

void LogTable::keyPressEvent(QKeyEvent *event)
{
    const bool isStep
        = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up || event->key() == Qt::Key_Space;
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection())
        clearSelection();
    else if (isStep && !selectionModel()->hasSelection() && m_log.rowCount() > 0)
        chooseRow(*this, std::max(currentIndex().row(), 0)); // the first press chooses where one is
    else
        QTableView::keyPressEvent(event);
    // Home moves nothing where one is there already, but who presses it wants the first one.
    const bool isEnd = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (isEnd && !selectionModel()->hasSelection() && currentIndex().isValid())
        chooseRow(*this, currentIndex().row());
}

void LogTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMade();
    Q_EMIT heldChanged();
}

} // namespace switchhook
