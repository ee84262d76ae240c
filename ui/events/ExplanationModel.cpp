// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/ExplanationModel.h"

#include "core/text/ExplanationText.h"
#include "core/text/ForeignText.h"
#include "ui/common/StatusStyle.h"

#include <QGuiApplication>

#include <algorithm>

namespace switchhook {

using namespace Qt::StringLiterals;

namespace {

Verdict verdictOf(WebhookReason reason)
{
    switch (reason) {
    case WebhookReason::Delivered:
    case WebhookReason::WillGet:
        return Verdict::Good;
    case WebhookReason::Failed:
        return Verdict::Bad;
    default:
        return Verdict::Neutral;
    }
}

QVariant rawValue(const WebhookExplanation &webhook, int column)
{
    switch (column) {
    case ExplanationModel::Name:
        return webhook.name;
    case ExplanationModel::Result:
        return static_cast<int>(webhook.reason);
    case ExplanationModel::Answer:
        return webhook.attempts.empty() ? 0 : webhook.attempts.back().statusCode.value_or(1);
    default:
        return {};
    }
}

} // namespace

void ExplanationModel::setWebhooks(const QString &eventName, std::vector<WebhookExplanation> webhooks)
{
    m_eventName = eventName;
    if (!std::ranges::equal(webhooks, m_webhooks, {}, &WebhookExplanation::webhook, &WebhookExplanation::webhook)) {
        beginResetModel();
        m_webhooks = std::move(webhooks);
        endResetModel();
        return;
    }
    m_webhooks = std::move(webhooks);
    if (!m_webhooks.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ExplanationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_webhooks.size());
}

int ExplanationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExplanationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const WebhookExplanation &shown = webhook(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case SortRole:
        return rawValue(shown, index.column());
    case Qt::ToolTipRole:
        return text(shown, index.column()).toHtmlEscaped();
    case Qt::ForegroundRole:
        if (index.column() == Result)
            return verdictColor(verdictOf(shown.reason), QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QString ExplanationModel::text(const WebhookExplanation &webhook, int column) const
{
    switch (column) {
    case Name:
        return foreignText(webhook.name);
    case Result:
        return verdictSign(verdictOf(webhook.reason)) + u' ' + reasonTitle(webhook.reason);
    case Answer:
        return webhook.attempts.empty()
            ? QString()
            : statusText(webhook.attempts.back().outcome, webhook.attempts.back().statusCode);
    case Why:
        return explanationText(webhook, m_eventName);
    default:
        return {};
    }
}

QVariant ExplanationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Webhook");
    case Result:
        return tr("Result");
    case Answer:
        return tr("Answer");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace switchhook
