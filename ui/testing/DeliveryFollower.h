// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/domain/Delivery.h"
#include "ui/common/UiServices.h"

#include <QObject>

#include <optional>

namespace switchhook {

/// Waits for what becomes of one event at one webhook, whoever delivers it: this program's engine, another
/// one, or, where ours is paused, ours for this event alone.
class DeliveryFollower : public QObject
{
    Q_OBJECT

public:
    explicit DeliveryFollower(UiServices services, QObject *parent = nullptr);

    /// In place of what it followed before. Attempts up to `after` are old ones.
    void follow(EventId event, WebhookId webhook, std::optional<DeliveryId> after = {});
    /// The delivery goes on; it is no longer watched.
    void stop();
    [[nodiscard]] bool isFollowing() const { return m_event.isValid(); }

Q_SIGNALS:
    /// The attempt that ended it.
    void finished(const switchhook::Delivery &delivery);
    /// It stays due.
    void failed(const switchhook::Error &error);

private:
    void look();
    void consider(const Delivery &delivery);

    UiServices m_services;
    EventId m_event;
    WebhookId m_webhook;
    std::optional<DeliveryId> m_after;
    int m_generation = 0;
};

} // namespace switchhook
