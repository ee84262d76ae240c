// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditModel.h"

#include "core/text/AuditText.h"
#include "core/text/ForeignText.h"
#include "ui/common/TimeText.h"

#include <QTextDocument> // Qt::convertFromPlainText

#include <algorithm>

namespace switchhook {

void AuditModel::begin(std::vector<AuditEntry> entries, bool isAll)
{
    m_isAll = true; // whoever looks meanwhile asks for nothing
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    m_isAll = isAll;
    m_isAsking = false;
}

void AuditModel::append(std::vector<AuditEntry> entries, bool isAll)
{
    if (!entries.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
        std::ranges::move(entries, std::back_inserter(m_entries));
        endInsertRows();
    }
    m_isAll = isAll; // from here on the next page may be asked for
    m_isAsking = false;
}

void AuditModel::prepend(const std::vector<AuditEntry> &entries)
{
    const qint64 newest = m_entries.empty() ? 0 : m_entries.front().number;
    const auto known = std::ranges::find_if(entries, [&](const AuditEntry &entry) { return entry.number <= newest; });
    const auto count = static_cast<int>(known - entries.begin());
    if (count == 0)
        return;
    beginInsertRows({}, 0, count - 1);
    m_entries.insert(m_entries.begin(), entries.begin(), known);
    endInsertRows();
}

void AuditModel::setTenants(const std::vector<Tenant> &tenants)
{
    if (tenants == m_tenants)
        return;
    m_tenants = tenants;
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, OfTenant), index(rowCount() - 1, OfTenant));
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AuditModel::tenantName(TenantId id) const
{
    const auto found = std::ranges::find(m_tenants, id, &Tenant::id);
    return found == m_tenants.end() ? id.toString() : foreignText(found->name);
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return logTime(entry.time);
    case Who:
        return auditActor(entry);
    case What:
        return auditActionText(entry.action);
    case Object:
        return auditObject(entry);
    case OfTenant:
        return entry.tenant ? tenantName(*entry.tenant) : tr("All tenants");
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditEntry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(
            index.column() == Time ? exactTime(entry.time) : text(entry, index.column()));
    case SortRole:
        return static_cast<qlonglong>(entry.number);
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Object:
        return tr("To what");
    case OfTenant:
        return tr("Tenant");
    default:
        return {};
    }
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isAll && !m_isAsking;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    Q_EMIT moreWanted();
}

QString auditActor(const AuditEntry &entry)
{
    const QString actor = foreignText(entry.actor);
    return entry.actingAs ? AuditModel::tr("%1 as %2").arg(actor, foreignText(*entry.actingAs)) : actor;
}

QString auditObject(const AuditEntry &entry)
{
    return foreignText(entry.objectName.isEmpty() ? entry.objectId : entry.objectName);
}

} // namespace switchhook
