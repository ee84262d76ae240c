// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EventTreeModel.h"

#include <QFont>
#include <QFontDatabase>
#include <QTextDocument>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Qt::CheckState toCheckState(EventSelection::State state)
{
    switch (state) {
    case EventSelection::State::None:
        return Qt::Unchecked;
    case EventSelection::State::Some:
        return Qt::PartiallyChecked;
    case EventSelection::State::All:
        return Qt::Checked;
    }
    return Qt::Unchecked;
}

} // namespace

EventTreeModel::EventTreeModel(const EventCatalogue &catalogue, QObject *parent)
    : QAbstractItemModel(parent)
    , m_selection(catalogue)
    , m_root(makeEventTree(catalogue))
{
}

EventTreeModel::~EventTreeModel() = default;

void EventTreeModel::setPatterns(const QStringList &patterns)
{
    if (m_selection.patterns() == patterns)
        return;
    const EventCatalogue &catalogue = m_selection.catalogue();
    m_selection = EventSelection(catalogue, patterns);
    tellChecks();
}

void EventTreeModel::setEverything(bool on)
{
    m_selection.setEverything(on);
    tellChecks();
    Q_EMIT selectionChanged();
}

void EventTreeModel::setGroup(const QModelIndex &group, bool on)
{
    m_selection.setCategory(nodeAt(group)->key, on);
    tellChecks();
    Q_EMIT selectionChanged();
}

void EventTreeModel::setEvents(const QStringList &events, bool on)
{
    for (const QString &event : events)
        m_selection.setEvent(event, on);
    tellChecks();
    Q_EMIT selectionChanged();
}

int EventTreeModel::eventCount() const
{
    return m_root->events();
}

EventTreeModel::Kind EventTreeModel::kindOf(const QModelIndex &index) const
{
    return nodeAt(index)->kind;
}

const EventTreeModel::Node *EventTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex EventTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex EventTreeModel::parent(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    if (node == m_root.get() || node->parent == m_root.get())
        return {};
    return createIndex(node->parent->row, 0, node->parent);
}

int EventTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int EventTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant EventTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeAt(index);
    const bool isTitle = index.column() == TitleColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isTitle ? node.title : patternText(node);
    case Qt::CheckStateRole:
        return isTitle ? QVariant(checkState(node)) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        return isTitle ? QVariant(spoken(node)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return node.description;
    case Qt::FontRole:
        return font(node, index.column());
    case IsPatternRole:
        return !isTitle && isPattern(node);
    case EventNameRole:
        return node.firstEvent().key;
    case SearchRole:
        return QString(node.key + u' ' + node.title + u' ' + node.description).toLower();
    default:
        return {};
    }
}

QVariant EventTreeModel::font(const Node &node, int column) const
{
    if (column == PatternColumn)
        return isPattern(node) ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    if (node.kind != Kind::Group)
        return {};
    QFont bold;
    bold.setBold(true);
    return bold;
}

QVariant EventTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TitleColumn ? tr("Event") : tr("Subscribed by");
}

QString EventTreeModel::patternText(const Node &node) const
{
    using Coverage = EventSelection::Coverage;
    switch (node.kind) {
    case Kind::Group:
        return tr("%1 of %2").arg(m_selection.selectedInCategory(node.key)).arg(node.events());
    case Kind::Entity: {
        if (m_selection.isEverything())
            return u"*"_s;
        if (m_selection.entityState(node.key) == EventSelection::State::All)
            return node.key + ".*"_L1;
        const int selected = m_selection.selectedInEntity(node.key);
        return selected > 0 ? tr("%1 of %2").arg(selected).arg(node.events()) : QString();
    }
    case Kind::Event:
        break;
    }
    switch (m_selection.coverage(node.key)) {
    case Coverage::None:
        return {};
    case Coverage::ByName:
        return node.key;
    case Coverage::ByEntity:
        return node.parent->key + ".*"_L1;
    case Coverage::ByAll:
        return u"*"_s;
    }
    return {};
}

bool EventTreeModel::isPattern(const Node &node) const
{
    return node.kind == Kind::Event
        || (node.kind == Kind::Entity && m_selection.entityState(node.key) == EventSelection::State::All);
}

QString EventTreeModel::toolTip(const Node &node) const
{
    switch (node.kind) {
    case Kind::Group:
        return {};
    case Kind::Entity:
        return Qt::convertFromPlainText(
            tr("A check here stands for %1.*: all of these events, and any that a later version adds.")
                .arg(node.key));
    case Kind::Event:
        return Qt::convertFromPlainText(tr("%1: %2").arg(node.key, node.description));
    }
    return {};
}

QString EventTreeModel::spoken(const Node &node) const
{
    switch (node.kind) {
    case Kind::Group:
        return tr("%1, %2 of %3 events")
            .arg(node.title)
            .arg(m_selection.selectedInCategory(node.key))
            .arg(node.events());
    case Kind::Entity:
        return tr("%1, %2 of %3 events")
            .arg(node.title)
            .arg(m_selection.selectedInEntity(node.key))
            .arg(node.events());
    case Kind::Event:
        return tr("%1, %2").arg(node.title, node.key);
    }
    return {};
}

Qt::CheckState EventTreeModel::checkState(const Node &node) const
{
    switch (node.kind) {
    case Kind::Group:
        return toCheckState(m_selection.categoryState(node.key));
    case Kind::Entity:
        return toCheckState(m_selection.entityState(node.key));
    case Kind::Event:
        return m_selection.coverage(node.key) == EventSelection::Coverage::None ? Qt::Unchecked : Qt::Checked;
    }
    return Qt::Unchecked;
}

bool EventTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != TitleColumn || role != Qt::CheckStateRole)
        return false;
    const Node &node = *nodeAt(index);
    const bool on = value.toInt() == Qt::Checked;
    switch (node.kind) {
    case Kind::Group:
        m_selection.setCategory(node.key, on);
        break;
    case Kind::Entity:
        m_selection.setEntity(node.key, on);
        break;
    case Kind::Event:
        m_selection.setEvent(node.key, on);
        break;
    }
    tellChecks();
    Q_EMIT selectionChanged();
    return true;
}

Qt::ItemFlags EventTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == TitleColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

// One box can turn any other.
void EventTreeModel::tellChecks(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent),
        {Qt::DisplayRole, Qt::CheckStateRole, Qt::AccessibleTextRole});
    for (int row = 0; row < rows; ++row)
        tellChecks(index(row, 0, parent));
}

} // namespace switchhook
