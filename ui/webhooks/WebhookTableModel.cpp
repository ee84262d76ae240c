// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/WebhookTableModel.h"

#include "ui/common/StatusStyle.h"
#include "ui/common/TimeText.h"
#include "ui/webhooks/WebhookCellText.h"

#include <QTextDocument>

#include <algorithm>

namespace switchhook {

namespace {

// Told one by one, that many changes cost less than one great one.
constexpr size_t mostRuns = 16;

constexpr auto idOf = [](const WebhookRow &row) { return row.webhook.id; };

} // namespace

bool isInState(const Webhook &webhook, WebhookState state)
{
    switch (state) {
    case WebhookState::All:
        return true;
    case WebhookState::Active:
        return webhook.active;
    case WebhookState::Inactive:
        return !webhook.active;
    case WebhookState::Failing:
        return isFailing(webhook);
    }
    return false;
}

WebhookRowChanges WebhookRowChanges::from(WebhookChanges changes)
{
    return {makeRows(std::move(changes.added)), makeRows(std::move(changes.edited)), std::move(changes.counted),
        std::move(changes.removed)};
}

std::optional<int> WebhookTableModel::rowOf(WebhookId id) const
{
    const auto found = std::ranges::lower_bound(m_rows, id, {}, idOf);
    if (found == m_rows.end() || found->webhook.id != id)
        return std::nullopt;
    return static_cast<int>(found - m_rows.begin());
}

std::optional<Timestamp> WebhookTableModel::newestAttempt() const
{
    std::optional<Timestamp> newest;
    for (const WebhookRow &row : m_rows)
        newest = std::max(newest, row.webhook.lastTriggered);
    return newest;
}

void WebhookTableModel::apply(WebhookRowChanges changes)
{
    remove(changes.removed);
    tellChanged(change(std::move(changes.edited), changes.counted), Name, Test);
    add(std::move(changes.added));
    count();
}

void WebhookTableModel::remove(const std::vector<WebhookId> &removed)
{
    // From the end, run by run: the rows before keep their numbers.
    for (auto id = removed.rbegin(); id != removed.rend();) {
        const auto last = rowOf(*id++);
        if (!last)
            continue;
        int first = *last;
        while (id != removed.rend() && first > 0 && row(first - 1).webhook.id == *id) {
            --first;
            ++id;
        }
        beginRemoveRows({}, first, *last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + *last + 1);
        endRemoveRows();
    }
}

void WebhookTableModel::add(std::vector<WebhookRow> added)
{
    for (auto from = added.begin(); from != added.end();) {
        const auto place = std::ranges::lower_bound(m_rows, from->webhook.id, {}, idOf);
        const auto to = place == m_rows.end()
            ? added.end()
            : std::ranges::lower_bound(from, added.end(), place->webhook.id, {}, idOf);
        const int row = static_cast<int>(place - m_rows.begin());
        beginInsertRows({}, row, row + static_cast<int>(to - from) - 1);
        m_rows.insert(place, std::make_move_iterator(from), std::make_move_iterator(to));
        endInsertRows();
        from = to;
    }
}

std::vector<int> WebhookTableModel::change(
    std::vector<WebhookRow> edited, const std::vector<WebhookCounters> &counted)
{
    std::vector<int> rows;
    for (WebhookRow &changed : edited) {
        const auto place = rowOf(changed.webhook.id);
        if (!place)
            continue;
        WebhookRow &known = m_rows[static_cast<size_t>(*place)];
        changed.outcomes = std::move(known.outcomes);
        known = std::move(changed);
        rows.push_back(*place);
    }
    for (const WebhookCounters &counters : counted) {
        const auto place = rowOf(counters.id);
        if (!place)
            continue;
        WebhookRow &known = m_rows[static_cast<size_t>(*place)];
        known.webhook.lastTriggered = counters.lastTriggered;
        known.webhook.lastStatusCode = counters.lastStatusCode;
        known.webhook.failureCount = counters.failureCount;
        known.webhook.consecutiveFailures = counters.consecutiveFailures;
        known.webhook.deliveries = counters.deliveries;
        known.outcomesKnown = false;
        rows.push_back(*place);
    }
    return rows;
}

void WebhookTableModel::setOutcomes(
    const std::vector<WebhookId> &asked, const QHash<WebhookId, std::vector<Outcome>> &outcomes)
{
    std::vector<int> rows;
    for (const WebhookId id : asked) {
        const auto place = rowOf(id);
        if (!place)
            continue;
        WebhookRow &known = m_rows[static_cast<size_t>(*place)];
        known.outcomesKnown = true;
        auto now = outcomes.value(id);
        if (now == known.outcomes)
            continue;
        known.outcomes = std::move(now);
        rows.push_back(*place);
    }
    tellChanged(std::move(rows), Deliveries, Deliveries);
}

void WebhookTableModel::tellChanged(std::vector<int> rows, Column first, Column last)
{
    std::ranges::sort(rows);
    std::vector<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.empty() && row <= runs.back().second + 1)
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
    }
    if (runs.size() > mostRuns)
        runs = {{runs.front().first, runs.back().second}};
    for (const auto &[from, to] : runs)
        Q_EMIT dataChanged(index(from, first), index(to, last));
}

void WebhookTableModel::count()
{
    std::array<int, 4> counts {};
    for (const WebhookRow &row : m_rows) {
        for (size_t state = 0; state < counts.size(); ++state)
            counts[state] += isInState(row.webhook, static_cast<WebhookState>(state)) ? 1 : 0;
    }
    if (std::exchange(m_counts, counts) != counts)
        Q_EMIT countsChanged();
}

int WebhookTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WebhookTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void WebhookTableModel::setRefusal(const QString &reason)
{
    if (std::exchange(m_refusal, reason) == reason || rowCount() == 0)
        return;
    for (const Column column : {Active, Test})
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

Qt::ItemFlags WebhookTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const bool isControl = index.column() == Active || index.column() == Test;
    if (isControl && !m_refusal.isEmpty())
        return flags & ~Qt::ItemIsEnabled;
    if (index.column() == Active)
        flags |= Qt::ItemIsUserCheckable; // changed by the page, which asks the service
    return flags;
}

QVariant WebhookTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WebhookRow &shown = row(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return WebhookCellText::shown(shown, column);
    case Qt::ToolTipRole:
        if (!m_refusal.isEmpty() && (column == Active || column == Test))
            return Qt::convertFromPlainText(m_refusal);
        return WebhookCellText::toolTip(shown, column);
    case Qt::AccessibleTextRole:
        return WebhookCellText::spoken(shown, column);
    case Qt::CheckStateRole:
        return column == Active ? QVariant(shown.webhook.active ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Failures ? QVariant(Qt::AlignCenter) : QVariant();
    case SortRole:
        return WebhookCellText::sorted(shown, column);
    case VerdictRole:
        return shown.webhook.lastTriggered ? QVariant(static_cast<int>(verdictOf(shown.webhook.lastStatusCode)))
                                           : QVariant();
    default:
        return {};
    }
}

QVariant WebhookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Failures ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Url:
        return tr("URL");
    case Active:
        return tr("Active");
    case Events:
        return tr("Events");
    case LastTriggered:
        return tr("Last triggered");
    case LastStatus:
        return tr("Last status");
    case Failures:
        return tr("Failures");
    case Deliveries:
        return tr("Deliveries");
    case Test:
        return tr("Test");
    default:
        return {};
    }
}

} // namespace switchhook
