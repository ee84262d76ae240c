// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventCatalogue.h"

#include <QSet>
#include <QStringList>

namespace switchhook {

/// The patterns of a webhook as check boxes show them, and back. A check on an entity stands for `entity.*`,
/// which takes in events that a later version adds; naming all of its events does not, and counts as Some. A
/// category is no pattern: it is All where each of its entities is. Patterns that no one touches stay as they
/// were given, also those that say the same twice.
class EventSelection
{
public:
    enum class State { None, Some, All };
    enum class Coverage {
        None,
        ByName,
        ByEntity,
        ByAll
    }; ///< by which pattern an event comes, the widest one

    /// `catalogue` must live longer.
    explicit EventSelection(const EventCatalogue &catalogue, const QStringList &patterns = {});

    [[nodiscard]] const EventCatalogue &catalogue() const { return *m_catalogue; }
    /// In the catalogue's order.
    [[nodiscard]] QStringList patterns() const;

    [[nodiscard]] Coverage coverage(const QString &event) const;
    [[nodiscard]] State entityState(const QString &entity) const;
    [[nodiscard]] State categoryState(const QString &category) const;
    [[nodiscard]] bool isEverything() const;
    [[nodiscard]] int selectedInEntity(const QString &entity) const;
    [[nodiscard]] int selectedInCategory(const QString &category) const;
    [[nodiscard]] int selected() const;

    /// Taking an event out of `entity.*` or `*` leaves all others: named, or as `entity.*`.
    void setEvent(const QString &event, bool on);
    /// `entity.*`, or nothing of it.
    void setEntity(const QString &entity, bool on);
    /// Each of its entities.
    void setCategory(const QString &category, bool on);
    /// `*` in place of all others; off again brings them back.
    void setEverything(bool on);

private:
    template <typename Belongs> [[nodiscard]] int count(Belongs belongs) const;
    [[nodiscard]] QStringList entitiesOf(const QString &category) const;
    void resolveAll();
    void resolveEntity(const QString &entity);
    void removeEntity(const QString &entity);

    const EventCatalogue *m_catalogue;
    QSet<QString> m_patterns;
    QSet<QString> m_beforeAll; // what `*` stands in place of
};

/// The kinds that a webhook can be subscribed to: all but webhook.test.
[[nodiscard]] bool isSelectable(const EventType &event);

} // namespace switchhook
