// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/domain/HeaderList.h"
#include "core/domain/Outcome.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace switchhook {

/// Where the time of an attempt went. Connect includes TLS; a reused connection has no connect, an address
/// no DNS.
struct DeliveryTimings
{
    std::chrono::microseconds dns {};
    std::chrono::microseconds connect {};
    std::chrono::microseconds wait {}; ///< from the request's last byte to the answer's headers
    std::chrono::microseconds body {};
    std::chrono::microseconds total {};
    bool reused = false; ///< the connection stood already
};

/// What is known of a body that was not kept.
struct BodyTrace
{
    qint64 size = 0; ///< bytes
    QByteArray sha256; ///< 32 bytes

    friend bool operator==(const BodyTrace &, const BodyTrace &) = default;
};

/// A finished attempt, as the log keeps it.
struct Delivery
{
    DeliveryId id;
    WebhookId webhook;
    EventId event;
    QString eventName;
    int attempt = 1;
    Timestamp time; ///< when the attempt started
    Outcome outcome = Outcome::Ok;
    std::optional<int> statusCode; ///< nothing where no answer came
    QString url; ///< as requested then
    HeaderList requestHeaders; ///< as sent; empty where nothing was
    std::optional<QByteArray> payload; ///< nothing once the size cap took it, or where it is not kept
    HeaderList responseHeaders;
    std::optional<QByteArray> responseBody; ///< at most 64 KiB; nothing once the size cap took it, or where it is not kept
    bool responseTruncated = false;
    bool bodiesWithheld = false; ///< payload and responseBody are not here because who asked may not see them
    DeliveryTimings timings;
    bool bodiesKept = true; ///< as its webhook said then; otherwise there is no payload and no answer's body,
    std::optional<BodyTrace> payloadTrace; ///< but what is known of them, where something was sent
    std::optional<BodyTrace> responseTrace;
    QStringList detail; ///< what the sentence for the outcome names beside it: see core/text/DeliveryText.h
};

/// What threads hand each other: never null.
using SharedDeliveries = std::shared_ptr<const std::vector<Delivery>>;

} // namespace switchhook
