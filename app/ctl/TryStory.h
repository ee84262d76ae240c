// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Session.h"
#include "app/ctl/Verb.h"
#include "core/receiver/Receiver.h"

#include <optional>

namespace switchhook {

/// The first-use story, told step by step: a local receiver, a signed webhook, contact.created, its delivery,
/// the receiver's verdict, the log's entry. Done only where the receiver found the signature valid.
///
/// Without --database it plays in a database of its own beside the default one, and where others listen to
/// contact.created it does not play at all: no real webhook gets a made-up event. It can be repeated; its
/// webhook stays for looking at, inactive.
class TryStory
{
public:
    explicit TryStory(Session &session)
        : m_session(session)
    {
    }

    Result<Exit> play();

private:
    Result<Exit> playWith(Receiver &receiver, const SecretBytes &secret);
    Result<Webhook> makeWebhook(const Receiver &receiver, const SecretBytes &secret);
    /// The entry that the log has of it then.
    Result<std::optional<Delivery>> sendEvent(const Webhook &webhook);
    Exit tellEnd(const std::optional<Delivery> &delivery, const Webhook &webhook);
    /// One step: its title, and what is to be seen.
    void tell(const QString &title, const QString &text);

    Session &m_session;
    int m_step = 0;
    std::optional<ReceivedRequest> m_received;
};

} // namespace switchhook
