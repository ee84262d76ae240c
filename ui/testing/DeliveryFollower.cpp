// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testing/DeliveryFollower.h"

#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"

namespace switchhook {

DeliveryFollower::DeliveryFollower(UiServices services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.engine, &EngineController::delivered, this,
        [this](const SharedDeliveries &deliveries) {
            for (const Delivery &delivery : *deliveries)
                consider(delivery);
        });
    connect(&services.engine, &EngineController::deliverNowFailed, this,
        [this](EventId event, const Error &error) {
            if (!isFollowing() || event != m_event)
                return;
            stop();
            Q_EMIT failed(error);
        });
    connect(&services.changes, &ChangeWatcher::changed, this, &DeliveryFollower::look);
    connect(&services.engine, &EngineController::stateChanged, this, [this] {
        if (isFollowing()) // paused meanwhile, it would wait for ever
            m_services.engine.deliverNow(m_event);
    });
}

void DeliveryFollower::follow(EventId event, WebhookId webhook, std::optional<DeliveryId> after)
{
    ++m_generation;
    m_event = event;
    m_webhook = webhook;
    m_after = after;
    m_services.engine.deliverNow(event);
    look(); // it may be done already
}

void DeliveryFollower::stop()
{
    ++m_generation;
    m_event = {};
}

void DeliveryFollower::look()
{
    if (!isFollowing())
        return;
    DeliveryFilter filter;
    filter.event = m_event;
    filter.webhook = m_webhook;
    filter.limit = 1;
    const auto find = [filter](Workspace &workspace) { return workspace.deliveries().list(filter); };
    m_services.actions.call(
        this, find, [this, generation = m_generation](const Result<std::vector<Delivery>> &found) {
            if (found && generation == m_generation && !found->empty())
                consider(found->front());
        });
}

// One that was interrupted is tried again by itself.
void DeliveryFollower::consider(const Delivery &delivery)
{
    if (!isFollowing() || delivery.event != m_event || delivery.webhook != m_webhook
        || delivery.outcome == Outcome::Interrupted || (m_after && delivery.id <= *m_after))
        return;
    stop();
    Q_EMIT finished(delivery);
}

} // namespace switchhook
