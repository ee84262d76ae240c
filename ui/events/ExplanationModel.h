// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EventExplanation.h"

#include <QAbstractTableModel>

namespace switchhook {

/// Webhooks and why they get an event, or not.
class ExplanationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Result, Answer, Why, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; ///< the raw value beside the displayed text

    using QAbstractTableModel::QAbstractTableModel;

    /// In place of those before; where they are the same webhooks, only what changed is told, so that
    /// selection and scroll position stay.
    void setWebhooks(const QString &eventName, std::vector<WebhookExplanation> webhooks);
    [[nodiscard]] const WebhookExplanation &webhook(int row) const { return m_webhooks[static_cast<size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const WebhookExplanation &webhook, int column) const;

    QString m_eventName;
    std::vector<WebhookExplanation> m_webhooks;
};

} // namespace switchhook
