// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/EventCatalogue.h"

#include <QStringList>
#include <QStringView>

namespace switchhook {

// A webhook is subscribed by patterns: an exact event name, `entity.*` for all events of an entity, and `*`
// for all events. There is no other pattern.

/// The patterns as a webhook keeps them: blanks around each removed, each once, in the catalogue's order
/// (`*`, then per entity `entity.*` before its events). Patterns that say the same twice (`contact.*` beside
/// `contact.created`) both stay, so that taking one away again leaves the other. No patterns are fine.
/// Refused: one that matches no event (PatternInvalid), webhook.test and webhook.*, and but for System
/// Webhooks tenant.* (EventReserved).
Result<QStringList> checkPatterns(const EventCatalogue &catalogue, const QStringList &patterns);

/// Whether an event of that name may be handed in: EventUnknown with the nearest names, or EventReserved.
Result<void> checkEmittable(const EventCatalogue &catalogue, const QString &name);

/// Every pattern that matches the event: {"contact.created", "contact.*", "*"}. An index of webhooks by
/// pattern is asked for these three, so that a look-up costs the same however many webhooks there are.
[[nodiscard]] QStringList patternsFor(const QString &name);

/// Whether an event of that name goes to a webhook with this pattern, which was checked before.
[[nodiscard]] bool patternMatches(QStringView pattern, QStringView name);

} // namespace switchhook
