// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookCellText.h"

#include "ui/common/StatusStyle.h"
#include "ui/common/TimeText.h"

#include <QLocale>
#include <QTextDocument>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

QString relativeOrNever(const Webhook &webhook)
{
    return webhook.lastTriggered ? relativeTime(*webhook.lastTriggered, SystemClock().now())
                                 : WebhookCellText::tr("Never");
}

QString deliveriesSentence(const WebhookRow &row)
{
    if (row.webhook.deliveries == 0)
        return WebhookCellText::tr("No deliveries yet");
    const QString count = WebhookCellText::tr("%n deliveries in the log", nullptr, row.webhook.deliveries);
    if (row.outcomes.empty())
        return count;
    const auto failed = std::ranges::count_if(row.outcomes, &isFailure);
    return WebhookCellText::tr("%1; of the last %2, %n failed", nullptr, static_cast<int>(failed))
        .arg(count)
        .arg(row.outcomes.size());
}

QString failuresSentence(const Webhook &webhook)
{
    if (webhook.failureCount == 0)
        return WebhookCellText::tr("No failures since the last reset");
    const QString all = WebhookCellText::tr(
        "%n failure(s) since the last reset", nullptr, static_cast<int>(webhook.failureCount));
    if (webhook.consecutiveFailures == 0)
        return WebhookCellText::tr("%1; the last delivery succeeded").arg(all);
    return WebhookCellText::tr(
        "%1, the last %n in a row", nullptr, static_cast<int>(webhook.consecutiveFailures))
        .arg(all);
}

QString activeSentence(const Webhook &webhook)
{
    return webhook.active ? WebhookCellText::tr("Active: events go to it. Space switches it off.")
                          : WebhookCellText::tr("Inactive: no events go to it. Space switches it on.");
}

/// In the order of their being good: never, answers, none.
int statusRank(const Webhook &webhook)
{
    if (!webhook.lastTriggered)
        return 0;
    return webhook.lastStatusCode.value_or(1000);
}

} // namespace

QString WebhookCellText::status(const Webhook &webhook)
{
    if (!webhook.lastTriggered)
        return tr("Never sent");
    const QString sign = verdictSign(verdictOf(webhook.lastStatusCode));
    if (!webhook.lastStatusCode)
        return tr("%1 No answer").arg(sign);
    return u"%1 %2 %3"_s.arg(sign).arg(*webhook.lastStatusCode).arg(reasonPhrase(*webhook.lastStatusCode)).trimmed();
}

QString WebhookCellText::shown(const WebhookRow &row, WebhookTableModel::Column column)
{
    const Webhook &webhook = row.webhook;
    switch (column) {
    case WebhookTableModel::Name:
        return webhook.name;
    case WebhookTableModel::Url:
        return webhook.url;
    case WebhookTableModel::Active:
        return webhook.active ? tr("Active") : tr("Inactive");
    case WebhookTableModel::Events:
        return row.events;
    case WebhookTableModel::LastTriggered:
        return relativeOrNever(webhook);
    case WebhookTableModel::LastStatus:
        return status(webhook);
    case WebhookTableModel::Failures:
        return QLocale().toString(webhook.failureCount);
    case WebhookTableModel::Deliveries:
        return QLocale().toString(webhook.deliveries);
    case WebhookTableModel::Test:
        return tr("Test Webhook");
    case WebhookTableModel::ColumnCount:
        break;
    }
    return {};
}

QString WebhookCellText::toolTip(const WebhookRow &row, WebhookTableModel::Column column)
{
    const Webhook &webhook = row.webhook;
    const auto plain = [](const QString &text) { return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal); };
    switch (column) {
    case WebhookTableModel::Name:
    case WebhookTableModel::Url:
        return plain(shown(row, column));
    case WebhookTableModel::Active:
        return plain(activeSentence(webhook));
    case WebhookTableModel::Events:
        return webhook.events.isEmpty() ? plain(tr("Subscribed to no events; only tests go to it"))
                                        : plain(webhook.events.join(u'\n'));
    case WebhookTableModel::LastTriggered:
        return plain(webhook.lastTriggered ? exactTime(*webhook.lastTriggered) : tr("Nothing was sent to it yet"));
    case WebhookTableModel::LastStatus:
        return webhook.lastTriggered
            ? plain(tr("%1, %2").arg(status(webhook), exactTime(*webhook.lastTriggered)))
            : plain(tr("Nothing was sent to it yet"));
    case WebhookTableModel::Failures:
        return plain(failuresSentence(webhook));
    case WebhookTableModel::Deliveries:
        return plain(tr("%1. A click opens the log.").arg(deliveriesSentence(row)));
    case WebhookTableModel::Test:
        return plain(tr("Sends the event webhook.test to it"));
    case WebhookTableModel::ColumnCount:
        break;
    }
    return {};
}

QString WebhookCellText::spoken(const WebhookRow &row, WebhookTableModel::Column column)
{
    switch (column) {
    case WebhookTableModel::Events:
        return row.webhook.events.isEmpty() ? row.events : row.webhook.events.join(u", "_s);
    case WebhookTableModel::Failures:
        return failuresSentence(row.webhook);
    case WebhookTableModel::Deliveries:
        return deliveriesSentence(row);
    default:
        return shown(row, column);
    }
}

QVariant WebhookCellText::sorted(const WebhookRow &row, WebhookTableModel::Column column)
{
    const Webhook &webhook = row.webhook;
    switch (column) {
    case WebhookTableModel::Active:
        return webhook.active ? 0 : 1;
    case WebhookTableModel::LastTriggered:
        return webhook.lastTriggered ? toMilliseconds(*webhook.lastTriggered) : 0;
    case WebhookTableModel::LastStatus:
        return statusRank(webhook);
    case WebhookTableModel::Failures:
        return webhook.failureCount;
    case WebhookTableModel::Deliveries:
        return webhook.deliveries;
    default:
        return shown(row, column);
    }
}

} // namespace switchhook
