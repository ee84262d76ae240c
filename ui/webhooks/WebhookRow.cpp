// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookRow.h"

#include <QCoreApplication>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype patternsShown = 2;

/// Its context for translators.
struct EventSummary
{
    Q_DECLARE_TR_FUNCTIONS(EventSummary)
};

QString eventSummary(const QStringList &patterns)
{
    if (patterns.isEmpty())
        return EventSummary::tr("No events");
    if (patterns.contains("*"_L1))
        return EventSummary::tr("All events");
    const QString shown = patterns.first(std::min(patterns.size(), patternsShown)).join(u", "_s);
    if (patterns.size() <= patternsShown)
        return shown;
    return EventSummary::tr("%1 +%2").arg(shown).arg(patterns.size() - patternsShown);
}

} // namespace

QString foldedText(const QString &text)
{
    return text.toCaseFolded();
}

std::vector<WebhookRow> makeRows(std::vector<Webhook> webhooks)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<WebhookRow> rows;
    rows.reserve(webhooks.size());
    for (Webhook &webhook : webhooks) {
        const QString searched
            = foldedText(webhook.name + u'\n' + webhook.url + u'\n' + webhook.events.join(u'\n'));
        const QCollatorSortKey key = collator.sortKey(webhook.name);
        const QString events = eventSummary(webhook.events);
        rows.push_back({std::move(webhook), events, searched, key, {}, false});
    }
    return rows;
}

} // namespace switchhook
