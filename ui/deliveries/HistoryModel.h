// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/DeliveryHistory.h"

#include <QAbstractTableModel>

namespace switchhook {

/// Success and duration over time as a table, newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { From, Deliveries, Failures, SuccessRate, Median, P95, ColumnCount };
    enum Role { SortRole = Qt::UserRole }; ///< the raw value beside the text

    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first, each a span of that many hours.
    void setPoints(const std::vector<HistoryPoint> &points, int hours);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const HistoryPoint &point, int column) const;
    [[nodiscard]] static QVariant value(const HistoryPoint &point, int column);

    std::vector<HistoryPoint> m_points; // newest first
    int m_hours = 24;
};

} // namespace switchhook
