// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/domain/Outcome.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace switchhook {

/// Why a webhook got an event, or not. Subscriptions and whether a webhook is active are known as they are
/// now, not as they were when the event came in.
enum class WebhookReason {
    WillGet, // of an event not sent yet: active and subscribed
    Delivered, // at least one attempt was answered with 2xx
    Failed, // tried, and never answered with 2xx
    Waiting, // still to be sent
    UnderWay,
    Cancelled, // deactivated before it was sent
    Inactive, // subscribed, but inactive
    MadeLater, // subscribed, but made after the event
    NothingOnRecord, // active, subscribed and older than the event, and yet nothing shows it
    NotSubscribed,
};

/// The code in JSON: "not_subscribed".
[[nodiscard]] QLatin1StringView reasonCode(WebhookReason reason);

/// An entry of the log, in short.
struct EventAttempt
{
    DeliveryId id;
    int attempt = 1;
    Timestamp time;
    Outcome outcome = Outcome::Ok;
    std::optional<int> statusCode;
};

struct WebhookExplanation
{
    WebhookId webhook;
    QString name;
    bool active = true; ///< now
    WebhookReason reason = WebhookReason::NotSubscribed;
    QStringList patterns = {}; ///< by which it is subscribed now
    std::vector<EventAttempt> attempts = {}; ///< in the log, oldest first
};

/// An event on record, as lists show it.
struct EventOnRecord
{
    EventId id;
    QString name;
    qint64 timestamp = 0; ///< Unix seconds
    Timestamp accepted; ///< about when it came in
};

struct EventExplanation
{
    EventOnRecord event;
    std::vector<WebhookExplanation> webhooks; ///< those that it concerns, in the order of their making
    qint64 notSubscribed = 0; ///< how many others there are
};

/// Who would get an event of a kind now.
struct EventAudience
{
    std::vector<WebhookExplanation> webhooks; ///< subscribed ones: WillGet or Inactive
    qint64 notSubscribed = 0; ///< how many others there are
};

} // namespace switchhook
