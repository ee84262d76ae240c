// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace switchhook {

/// An event as a caller hands it in; checked by EventService.
struct NewEvent
{
    QString name;
    QByteArray data; ///< JSON, byte for byte as it came in
    std::optional<qint64> timestamp; ///< Unix seconds; without it the time of acceptance
    std::optional<QByteArray> key; ///< the caller's own: the same again makes no second event
};

/// The answer to an event that is committed.
struct AcceptedEvent
{
    EventId id;
    qint64 deliveries = 0; ///< webhooks it goes to
    bool repeated = false; ///< the key was known: this is the first event's answer
};

} // namespace switchhook
