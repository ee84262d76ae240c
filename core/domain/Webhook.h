// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/SecretBytes.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace switchhook {

inline constexpr int lowestConcurrency = 1;
inline constexpr int defaultConcurrency = 6;
inline constexpr int highestConcurrency = 64;
/// For how long a deleted webhook can be taken back, at least.
inline constexpr std::chrono::minutes discardedKept {10};
inline constexpr int logEntriesPerWebhook = 200; ///< reference: "retains the most recent 200 entries"

/// What of the bodies the log keeps and shows.
struct LogPolicy
{
    bool keepsBodies = true; ///< otherwise only their sizes and hashes
    QStringList maskedFields; ///< paths as core/domain/FieldMask.h reads them

    [[nodiscard]] bool isDefault() const { return keepsBodies && maskedFields.isEmpty(); }
    friend bool operator==(const LogPolicy &, const LogPolicy &) = default;
};

/// A webhook as everyone may see it. Its secret is not part of it.
struct Webhook
{
    WebhookId id;
    TenantId tenant = defaultTenant;
    QString name; ///< a label; may repeat
    QString url;
    bool active = true;
    QStringList events; ///< exact names, `entity.*` and `*`, in the catalogue's order
    bool hasSecret = false;
    int concurrency = defaultConcurrency; ///< deliveries at one time
    LogPolicy log;
    qint64 version = 1; ///< raised by every edit; not by deliveries
    std::optional<Timestamp> lastTriggered; ///< start of the last attempt
    std::optional<int> lastStatusCode; ///< of the last attempt; nothing where no answer came
    qint64 failureCount = 0; ///< every failure since the last reset
    qint64 consecutiveFailures = 0; ///< failures since the last success
    int deliveries = 0; ///< entries in its log
    qint64 waiting = 0; ///< deliveries still to be made or under way

    friend bool operator==(const Webhook &, const Webhook &) = default;
};

/// Events go to it, and the last attempt failed.
[[nodiscard]] inline bool isFailing(const Webhook &webhook)
{
    return webhook.active && webhook.consecutiveFailures > 0;
}

/// What deliveries change of a webhook, and the version that its edits raise: enough to see cheaply which of many
/// webhooks are different by now.
struct WebhookCounters
{
    WebhookId id;
    qint64 version = 1;
    std::optional<Timestamp> lastTriggered;
    std::optional<int> lastStatusCode;
    qint64 failureCount = 0;
    qint64 consecutiveFailures = 0;
    int deliveries = 0;

    friend bool operator==(const WebhookCounters &, const WebhookCounters &) = default;
};

/// What a new webhook is made from; checked by WebhookService.
struct WebhookDraft
{
    QString name;
    QString url;
    QStringList events;
    std::optional<SecretBytes> secret;
    bool active = true;
    int concurrency = defaultConcurrency;
    LogPolicy log = {};
};

/// What is to become different; an empty field leaves things as they are.
struct WebhookChange
{
    std::optional<QString> name;
    std::optional<QString> url;
    std::optional<QStringList> events;
    std::optional<bool> active;
    std::optional<int> concurrency;
    std::optional<SecretBytes> secret;
    bool removeSecret = false;
    std::optional<bool> keepsBodies = {};
    std::optional<QStringList> maskedFields = {};
};

} // namespace switchhook
