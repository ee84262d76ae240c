// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace switchhook {

/// The events of an EventTreeModel that a search finds: each word stands in an event's title, name or
/// description, or in the entity's. The groups always stay.
class EventFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setSearch(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }
    /// Names of the events found, of all groups or of this one.
    [[nodiscard]] QStringList found(const QModelIndex &parent = {}) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace switchhook
