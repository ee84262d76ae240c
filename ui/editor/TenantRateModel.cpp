// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TenantRateModel.h"

#include <QLocale>
#include <QTextDocument>

namespace switchhook {

QString rateText(double perDay)
{
    constexpr double shownAtLeast = 0.1;
    const auto number = [](double rate) { return QLocale().toString(rate, 'f', 1); };
    if (perDay > 0 && perDay < shownAtLeast)
        return TenantRateModel::tr("less than %1").arg(number(shownAtLeast));
    return number(perDay);
}

void TenantRateModel::setRates(std::vector<TenantRate> rates)
{
    beginResetModel();
    m_rates = std::move(rates);
    endResetModel();
}

int TenantRateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rates.size());
}

int TenantRateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TenantRateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TenantRate &rate = m_rates[static_cast<size_t>(index.row())];
    const bool isName = index.column() == TenantColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? rate.tenant.name : rateText(rate.perDay);
    case Qt::ToolTipRole:
        return isName ? QVariant(Qt::convertFromPlainText(rate.tenant.name)) : QVariant();
    case SortRole:
        return isName ? QVariant(rate.tenant.name) : QVariant(rate.perDay);
    case Qt::TextAlignmentRole:
        return isName ? QVariant() : QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    default:
        return {};
    }
}

QVariant TenantRateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (section == TenantColumn ? Qt::AlignLeft : Qt::AlignRight)));
    if (role != Qt::DisplayRole)
        return {};
    return section == TenantColumn ? tr("Tenant") : tr("Events a day");
}

} // namespace switchhook
