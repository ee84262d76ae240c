// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/WebhookFeed.h"
#include "ui/webhooks/WebhookRow.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace switchhook {

/// Which webhooks one wants to see.
enum class WebhookState { All, Active, Inactive, Failing };

[[nodiscard]] bool isInState(const Webhook &webhook, WebhookState state);

/// What is different, ready to be shown.
struct WebhookRowChanges
{
    std::vector<WebhookRow> added;
    std::vector<WebhookRow> edited;
    std::vector<WebhookCounters> counted;
    std::vector<WebhookId> removed;

    static WebhookRowChanges from(WebhookChanges changes);
};

/// The webhooks, in the order of their making. It changes exactly where they did, so that selection, position
/// and whatever is being typed stay.
class WebhookTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Url,
        Active,
        Events,
        LastTriggered,
        LastStatus,
        Failures,
        Deliveries,
        Test,
        ColumnCount,
    };
    enum Role {
        /// What a column is ordered by.
        SortRole = Qt::UserRole,
        /// A Verdict as int; nothing where nothing was sent yet.
        VerdictRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void apply(WebhookRowChanges changes);
    void setOutcomes(const std::vector<WebhookId> &asked, const QHash<WebhookId, std::vector<Outcome>> &outcomes);

    /// `row` is of this model.
    [[nodiscard]] const WebhookRow &row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] std::optional<int> rowOf(WebhookId id) const;
    [[nodiscard]] int count(WebhookState state) const { return m_counts[static_cast<size_t>(state)]; }
    /// The start of the newest attempt of all.
    [[nodiscard]] std::optional<Timestamp> newestAttempt() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Why the controls in the rows cannot be used; empty where they can.
    void setRefusal(const QString &reason);
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// How many there are in a state is different.
    void countsChanged();

private:
    void remove(const std::vector<WebhookId> &removed);
    void add(std::vector<WebhookRow> added);
    std::vector<int> change(std::vector<WebhookRow> edited, const std::vector<WebhookCounters> &counted);
    void tellChanged(std::vector<int> rows, Column first, Column last);
    void count();

    std::vector<WebhookRow> m_rows; // by id
    std::array<int, 4> m_counts {};
    QString m_refusal;
};

} // namespace switchhook
