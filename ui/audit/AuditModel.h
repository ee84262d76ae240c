// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/AuditEntry.h"
#include "core/domain/Tenant.h"

#include <QAbstractTableModel>

namespace switchhook {

/// Entries of the audit, the newest first, page by page as one scrolls.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Who, What, Object, OfTenant, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    explicit AuditModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }

    /// The first page; `isAll`: there are no older ones.
    void begin(std::vector<AuditEntry> entries, bool isAll);
    /// The next page.
    void append(std::vector<AuditEntry> entries, bool isAll);
    /// Entries that are newer than all that are there, the newest first; those that are known already are passed over.
    void prepend(const std::vector<AuditEntry> &entries);
    void setTenants(const std::vector<Tenant> &tenants);
    [[nodiscard]] const AuditEntry &entry(int row) const { return m_entries.at(static_cast<size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// One scrolls to the end: append() is wanted.
    void moreWanted();

private:
    [[nodiscard]] QString text(const AuditEntry &entry, int column) const;
    [[nodiscard]] QString tenantName(TenantId id) const;

    std::vector<AuditEntry> m_entries;
    std::vector<Tenant> m_tenants;
    bool m_isAll = true;
    bool m_isAsking = false;
};

/// "Ann", or "Ann as Bob" where someone acted as another one.
[[nodiscard]] QString auditActor(const AuditEntry &entry);
/// The name of what it was done to, or else its id.
[[nodiscard]] QString auditObject(const AuditEntry &entry);

} // namespace switchhook
