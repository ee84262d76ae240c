// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/webhooks/WebhookTableModel.h"

#include <QSortFilterProxyModel>

namespace switchhook {

class EventCatalogue;

/// The webhooks that one wants to see, in the order of a column. A letter in the filter costs a few
/// milliseconds with ten thousand of them.
class WebhookFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    WebhookFilterModel(WebhookTableModel &webhooks, const EventCatalogue &catalogue, QObject *parent = nullptr);

    /// All words have to occur in name, URL or events. An event's name finds those too that get it by a pattern.
    void setText(const QString &text);
    void setState(WebhookState state);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] WebhookState state() const { return m_state; }
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || m_state != WebhookState::All; }

    /// `row` is of this model.
    [[nodiscard]] const WebhookRow &row(int row) const;
    [[nodiscard]] const Webhook &webhook(int at) const { return row(at).webhook; }
    /// Nothing where it is not shown.
    [[nodiscard]] std::optional<int> rowOf(WebhookId id) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Word
    {
        QString text;
        QStringList patterns; ///< that match an event which begins so
    };
    [[nodiscard]] Word wordOf(const QString &text) const;

    WebhookTableModel &m_webhooks;
    const EventCatalogue &m_catalogue;
    QString m_text;
    QList<Word> m_words;
    WebhookState m_state = WebhookState::All;
};

} // namespace switchhook
