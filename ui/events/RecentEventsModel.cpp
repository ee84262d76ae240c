// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/RecentEventsModel.h"

#include "ui/common/TimeText.h"

#include <QDateTime>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

/// Only what is new and what is gone changes, so that selection and scroll position stay.
void RecentEventsModel::setEvents(const std::vector<EventOnRecord> &events)
{
    removeGone(events);
    insertNew(events);
}

void RecentEventsModel::removeGone(const std::vector<EventOnRecord> &events)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(events, event(row).id, &EventOnRecord::id) != events.end())
            continue;
        beginRemoveRows({}, row, row);
        m_events.erase(m_events.begin() + row);
        endRemoveRows();
    }
}

void RecentEventsModel::insertNew(const std::vector<EventOnRecord> &events)
{
    for (size_t i = 0; i < events.size(); ++i) {
        if (i < m_events.size() && m_events[i].id == events[i].id)
            continue;
        const int row = static_cast<int>(i);
        beginInsertRows({}, row, row);
        m_events.insert(m_events.begin() + row, events[i]);
        endInsertRows();
    }
}

int RecentEventsModel::rowOf(EventId wanted) const
{
    const auto found = std::ranges::find(m_events, wanted, &EventOnRecord::id);
    return found == m_events.end() ? -1 : static_cast<int>(found - m_events.begin());
}

int RecentEventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant RecentEventsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EventOnRecord &shown = event(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        const Timestamp now = fromMilliseconds(QDateTime::currentMSecsSinceEpoch());
        return tr("%1, %2").arg(shown.name, relativeTime(shown.accepted, now));
    }
    case Qt::ToolTipRole:
        return QString(shown.id.toString() + u'\n' + exactTime(shown.accepted)).toHtmlEscaped();
    case SortRole:
        return static_cast<qlonglong>(shown.id.value());
    default:
        return {};
    }
}

} // namespace switchhook
