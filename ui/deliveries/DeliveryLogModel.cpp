// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/DeliveryLogModel.h"

#include "ui/common/StatusStyle.h"
#include "ui/common/TimeText.h"
#include "ui/deliveries/LogText.h"

#include <QLocale>
#include <QTextDocument> // Qt::convertFromPlainText

#include <algorithm>
#include <functional>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsKept = 4000;
constexpr size_t mostWanted = 400; // more than any screen shows
constexpr int besideWanted = 20; // rows before and behind are fetched with it

QString displayText(const DeliverySummary &row, int column)
{
    const QLocale locale;
    switch (column) {
    case DeliveryLogModel::Time:
        return logTime(row.time);
    case DeliveryLogModel::Webhook:
        return row.webhookName;
    case DeliveryLogModel::Event:
        return row.eventName;
    case DeliveryLogModel::Status:
        return statusText(row.outcome, row.statusCode);
    case DeliveryLogModel::Attempt:
        return locale.toString(row.attempt);
    case DeliveryLogModel::Duration:
        return wasSent(row.outcome) ? durationText(row.duration) : u"–"_s;
    case DeliveryLogModel::Size:
        return row.statusCode && row.responseSize ? sizeText(*row.responseSize) : u"–"_s;
    default:
        return {};
    }
}

QVariant sortValue(const DeliverySummary &row, int column)
{
    switch (column) {
    case DeliveryLogModel::Time:
        return toMilliseconds(row.time);
    case DeliveryLogModel::Status:
        return row.statusCode.value_or(0);
    case DeliveryLogModel::Attempt:
        return row.attempt;
    case DeliveryLogModel::Duration:
        return static_cast<qlonglong>(row.duration.count());
    case DeliveryLogModel::Size:
        return row.responseSize.value_or(0);
    default:
        return displayText(row, column);
    }
}

bool isNumber(int column)
{
    return column == DeliveryLogModel::Attempt || column == DeliveryLogModel::Duration
        || column == DeliveryLogModel::Size;
}

} // namespace

DeliveryLogModel::DeliveryLogModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(rowsKept)
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(0);
    connect(&m_ask, &QTimer::timeout, this, &DeliveryLogModel::wanted);
}

void DeliveryLogModel::clear()
{
    beginResetModel();
    m_ids.clear();
    m_rows.clear();
    m_wanted.clear();
    endResetModel();
}

int DeliveryLogModel::firstNotAbove(DeliveryId id) const
{
    const auto place = std::ranges::lower_bound(m_ids, id, std::greater<>());
    return static_cast<int>(place - m_ids.begin());
}

DeliveryId DeliveryLogModel::idAt(int row) const
{
    return m_ids.at(static_cast<size_t>(row));
}

int DeliveryLogModel::rowOf(DeliveryId id) const
{
    const int row = firstNotAbove(id);
    return row < rowCount() && idAt(row) == id ? row : -1;
}

void DeliveryLogModel::place(const std::vector<DeliveryId> &found, DeliveryId low, DeliveryId high)
{
    const int begin = firstNotAbove(DeliveryId(high.value() - 1));
    const int end = firstNotAbove(DeliveryId(low.value() - 1));
    m_wanted.clear(); // their rows may change; what is still in sight is asked for again
    removeOthers(found, begin, end);
    insertMissing(found);
}

void DeliveryLogModel::removeOthers(const std::vector<DeliveryId> &found, int begin, int end)
{
    const auto stays
        = [&](int row) { return std::ranges::binary_search(found, idAt(row), std::greater<>()); };
    for (int last = end - 1; last >= begin; --last) {
        if (stays(last))
            continue;
        int first = last;
        while (first > begin && !stays(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

// From the oldest on, in runs that stand together.
void DeliveryLogModel::insertMissing(const std::vector<DeliveryId> &found)
{
    for (auto last = found.end(); last != found.begin();) {
        const int row = firstNotAbove(*std::prev(last));
        if (row < rowCount() && idAt(row) == *std::prev(last)) {
            --last;
            continue;
        }
        auto first = std::prev(last);
        while (first != found.begin() && (row == 0 || *std::prev(first) < idAt(row - 1)))
            --first;
        beginInsertRows({}, row, row + static_cast<int>(last - first) - 1);
        m_ids.insert(m_ids.begin() + row, first, last);
        endInsertRows();
        last = first;
    }
}

void DeliveryLogModel::setRows(const std::vector<DeliveryId> &asked, const std::vector<DeliverySummary> &rows)
{
    for (const DeliverySummary &row : rows)
        m_rows.insert(row.id, new DeliverySummary(row));
    int first = rowCount();
    int last = -1;
    std::vector<DeliveryId> gone;
    for (const DeliveryId id : asked) {
        const int row = rowOf(id);
        if (row >= 0 && std::ranges::find(rows, id, &DeliverySummary::id) == rows.end())
            gone.push_back(id);
        else if (row >= 0)
            std::tie(first, last) = std::pair(std::min(first, row), std::max(last, row));
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    for (const DeliveryId id : gone)
        place({}, id, DeliveryId(id.value() + 1));
}

void DeliveryLogModel::ask(int row) const
{
    std::erase(m_wanted, row);
    if (m_wanted.size() == mostWanted)
        m_wanted.erase(m_wanted.begin());
    m_wanted.push_back(row);
    if (!m_ask.isActive())
        m_ask.start();
}

std::vector<DeliveryId> DeliveryLogModel::takeWanted()
{
    std::vector<DeliveryId> ids;
    const auto take = [&](int row) {
        if (row >= 0 && row < rowCount() && !m_rows.contains(idAt(row)))
            ids.push_back(idAt(row));
    };
    while (!m_wanted.empty()) {
        take(m_wanted.back());
        m_wanted.pop_back();
    }
    if (!ids.empty()) {
        const int newest = rowOf(*std::ranges::max_element(ids));
        const int oldest = rowOf(*std::ranges::min_element(ids));
        for (int i = 1; i <= besideWanted; ++i) {
            take(newest - i);
            take(oldest + i);
        }
    }
    return ids;
}

int DeliveryLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int DeliveryLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveryLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole && role != VerdictRole)
        return {};
    const DeliverySummary *row = m_rows.object(idAt(index.row()));
    if (!row) {
        ask(index.row());
        return role == Qt::DisplayRole && index.column() == Time ? QVariant(u"…"_s) : QVariant();
    }
    switch (role) {
    case SortRole:
        return sortValue(*row, index.column());
    case VerdictRole:
        return index.column() == Status ? QVariant(static_cast<int>(verdictOf(row->outcome))) : QVariant();
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(
            index.column() == Time ? exactTime(row->time) : displayText(*row, index.column()));
    default:
        return displayText(*row, index.column());
    }
}

QVariant DeliveryLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Size)
        return tr("Size of the answer's body");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Webhook:
        return tr("Webhook");
    case Event:
        return tr("Event");
    case Status:
        return tr("Status");
    case Attempt:
        return tr("Attempt");
    case Duration:
        return tr("Duration");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace switchhook
