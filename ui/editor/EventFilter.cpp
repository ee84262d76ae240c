// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EventFilter.h"

#include "ui/editor/EventTreeModel.h"

#include <algorithm>

namespace switchhook {

void EventFilter::setSearch(const QString &text)
{
    m_words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

QStringList EventFilter::found(const QModelIndex &parent) const
{
    QStringList names;
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        const auto *model = static_cast<EventTreeModel *>(sourceModel());
        if (model->kindOf(mapToSource(child)) == EventTreeModel::Kind::Event)
            names << child.data(EventTreeModel::EventNameRole).toString();
        else
            names << found(child);
    }
    return names;
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid() || m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (const int children = sourceModel()->rowCount(index); children > 0) {
        for (int child = 0; child < children; ++child) {
            if (filterAcceptsRow(child, index))
                return true;
        }
        return false;
    }
    const QString text = index.data(EventTreeModel::SearchRole).toString() + u' '
        + parent.data(EventTreeModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace switchhook
