// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveries/HistoryModel.h"

#include "ui/common/TimeText.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace switchhook {

void HistoryModel::setPoints(const std::vector<HistoryPoint> &points, int hours)
{
    beginResetModel();
    m_points.assign(points.rbegin(), points.rend());
    m_hours = hours;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const HistoryPoint &point, int column) const
{
    const QLocale locale;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(toMilliseconds(point.from));
    switch (column) {
    case From:
        return m_hours < 24 ? locale.toString(from, QLocale::ShortFormat)
                            : locale.toString(from.date(), QLocale::ShortFormat);
    case Deliveries:
        return locale.toString(point.deliveries);
    case Failures:
        return locale.toString(point.failures);
    case SuccessRate: // a failure among thousands does not round up to 100
        return tr("%1 %").arg(locale.toString(std::floor(point.successRate() * 1000) / 10, 'f', 1));
    case Median:
        return durationText(point.median);
    case P95:
        return durationText(point.p95);
    default:
        return {};
    }
}

QVariant HistoryModel::value(const HistoryPoint &point, int column)
{
    switch (column) {
    case From:
        return toMilliseconds(point.from);
    case Deliveries:
        return point.deliveries;
    case Failures:
        return point.failures;
    case SuccessRate:
        return point.successRate();
    case Median:
        return static_cast<qlonglong>(point.median.count());
    case P95:
        return static_cast<qlonglong>(point.p95.count());
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryPoint &point = m_points[static_cast<size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(point, index.column());
    if (role == SortRole)
        return value(point, index.column());
    if (role == Qt::TextAlignmentRole && index.column() != From)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != From)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From:
        return tr("Since");
    case Deliveries:
        return tr("Deliveries");
    case Failures:
        return tr("Failures");
    case SuccessRate:
        return tr("Success rate");
    case Median:
        return tr("Median duration");
    case P95:
        return tr("95 % within");
    default:
        return {};
    }
}

} // namespace switchhook
