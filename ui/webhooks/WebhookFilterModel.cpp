// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookFilterModel.h"

#include "core/domain/EventCatalogue.h"
#include "core/domain/EventPattern.h"
#include "ui/webhooks/WebhookCellText.h"

#include <algorithm>

namespace switchhook {

WebhookFilterModel::WebhookFilterModel(
    WebhookTableModel &webhooks, const EventCatalogue &catalogue, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_webhooks(webhooks)
    , m_catalogue(catalogue)
{
    setSourceModel(&webhooks);
}

WebhookFilterModel::Word WebhookFilterModel::wordOf(const QString &text) const
{
    Word word {text, {}};
    if (!text.contains(u'.'))
        return word;
    for (const EventType &event : m_catalogue.events()) {
        if (event.name.startsWith(text) && event.name != testEventName)
            word.patterns += patternsFor(event.name);
    }
    word.patterns.removeDuplicates();
    return word;
}

// All is ordered anew at once: taking out rows one by one, as invalidateFilter() does, takes seconds where there
// are many.
void WebhookFilterModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_words.clear();
    for (const QString &word : foldedText(text).simplified().split(u' ', Qt::SkipEmptyParts))
        m_words.append(wordOf(word));
    invalidate();
}

void WebhookFilterModel::setState(WebhookState state)
{
    if (std::exchange(m_state, state) != state)
        invalidate();
}

const WebhookRow &WebhookFilterModel::row(int row) const
{
    return m_webhooks.row(mapToSource(index(row, 0)).row());
}

std::optional<int> WebhookFilterModel::rowOf(WebhookId id) const
{
    const auto row = m_webhooks.rowOf(id);
    if (!row)
        return std::nullopt;
    const QModelIndex shown = mapFromSource(m_webhooks.index(*row, 0));
    return shown.isValid() ? std::optional(shown.row()) : std::nullopt;
}

bool WebhookFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const WebhookRow &candidate = m_webhooks.row(row);
    if (!isInState(candidate.webhook, m_state))
        return false;
    const QStringList &patterns = candidate.webhook.events;
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return candidate.searched.contains(word.text)
            || std::ranges::any_of(
                word.patterns, [&patterns](const QString &pattern) { return patterns.contains(pattern); });
    });
}

bool WebhookFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const WebhookRow &a = m_webhooks.row(left.row());
    const WebhookRow &b = m_webhooks.row(right.row());
    const auto column = static_cast<WebhookTableModel::Column>(left.column());
    switch (column) {
    case WebhookTableModel::Name:
    case WebhookTableModel::Test:
        return a.nameKey < b.nameKey;
    case WebhookTableModel::Url:
        return a.webhook.url < b.webhook.url;
    case WebhookTableModel::Events:
        return a.events < b.events;
    default:
        return WebhookCellText::sorted(a, column).toLongLong() < WebhookCellText::sorted(b, column).toLongLong();
    }
}

} // namespace switchhook
