// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EventTreeNode.h"

#include "core/domain/EventSelection.h"
#include "core/text/EventText.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

using Kind = EventTreeNode::Kind;

/// "Hunt group" of "Hunt group created" and its siblings: the words that their titles begin with, in the
/// user's language. An only one gives up its last word.
QString entityTitle(const QString &entity, const QStringList &titles)
{
    const QString name = QString(entity).replace(u'_', u' ');
    if (titles.front().startsWith(name + u' ', Qt::CaseInsensitive))
        return titles.front().first(name.size());
    QStringList words = titles.front().split(u' ');
    if (titles.size() == 1)
        words.removeLast();
    for (const QString &title : titles) {
        const QStringList others = title.split(u' ');
        const auto differ = std::ranges::mismatch(words, others);
        words.erase(differ.in1, words.end());
    }
    return words.isEmpty() ? titles.front() : words.join(u' ');
}

/// "Created" of "Hunt group created".
QString actionTitle(const QString &title, const QString &entity)
{
    QString action = title.mid(entity.size()).trimmed();
    if (action.isEmpty() || !title.startsWith(entity))
        return title;
    action[0] = action[0].toUpper();
    return action;
}

EventTreeNode &addNode(EventTreeNode &parent, Kind kind, const QString &key, const QString &title)
{
    auto node = std::make_unique<EventTreeNode>();
    node->kind = kind;
    node->key = key;
    node->title = title;
    node->parent = &parent;
    node->row = static_cast<int>(parent.children.size());
    parent.children.push_back(std::move(node));
    return *parent.children.back();
}

void splitTitles(EventTreeNode &entity)
{
    QStringList titles;
    for (const auto &event : entity.children)
        titles << event->title;
    entity.title = entityTitle(entity.key, titles);
    for (const auto &event : entity.children)
        event->title = actionTitle(event->title, entity.title);
}

} // namespace

const EventTreeNode &EventTreeNode::firstEvent() const
{
    return children.empty() ? *this : children[0]->firstEvent();
}

int EventTreeNode::events() const
{
    int count = children.empty() ? 1 : 0;
    for (const auto &child : children)
        count += child->events();
    return count;
}

// The catalogue lists the events of a category together, and within it those of an entity.
std::unique_ptr<EventTreeNode> makeEventTree(const EventCatalogue &catalogue)
{
    auto root = std::make_unique<EventTreeNode>();
    EventTreeNode *group = nullptr;
    EventTreeNode *entity = nullptr;
    for (const EventType &event : catalogue.events()) {
        if (!isSelectable(event))
            continue;
        if (!group || group->key != event.category) {
            group = &addNode(*root, Kind::Group, event.category, categoryTitle(event.category));
            entity = nullptr;
        }
        if (!entity || entity->key != event.entity)
            entity = &addNode(*group, Kind::Entity, event.entity, {});
        addNode(*entity, Kind::Event, event.name, eventTitle(event)).description = eventDescription(event);
    }
    for (const auto &category : root->children) {
        for (const auto &titled : category->children)
            splitTitles(*titled);
    }
    return root;
}

} // namespace switchhook
