// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EventSelection.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace switchhook {

namespace {

const QString &everything()
{
    static const QString pattern = u"*"_s;
    return pattern;
}

QString allOf(const QString &entity)
{
    return entity + ".*"_L1;
}

EventSelection::State stateOf(int selected, bool all)
{
    if (all)
        return EventSelection::State::All;
    return selected > 0 ? EventSelection::State::Some : EventSelection::State::None;
}

} // namespace

bool isSelectable(const EventType &event)
{
    return event.name != testEventName;
}

EventSelection::EventSelection(const EventCatalogue &catalogue, const QStringList &patterns)
    : m_catalogue(&catalogue)
    , m_patterns(patterns.begin(), patterns.end())
{
}

QStringList EventSelection::patterns() const
{
    QStringList ordered;
    QSet<QString> unknown = m_patterns; // of a newer catalogue: kept, for the service to judge
    for (const QString &pattern : m_catalogue->patterns()) {
        if (unknown.remove(pattern))
            ordered << pattern;
    }
    QStringList rest(unknown.begin(), unknown.end());
    rest.sort();
    return ordered + rest;
}

EventSelection::Coverage EventSelection::coverage(const QString &event) const
{
    if (isEverything())
        return Coverage::ByAll;
    if (m_patterns.contains(allOf(event.section(u'.', 0, 0))))
        return Coverage::ByEntity;
    return m_patterns.contains(event) ? Coverage::ByName : Coverage::None;
}

EventSelection::State EventSelection::entityState(const QString &entity) const
{
    return stateOf(selectedInEntity(entity), isEverything() || m_patterns.contains(allOf(entity)));
}

EventSelection::State EventSelection::categoryState(const QString &category) const
{
    bool all = true;
    for (const QString &entity : entitiesOf(category))
        all = all && entityState(entity) == State::All;
    return stateOf(selectedInCategory(category), all);
}

bool EventSelection::isEverything() const
{
    return m_patterns.contains(everything());
}

template <typename Belongs> int EventSelection::count(Belongs belongs) const
{
    int selected = 0;
    for (const EventType &event : m_catalogue->events()) {
        if (isSelectable(event) && belongs(event) && coverage(event.name) != Coverage::None)
            ++selected;
    }
    return selected;
}

int EventSelection::selectedInEntity(const QString &entity) const
{
    return count([&](const EventType &event) { return event.entity == entity; });
}

int EventSelection::selectedInCategory(const QString &category) const
{
    return count([&](const EventType &event) { return event.category == category; });
}

int EventSelection::selected() const
{
    return count([](const EventType &) { return true; });
}

QStringList EventSelection::entitiesOf(const QString &category) const
{
    QStringList entities;
    for (const EventType &event : m_catalogue->events()) {
        if (isSelectable(event) && event.category == category && !entities.contains(event.entity))
            entities << event.entity;
    }
    return entities;
}

void EventSelection::setEvent(const QString &event, bool on)
{
    if (on == (coverage(event) != Coverage::None))
        return;
    if (on) {
        m_patterns.insert(event);
        return;
    }
    resolveAll();
    resolveEntity(event.section(u'.', 0, 0));
    m_patterns.remove(event);
}

void EventSelection::setEntity(const QString &entity, bool on)
{
    if (on && entityState(entity) == State::All)
        return;
    resolveAll();
    removeEntity(entity);
    if (on)
        m_patterns.insert(allOf(entity));
}

void EventSelection::setCategory(const QString &category, bool on)
{
    for (const QString &entity : entitiesOf(category))
        setEntity(entity, on);
}

void EventSelection::setEverything(bool on)
{
    if (on == isEverything())
        return;
    if (on)
        m_beforeAll = std::exchange(m_patterns, {everything()});
    else if (m_patterns.remove(everything()))
        m_patterns.unite(std::exchange(m_beforeAll, {}));
}

/// Each entity by itself in place of `*`.
void EventSelection::resolveAll()
{
    if (!m_patterns.remove(everything()))
        return;
    m_beforeAll.clear();
    for (const QString &category : m_catalogue->categories()) {
        for (const QString &entity : entitiesOf(category))
            m_patterns.insert(allOf(entity));
    }
}

/// Each event by name in place of `entity.*`.
void EventSelection::resolveEntity(const QString &entity)
{
    if (!m_patterns.remove(allOf(entity)))
        return;
    for (const EventType &event : m_catalogue->events()) {
        if (event.entity == entity)
            m_patterns.insert(event.name);
    }
}

void EventSelection::removeEntity(const QString &entity)
{
    resolveEntity(entity);
    for (const EventType &event : m_catalogue->events()) {
        if (event.entity == entity)
            m_patterns.remove(event.name);
    }
}

} // namespace switchhook
