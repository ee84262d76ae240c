// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/TryStory.h"

#include "app/ctl/Delivering.h"
#include "app/ctl/Json.h"
#include "app/ctl/Visible.h"
#include "core/base/Paths.h"
#include "core/crypto/Token.h"
#include "core/domain/EventCatalogue.h"
#include "core/domain/EventPattern.h"
#include "core/storage/PostgresAddress.h"

#include <QFileInfo>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

const QString webhookName = u"First use (switchhookctl try)"_s;
const QString eventName = u"contact.created"_s;

/// Beside the default one, so far as that is a file.
QString ownDatabase()
{
    const QString usual = defaultDatabasePath();
    const QString folder = isServerAddress(usual) ? dataFolder() : QFileInfo(usual).absolutePath();
    return folder + "/switchhook-try.sqlite"_L1;
}

bool isFromStory(const Webhook &webhook)
{
    return webhook.name == webhookName;
}

bool wouldReceive(const Webhook &webhook)
{
    return webhook.active && !isFromStory(webhook)
        && std::any_of(webhook.events.begin(), webhook.events.end(),
            [](const QString &pattern) { return patternMatches(pattern, eventName); });
}

} // namespace

Result<Exit> TryStory::play()
{
    if (m_session.database().isEmpty())
        m_session.useDatabase(ownDatabase());
    const auto workspace = m_session.workspace();
    if (!workspace)
        return workspace.error();
    const auto webhooks = (*workspace)->webhooks().list();
    if (!webhooks)
        return webhooks.error();
    if (std::any_of(webhooks->begin(), webhooks->end(), &wouldReceive)) {
        m_session.out().error(u"this database has webhooks that would get the made-up event; "
                              "without --database the story has a database of its own"_s);
        return Exit::Usage;
    }

    ReceiverOptions options;
    options.secret = generateSecret();
    const SecretBytes secret = *options.secret;
    Receiver receiver(std::move(options));
    if (const auto listening = receiver.listen(); !listening)
        return listening.error();
    return playWith(receiver, secret);
}

Result<Exit> TryStory::playWith(Receiver &receiver, const SecretBytes &secret)
{
    QObject::connect(&receiver, &Receiver::received, &receiver,
        [this](const ReceivedRequest &request) { m_received = request; });
    tell(u"A receiver listens"_s,
        u"http://127.0.0.1:%1/ on this machine, with a secret that it shares with the webhook"_s.arg(
            receiver.port()));

    const auto webhook = makeWebhook(receiver, secret);
    if (!webhook)
        return webhook.error();
    tell(u"A webhook is there"_s,
        u"%1, subscribed to %2, signed with HMAC-SHA256"_s.arg(webhook->id.toString(), eventName));

    const auto delivery = sendEvent(*webhook);
    WebhookChange rest;
    rest.active = false;
    const auto workspace = m_session.workspace();
    if (const auto rested = (*workspace)->webhooks().change(webhook->id, rest); !rested)
        return rested.error();
    if (!delivery)
        return delivery.error();
    return tellEnd(*delivery, *webhook);
}

Result<Webhook> TryStory::makeWebhook(const Receiver &receiver, const SecretBytes &secret)
{
    WebhookService &webhooks = (*m_session.workspace())->webhooks();
    WebhookDraft draft;
    draft.name = webhookName;
    draft.url = u"http://127.0.0.1:%1/first-use"_s.arg(receiver.port());
    draft.events = {eventName};
    draft.secret = secret;
    const auto known = webhooks.list();
    if (!known)
        return known.error();
    const auto earlier = std::find_if(known->begin(), known->end(), &isFromStory);
    if (earlier == known->end())
        return webhooks.add(draft);
    WebhookChange change;
    change.url = draft.url;
    change.events = draft.events;
    change.secret = secret;
    change.active = true;
    return webhooks.change(earlier->id, change);
}

Result<std::optional<Delivery>> TryStory::sendEvent(const Webhook &webhook)
{
    Workspace &workspace = **m_session.workspace();
    const QByteArray data = workspace.catalogue().find(eventName)->sample;
    const auto accepted = workspace.events().emitEvent({eventName, data, {}, {}});
    if (!accepted)
        return accepted.error();
    tell(u"An event goes in"_s,
        u"%1 %2, committed before anything is sent"_s.arg(eventName, accepted->id.toString()));

    if (const auto delivered = deliverHere(m_session, *accepted); !delivered)
        return delivered.error();
    DeliveryFilter filter;
    filter.webhook = webhook.id;
    filter.event = accepted->id;
    auto logged = workspace.deliveries().list(filter);
    if (!logged)
        return logged.error();
    return logged->empty() ? std::optional<Delivery>() : std::optional(std::move(logged->front()));
}

Exit TryStory::tellEnd(const std::optional<Delivery> &delivery, const Webhook &webhook)
{
    const bool arrived = delivery && m_received;
    if (arrived) {
        tell(u"It is delivered"_s,
            shortResult(*delivery) + u", body: "_s + visible(QString::fromUtf8(m_received->body)));
        tell(u"The receiver checks the signature"_s, verdictCode(m_received->signature));
        tell(u"The log has it"_s,
            u"%1: %2, %3"_s.arg(
                delivery->id.toString(), delivery->eventName, outcomeCode(delivery->outcome)));
    }
    const bool good
        = arrived && delivery->outcome == Outcome::Ok && m_received->signature == SignatureVerdict::Valid;
    m_session.out().object({{"verified", good}});
    m_session.out().line(good
            ? u"\nIt works. The entry in full: switchhookctl --database %1 delivery show %2"_s.arg(
                visible(m_session.database()), delivery->id.toString())
            : u"\nIt did not arrive as it should have: switchhookctl --database %1 deliveries %2"_s.arg(
                visible(m_session.database()), webhook.id.toString()));
    return good ? Exit::Done : Exit::No;
}

void TryStory::tell(const QString &title, const QString &text)
{
    ++m_step;
    m_session.out().object({{"step", m_step}, {"title", toJson(title)}, {"text", toJson(text)}});
    m_session.out().line(u"%1. %2: %3"_s.arg(QString::number(m_step), title, text));
    m_session.out().flush();
}

} // namespace switchhook
