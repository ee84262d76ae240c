// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/DeliveryCriteria.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

namespace switchhook {

/// The log as a table, newest first: the ids of all entries that match, and what is shown of those that are
/// looked at. A row that is not known yet has a placeholder and is asked for (wanted()). Without any access
/// to a database: DeliveryFeed brings what it shows.
class DeliveryLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Webhook, Event, Status, Attempt, Duration, Size, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< the raw value beside the text
        VerdictRole, ///< int of StatusStyle's Verdict, for Status
    };

    explicit DeliveryLogModel(QObject *parent = nullptr);

    void clear();
    /// Of the entries with ids from `low` up to, not including, `high` these match, newest first, and no
    /// others. What is there already stays as it is.
    void place(const std::vector<DeliveryId> &found, DeliveryId low, DeliveryId high);
    /// What is shown of the entries `asked` for; those without are gone from the log, and go here.
    void setRows(const std::vector<DeliveryId> &asked, const std::vector<DeliverySummary> &rows);

    [[nodiscard]] const std::vector<DeliveryId> &ids() const { return m_ids; }
    [[nodiscard]] DeliveryId idAt(int row) const;
    /// -1 where it is not there.
    [[nodiscard]] int rowOf(DeliveryId id) const;
    /// Rows that were asked for and are not known; the ones asked for last, which are in sight, come first.
    [[nodiscard]] std::vector<DeliveryId> takeWanted();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void wanted();

private:
    [[nodiscard]] int firstNotAbove(DeliveryId id) const;
    void removeOthers(const std::vector<DeliveryId> &found, int begin, int end);
    void insertMissing(const std::vector<DeliveryId> &found);
    void ask(int row) const;

    std::vector<DeliveryId> m_ids; // descending
    mutable QCache<DeliveryId, DeliverySummary> m_rows;
    mutable std::vector<int> m_wanted; // rows, the latest last
    mutable QTimer m_ask;
};

} // namespace switchhook
