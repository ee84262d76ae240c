// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receiver/Receiver.h"
#include "ui/common/UiServices.h"

#include <QObject>

namespace switchhook {

class MessageBar;
class ReceiverPage;

/// "Try it with the built-in receiver": starts it, makes a signed webhook on it, offers to send an event, and
/// tells what became of that. What it makes is real and stays.
class FirstUseStory : public QObject
{
    Q_OBJECT

public:
    /// The collaborators outlive this.
    FirstUseStory(
        UiServices services, ReceiverPage &receiver, MessageBar &message, QObject *parent = nullptr);

    void begin();
    /// What the button in the message does.
    void sendEvent();

Q_SIGNALS:
    /// The webhook is there, and the event can be sent.
    void ready(switchhook::WebhookId webhook);
    /// Its delivery is in the log, and the message tells of it. Good: delivered, and the signature is right.
    void ended(switchhook::DeliveryId delivery, bool good);
    /// It goes no further; the message says why.
    void failed();
    void deliveryWanted(switchhook::DeliveryId delivery);

private:
    void makeWebhook();
    void offerEvent(const Webhook &webhook);
    void lookForDelivery();
    void tellEnd(const Delivery &delivery);
    void fail(const QString &sentence, void (FirstUseStory::*retry)());

    UiServices m_services;
    ReceiverPage &m_receiver;
    MessageBar &m_message;
    bool m_starting = false;
    std::optional<Webhook> m_webhook;
    std::optional<EventId> m_event;
    std::vector<ReceivedRequest> m_received;
};

} // namespace switchhook
