// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/WebhookMerge.h"

#include <array>

namespace switchhook {

namespace {

constexpr std::array allFields{WebhookField::Name, WebhookField::Url, WebhookField::Active,
    WebhookField::Events, WebhookField::Concurrency, WebhookField::KeptBodies, WebhookField::MaskedFields};

} // namespace

WebhookFields fieldsOf(const Webhook &webhook)
{
    return {webhook.name, webhook.url, webhook.active, webhook.events, webhook.concurrency, webhook.log};
}

bool isSame(WebhookField field, const WebhookFields &a, const WebhookFields &b)
{
    switch (field) {
    case WebhookField::Name:
        return a.name == b.name;
    case WebhookField::Url:
        return a.url == b.url;
    case WebhookField::Active:
        return a.active == b.active;
    case WebhookField::Events:
        return a.events == b.events;
    case WebhookField::Concurrency:
        return a.concurrency == b.concurrency;
    case WebhookField::KeptBodies:
        return a.log.keepsBodies == b.log.keepsBodies;
    case WebhookField::MaskedFields:
        return a.log.maskedFields == b.log.maskedFields;
    }
    return true;
}

void copyField(WebhookField field, const WebhookFields &from, WebhookFields &to)
{
    switch (field) {
    case WebhookField::Name:
        to.name = from.name;
        break;
    case WebhookField::Url:
        to.url = from.url;
        break;
    case WebhookField::Active:
        to.active = from.active;
        break;
    case WebhookField::Events:
        to.events = from.events;
        break;
    case WebhookField::Concurrency:
        to.concurrency = from.concurrency;
        break;
    case WebhookField::KeptBodies:
        to.log.keepsBodies = from.log.keepsBodies;
        break;
    case WebhookField::MaskedFields:
        to.log.maskedFields = from.log.maskedFields;
        break;
    }
}

WebhookChange changeBetween(const WebhookFields &before, const WebhookFields &after)
{
    WebhookChange change;
    if (before.name != after.name)
        change.name = after.name;
    if (before.url != after.url)
        change.url = after.url;
    if (before.active != after.active)
        change.active = after.active;
    if (before.events != after.events)
        change.events = after.events;
    if (before.concurrency != after.concurrency)
        change.concurrency = after.concurrency;
    if (before.log.keepsBodies != after.log.keepsBodies)
        change.keepsBodies = after.log.keepsBodies;
    if (before.log.maskedFields != after.log.maskedFields)
        change.maskedFields = after.log.maskedFields;
    return change;
}

WebhookMerge mergeWebhooks(const WebhookFields &base, const WebhookFields &mine, const WebhookFields &theirs)
{
    WebhookMerge merge{mine, {}};
    for (const WebhookField field : allFields) {
        if (isSame(field, base, theirs) || isSame(field, mine, theirs))
            continue;
        if (isSame(field, base, mine))
            copyField(field, theirs, merge.fields);
        else
            merge.conflicts.push_back(field);
    }
    return merge;
}

} // namespace switchhook
