// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/WebhookFacts.h"

#include "core/domain/Tenant.h"
#include "core/text/DeliveryReport.h"

#include <QJsonArray>

namespace switchhook {

using namespace Qt::StringLiterals;

AuditObject auditObjectOf(const Webhook &webhook)
{
    const bool isSystem = webhook.tenant == platformTenant;
    return {webhook.id.toString(), webhook.name, isSystem ? std::nullopt : std::optional(webhook.tenant)};
}

QJsonObject auditFactsOf(const Webhook &webhook)
{
    return {{u"name"_s, webhook.name}, {u"url"_s, maskedUrl(webhook.url)}, {u"active"_s, webhook.active},
        {u"events"_s, QJsonArray::fromStringList(webhook.events)}, {u"concurrency"_s, webhook.concurrency},
        {u"keep_bodies"_s, webhook.log.keepsBodies},
        {u"masked_fields"_s, QJsonArray::fromStringList(webhook.log.maskedFields)},
        {u"secret"_s, webhook.hasSecret ? u"set"_s : u"none"_s}};
}

AuditDifference differenceOf(const QJsonObject &before, const QJsonObject &after)
{
    AuditDifference difference;
    for (auto fact = after.begin(); fact != after.end(); ++fact) {
        if (before.value(fact.key()) == fact.value())
            continue;
        difference.before.insert(fact.key(), before.value(fact.key()));
        difference.after.insert(fact.key(), fact.value());
    }
    return difference;
}

} // namespace switchhook
