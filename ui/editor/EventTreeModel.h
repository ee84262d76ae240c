// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventSelection.h"
#include "ui/editor/EventTreeNode.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace switchhook {

/// Groups, their entities, their events; with the check boxes of an EventSelection.
class EventTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, PatternColumn, ColumnCount };
    enum Role {
        EventNameRole = Qt::UserRole + 1, ///< of the event, or of the first one below
        IsPatternRole, ///< whether the text is a pattern, and no words
        SearchRole, ///< all that a search looks at, in small letters
    };
    using Kind = EventTreeNode::Kind;

    /// `catalogue` must live longer.
    explicit EventTreeModel(const EventCatalogue &catalogue, QObject *parent = nullptr);
    ~EventTreeModel() override;

    void setPatterns(const QStringList &patterns);
    [[nodiscard]] const EventSelection &selection() const { return m_selection; }
    void setEverything(bool on);
    void setGroup(const QModelIndex &group, bool on);
    /// Each of these events by name: what a search shows.
    void setEvents(const QStringList &events, bool on);
    [[nodiscard]] int eventCount() const;
    [[nodiscard]] Kind kindOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// By the user, or by a call other than setPatterns().
    void selectionChanged();

private:
    using Node = EventTreeNode;

    [[nodiscard]] const Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QString patternText(const Node &node) const;
    [[nodiscard]] bool isPattern(const Node &node) const;
    [[nodiscard]] QVariant font(const Node &node, int column) const;
    [[nodiscard]] QString toolTip(const Node &node) const;
    [[nodiscard]] QString spoken(const Node &node) const;
    [[nodiscard]] Qt::CheckState checkState(const Node &node) const;
    void tellChecks(const QModelIndex &parent = {});

    EventSelection m_selection;
    std::unique_ptr<Node> m_root;
};

} // namespace switchhook
