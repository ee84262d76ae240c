// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventCatalogue.h"

#include <memory>
#include <vector>

namespace switchhook {

/// A row of the tree of events: a group, an entity or an event, with what stands below. It never changes.
struct EventTreeNode
{
    enum class Kind { Group, Entity, Event };

    Kind kind = Kind::Group;
    QString key; ///< category, entity or event name
    QString title; ///< in the user's language
    QString description; ///< an event's
    EventTreeNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<EventTreeNode>> children;

    [[nodiscard]] const EventTreeNode &firstEvent() const;
    [[nodiscard]] int events() const; ///< at or below it
};

/// The root above the groups of all events that a webhook can be subscribed to.
[[nodiscard]] std::unique_ptr<EventTreeNode> makeEventTree(const EventCatalogue &catalogue);

} // namespace switchhook
