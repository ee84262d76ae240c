// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/FirstUseStory.h"

#include "core/domain/EventCatalogue.h"
#include "core/domain/EventPattern.h"
#include "core/service/ChangeWatcher.h"
#include "core/service/EngineController.h"
#include "core/text/DeliveryText.h"
#include "core/text/ErrorText.h"
#include "ui/common/MessageBar.h"
#include "ui/common/StatusStyle.h"
#include "ui/receiver/ReceiverPage.h"

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

const QString eventName = u"contact.created"_s;

bool wouldGetIt(const Webhook &webhook)
{
    return webhook.active && std::ranges::any_of(webhook.events, [](const QString &pattern) {
        return patternMatches(pattern, eventName);
    });
}

/// The event, where no webhook but ours gets it; else how many others would.
struct Sent
{
    std::optional<EventId> event;
    int others = 0;
};

Result<Sent> send(Workspace &workspace, WebhookId ours)
{
    const auto webhooks = workspace.webhooks().list();
    if (!webhooks)
        return webhooks.error();
    const auto others = std::ranges::count_if(
        *webhooks, [ours](const Webhook &one) { return one.id != ours && wouldGetIt(one); });
    if (others > 0)
        return Sent{{}, static_cast<int>(others)};
    const QByteArray sample = workspace.catalogue().find(eventName)->sample;
    const auto accepted = workspace.events().emitEvent({eventName, sample, {}, {}});
    if (!accepted)
        return accepted.error();
    return Sent{accepted->id, 0};
}

} // namespace

FirstUseStory::FirstUseStory(
    UiServices services, ReceiverPage &receiver, MessageBar &message, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_receiver(receiver)
    , m_message(message)
{
    connect(&m_receiver, &ReceiverPage::runningChanged, this, [this](bool running) {
        if (running && std::exchange(m_starting, false))
            makeWebhook();
    });
    connect(&m_receiver, &ReceiverPage::failed, this, [this](const QString &sentence) {
        if (std::exchange(m_starting, false))
            fail(sentence, &FirstUseStory::begin);
    });
    connect(&m_receiver, &ReceiverPage::received, this, [this](const ReceivedRequest &request) {
        if (m_webhook)
            m_received.push_back(request);
    });
    connect(&m_services.changes, &ChangeWatcher::changed, this, &FirstUseStory::lookForDelivery);
    connect(&m_services.engine, &EngineController::delivered, this, &FirstUseStory::lookForDelivery);
    connect(&m_services.engine, &EngineController::deliverNowFailed, this,
        [this](EventId event, const Error &error) {
            if (m_event == event)
                fail(errorText(error), &FirstUseStory::sendEvent);
        });
}

void FirstUseStory::begin()
{
    if (m_receiver.isRunning()) {
        makeWebhook();
        return;
    }
    m_starting = true;
    m_receiver.startReceiver();
}

void FirstUseStory::makeWebhook()
{
    WebhookDraft draft = m_receiver.webhookDraft();
    draft.name = tr("First try");
    draft.events = QStringList{u"contact.*"_s};
    m_services.actions.call(
        this, [draft](Workspace &workspace) { return workspace.webhooks().add(draft); },
        [this](const Result<Webhook> &webhook) {
            if (webhook)
                offerEvent(*webhook);
            else
                fail(errorText(webhook.error()), &FirstUseStory::begin);
        });
}

void FirstUseStory::offerEvent(const Webhook &webhook)
{
    m_webhook = webhook;
    m_message.say(MessageBar::Kind::Information,
        tr("The built-in receiver listens at %1, and the webhook “%2” sends it every contact event, signed.")
            .arg(m_receiver.url(), webhook.name),
        tr("&Send contact.created"), [this] { sendEvent(); });
    Q_EMIT ready(webhook.id);
}

void FirstUseStory::sendEvent()
{
    m_services.actions.call(
        this, [ours = m_webhook->id](Workspace &workspace) { return send(workspace, ours); },
        [this](const Result<Sent> &sent) {
            if (!sent) {
                fail(errorText(sent.error()), &FirstUseStory::sendEvent);
            } else if (!sent->event) {
                fail(tr("%n other webhook(s) would get this made-up event, too. Use Test Webhook instead: it "
                        "reaches one webhook only.",
                         nullptr, sent->others),
                    nullptr);
            } else {
                m_event = sent->event;
                m_message.say(MessageBar::Kind::Information,
                    tr("contact.created was accepted and is being delivered…"));
                m_services.engine.deliverNow(*m_event);
                lookForDelivery();
            }
        });
}

void FirstUseStory::lookForDelivery()
{
    if (!m_event)
        return;
    DeliveryFilter filter;
    filter.event = m_event;
    filter.limit = 1;
    m_services.actions.call(
        this, [filter](Workspace &workspace) { return workspace.deliveries().list(filter); },
        [this, event = m_event](const Result<std::vector<Delivery>> &logged) {
            if (m_event == event && logged && !logged->empty())
                tellEnd(logged->front());
        });
}

void FirstUseStory::tellEnd(const Delivery &delivery)
{
    const QByteArray id = m_event->toString().toLatin1();
    const auto request = std::ranges::find_if(m_received,
        [&](const ReceivedRequest &one) { return headerValue(one.headers, "X-Webhook-Id") == id; });
    const bool arrived = request != m_received.end();
    const bool right = arrived && request->signature == SignatureVerdict::Valid;
    const bool good = right && delivery.outcome == Outcome::Ok;
    QString sentence;
    if (good)
        sentence = tr(
            "contact.created was delivered: %1. Signature checked: right. The webhook's row shows it, and "
            "the log has what was sent and what came back.")
                       .arg(statusText(delivery.outcome, delivery.statusCode));
    else if (arrived && !right)
        sentence = tr("contact.created arrived. Signature checked: wrong. The Receiver page tells why.");
    else
        sentence = deliveryExplanation(delivery);
    m_event.reset();
    m_received.clear();
    m_message.say(good ? MessageBar::Kind::Information : MessageBar::Kind::Warning, sentence,
        tr("&Open the log"), [this, shown = delivery.id] { Q_EMIT deliveryWanted(shown); });
    Q_EMIT ended(delivery.id, good);
}

void FirstUseStory::fail(const QString &sentence, void (FirstUseStory::*retry)())
{
    if (retry)
        m_message.say(
            MessageBar::Kind::Error, sentence, tr("Try a&gain"), [this, retry] { (this->*retry)(); });
    else
        m_message.say(MessageBar::Kind::Warning, sentence);
    Q_EMIT failed();
}

} // namespace switchhook
