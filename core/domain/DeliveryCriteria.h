// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/domain/Outcome.h"

#include <QString>

#include <optional>
#include <vector>

namespace switchhook {

/// Which entries of the log are wanted; an empty field asks for nothing. All that is set must hold.
struct DeliveryCriteria
{
    std::optional<WebhookId> webhook;
    std::optional<EventId> event;
    QString eventPattern; ///< of core/domain/EventPattern.h
    std::vector<Outcome> outcomes; ///< one of these
    std::optional<int> statusClass; ///< 2: 200 to 299, and so on; 0: no answer came
    std::optional<Timestamp> from; ///< attempts that started then or later
    std::optional<Timestamp> until; ///< before then
    QString text; ///< in the payload or the answer's body, whatever its case

    /// The whole log.
    [[nodiscard]] bool isEmpty() const { return *this == DeliveryCriteria(); }

    friend bool operator==(const DeliveryCriteria &, const DeliveryCriteria &) = default;
};

/// One step of a search: entries newest first.
struct DeliveryMatches
{
    std::vector<DeliveryId> found;
    std::optional<DeliveryId> newest; ///< the first one that was looked at
    std::optional<DeliveryId>
        next; ///< all newer entries, and this one, were looked at; nothing: that was all
    qint64 looked = 0; ///< entries looked at
};

/// What a table shows of an entry: no headers, no bodies.
struct DeliverySummary
{
    DeliveryId id;
    WebhookId webhook;
    QString webhookName;
    EventId event;
    QString eventName;
    int attempt = 1;
    Timestamp time; ///< when the attempt started
    Outcome outcome = Outcome::Ok;
    std::optional<int> statusCode;
    std::chrono::microseconds duration{};
    std::optional<qint64>
        responseSize; ///< bytes of the answer's body, kept or not; nothing once what was kept is gone
};

} // namespace switchhook
