// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Webhook.h"

#include <vector>

namespace switchhook {

enum class WebhookField { Name, Url, Active, Events, Concurrency, KeptBodies, MaskedFields };

/// What someone has typed into a form for a webhook.
struct WebhookFields
{
    QString name;
    QString url;
    bool active = true;
    QStringList events;
    int concurrency = defaultConcurrency;
    LogPolicy log = {};

    friend bool operator==(const WebhookFields &, const WebhookFields &) = default;
};

[[nodiscard]] WebhookFields fieldsOf(const Webhook &webhook);
[[nodiscard]] bool isSame(WebhookField field, const WebhookFields &a, const WebhookFields &b);
/// Takes that field over.
void copyField(WebhookField field, const WebhookFields &from, WebhookFields &to);
/// Only what differs.
[[nodiscard]] WebhookChange changeBetween(const WebhookFields &before, const WebhookFields &after);

struct WebhookMerge
{
    WebhookFields fields; ///< mine, with theirs where I had changed nothing
    std::vector<WebhookField> conflicts; ///< changed by both, to different things
};

/// Two who began at `base` and changed it, put together field by field.
[[nodiscard]] WebhookMerge mergeWebhooks(
    const WebhookFields &base, const WebhookFields &mine, const WebhookFields &theirs);

} // namespace switchhook
