// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/WebhookImport.h"

#include <vector>

namespace switchhook {

class Clock;
class WebhookService;

/// Webhooks out of one database and into another, as one JSON document with a version. Secrets are
/// only in it encrypted, with a passphrase. Used on the thread of its WebhookService.
class WebhookExchange
{
public:
    WebhookExchange(WebhookService &webhooks, const Clock &clock) : m_webhooks(webhooks), m_clock(clock) { }

    /// These, or all where none are named. With a passphrase their secrets come along.
    Result<QByteArray> exported(const std::vector<WebhookId> &ids, const std::optional<SecretBytes> &passphrase);
    /// What an import of the document would make; everything is checked and nothing stored. Without a passphrase the
    /// webhooks come without their secrets.
    [[nodiscard]] ImportReading read(QByteArrayView document, const std::optional<SecretBytes> &passphrase) const;
    /// Makes all of them or none.
    Result<std::vector<WebhookId>> import(const std::vector<ImportedWebhook> &webhooks);

private:
    WebhookService &m_webhooks;
    const Clock &m_clock;
};

} // namespace switchhook
