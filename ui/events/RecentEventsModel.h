// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventExplanation.h"

#include <QAbstractListModel>

namespace switchhook {

/// Events on record, newest first.
class RecentEventsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int SortRole = Qt::UserRole; ///< the id's number, which grows with time

    using QAbstractListModel::QAbstractListModel;

    void setEvents(const std::vector<EventOnRecord> &events);
    [[nodiscard]] const EventOnRecord &event(int row) const { return m_events[static_cast<size_t>(row)]; }
    /// -1 where it is not among them.
    [[nodiscard]] int rowOf(EventId event) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void insertNew(const std::vector<EventOnRecord> &events);
    void removeGone(const std::vector<EventOnRecord> &events);

    std::vector<EventOnRecord> m_events;
};

} // namespace switchhook
