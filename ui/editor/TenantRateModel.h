// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/SystemPreview.h"

#include <QAbstractTableModel>

namespace switchhook {

/// How many events a day each tenant would send.
class TenantRateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TenantColumn, RateColumn, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; ///< a name, or a number of events a day

    using QAbstractTableModel::QAbstractTableModel;

    void setRates(std::vector<TenantRate> rates);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TenantRate> m_rates;
};

/// As one says a number of events a day: "0.0", "less than 0.1", "3.5", "1,204.0".
[[nodiscard]] QString rateText(double perDay);

} // namespace switchhook
