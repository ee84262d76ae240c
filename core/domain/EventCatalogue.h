// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace switchhook {

/// The event of a test delivery. It goes to one webhook, whatever that is subscribed to, and cannot be
/// emitted or subscribed to.
inline constexpr QLatin1StringView testEventName{"webhook.test"};

/// The program's own events, which no one else emits: webhook.test and tenant.created, updated and deleted.
[[nodiscard]] bool isProgramsEvent(QStringView name);
/// `webhook` or `tenant`: no one adds events of these.
[[nodiscard]] bool isProgramsEntity(QStringView entity);

/// A kind of event that can happen.
struct EventType
{
    QString name; ///< entity.action: "deal.stage_changed"
    QString entity; ///< "deal"
    QString action; ///< "stage_changed"
    QString category; ///< "CRM"
    QString title; ///< for tables: "Deal stage changed"
    QString description; ///< one sentence
    bool provisioning = false; ///< goes to System Webhooks too: all of Configuration, and what is marked so
    QByteArray
        sample; ///< `data` as such an event might carry it: JSON without blanks, keys in the file's order

    friend bool operator==(const EventType &, const EventType &) = default;
};

/// The kinds of events there are, in the order in which they are to be shown. It never changes once loaded.
class EventCatalogue
{
public:
    /// The catalogue in `json`, which has the form of resources/events/catalogue.json; CatalogueInvalid with
    /// the place of the fault otherwise.
    static Result<EventCatalogue> load(QByteArrayView json);
    /// The one that is part of the program: 49 events in three categories (source: the reference's list) and
    /// webhook.test. Reads it anew with every call: keep it.
    static EventCatalogue builtIn();
    /// What System Webhooks can have of this one: its provisioning events, and tenant.created, updated and deleted.
    [[nodiscard]] EventCatalogue forPlatform() const;
    /// This one with more events, each behind those of its entity or category. Those that it has already are left out.
    [[nodiscard]] EventCatalogue with(const std::vector<EventType> &more) const;

    [[nodiscard]] const std::vector<EventType> &events() const { return m_events; }
    [[nodiscard]] const QStringList &categories() const { return m_categories; }
    /// Every pattern that a webhook can have (core/domain/EventPattern.h), in the order in which it lists
    /// them:
    /// `*`, then per entity `entity.*` before its events. Without what is reserved.
    [[nodiscard]] const QStringList &patterns() const { return m_patterns; }
    /// Nothing where there is no event of that very name. Valid as long as the catalogue.
    [[nodiscard]] const EventType *find(const QString &name) const;

private:
    friend class CatalogueReader;
    void add(EventType type);

    std::vector<EventType> m_events;
    QStringList m_categories;
    QStringList m_patterns{QStringLiteral("*")};
    QHash<QString, size_t> m_positions; // name → place in m_events
};

} // namespace switchhook
